// The layer of lines: curves between rows that stand in columns, measured on the page.
const lines = (() => {
  const SPACE = "http://www.w3.org/2000/svg";
  let redraw = null;

  function shape(tag, values) {
    const made = document.createElementNS(SPACE, tag);
    for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
    return made;
  }

  // Where a line leaves a row and reaches another, within the columns.
  function place(columns, { from, to }) {
    const one = columns.querySelector(from);
    const other = columns.querySelector(to);
    if (!one || !other) return null;
    const base = columns.getBoundingClientRect();
    const start = one.getBoundingClientRect();
    const end = other.getBoundingClientRect();
    const first = (box) => Math.min(box.height / 2, 60);
    return [start.right - base.left + 4, start.top - base.top + first(start), end.left - base.left - 4, end.top - base.top + first(end)];
  }

  function draw(columns, wanted) {
    const layer = shape("svg", { class: "lines", "aria-hidden": "true" });
    columns.prepend(layer);
    const paint = () => {
      layer.replaceChildren();
      layer.setAttribute("width", columns.clientWidth);
      layer.setAttribute("height", columns.clientHeight);
      for (const line of wanted) {
        const at = place(columns, line);
        if (!at) continue;
        const [x1, y1, x2, y2] = at.map((value) => Math.round(value * 10) / 10);
        const middle = Math.round((x1 + x2) / 2);
        const path = shape("path", { d: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`, fill: "none", stroke: line.colour ?? theme.colour("grey"), "stroke-width": line.width, "stroke-opacity": line.alpha });
        path.keys = line.keys;
        layer.append(path);
      }
    };
    // The lines of the row under the mouse or the keyboard stay; the others step back.
    const point = (event) => {
      const key = event.target.closest?.("[data-row]")?.dataset.row;
      layer.classList.toggle("pointed", key !== undefined);
      for (const path of layer.children) path.classList.toggle("own", path.keys.includes(key));
    };
    for (const name of ["pointerover", "focusin"]) columns.addEventListener(name, point);
    for (const name of ["pointerleave", "focusout"]) columns.addEventListener(name, () => layer.classList.remove("pointed"));
    redraw = paint;
    paint();
    columns.addEventListener("toggle", paint, true); // a card that is opened moves what is below it
  }

  return { draw, again: () => redraw?.(), forget: () => { redraw = null; } };
})();
