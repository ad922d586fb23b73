// Colours and sizes: on white paper or on a dark screen, by the column that the reader chose.
const theme = (() => {
  const night = window.matchMedia("(prefers-color-scheme: dark)");
  let onPaper = false;

  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((p) => (p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const lightened = new Map();
  // A colour that can be read on white is made lighter until it can be read in the dark.
  function forNight(hex) {
    if (!lightened.has(hex)) {
      let rgb = parts(hex);
      const ground = luminance(parts(data.theme.panel[1]));
      while ((luminance(rgb) + 0.05) / (ground + 0.05) < 5) rgb = rgb.map((part) => Math.ceil(part + (255 - part) * 0.06));
      lightened.set(hex, `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`);
    }
    return lightened.get(hex);
  }

  const dark = () => night.matches && !onPaper;
  const FADED = 3.1; // what steps back can still be read: as text of WCAG AA that is large
  const faded = new Map();
  // A colour goes towards the paper until it barely reads on a panel, the darkest ground of a text.
  function behind(hex) {
    const known = `${hex} ${dark()}`;
    if (!faded.has(known)) {
      const [paper, panel] = ["paper", "panel"].map((name) => parts(colour(name)));
      const lights = (rgb) => [luminance(rgb) + 0.05, luminance(panel) + 0.05].sort((a, b) => b - a);
      const mixed = (share) => parts(hex).map((part, at) => Math.round(part + (paper[at] - part) * share));
      let share = 0.95;
      while (share > 0 && lights(mixed(share)).reduce((a, b) => a / b) < FADED) share -= 0.01;
      faded.set(known, `#${mixed(Math.max(share, 0)).map((part) => part.toString(16).padStart(2, "0")).join("")}`);
    }
    return faded.get(known);
  }
  function colour(name) {
    if (name in data.theme) return data.theme[name][dark() ? 1 : 0];
    return /^#[0-9a-f]{6}$/i.test(name) && dark() ? forNight(name) : name;
  }

  const column = (name) => data.colours.find((one) => one.column === name);
  function swatch(one, legend) {
    if (one.measured) return (key) => legend.find(([, , most]) => things.get(key).numbers[one.column] <= most);
    return (key) => {
      const said = things.get(key).values[one.column];
      return said && (legend.find(([word]) => word === said) || legend.find(([word]) => word === ""));
    };
  }
  // The colour of a key in a column; null where the column says nothing of it.
  function inColumn(key, name) {
    const one = column(name);
    if (!one || things.get(key)?.kind !== one.table.slice(0, -1)) return null;
    const found = swatch(one, one.legend)(key);
    return found ? colour(found[1]) : null;
  }

  // Whether another column than at first is asked of such a thing.
  const asks = (key) => state.colour !== data.colours[0]?.column && column(state.colour)?.table === `${things.get(key)?.kind}s`;

  // Whether a column asks about things of this kind, but has no word for this one.
  const bare = (key, name) => things.has(key) && column(name)?.table === `${things.get(key).kind}s` && !inColumn(key, name);

  // The number of a key as a share of the largest, for the surface of its mark; null without one.
  function size(key) {
    const name = state.size;
    const most = data.sizes.find((one) => one.column === name)?.legend[0][0];
    const value = things.get(key)?.numbers[name];
    return most && value !== undefined ? Math.max(value, 0) / most : null;
  }

  // Do something as on white paper, whatever the screen is: for print.
  function paper(task) {
    onPaper = true;
    document.documentElement.dataset.paper = "";
    try {
      return task();
    } finally {
      onPaper = false;
      delete document.documentElement.dataset.paper;
    }
  }

  return {
    colour,
    behind,
    of: (key) => inColumn(key, state.colour),
    inColumn,
    asks,
    bare,
    size,
    paper,
    on: (heard) => night.addEventListener("change", heard),
    still: () => window.matchMedia("(prefers-reduced-motion: reduce)").matches,
  };
})();
