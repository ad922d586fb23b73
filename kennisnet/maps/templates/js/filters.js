// "Choose what you see": the legend is the filter; colour and size by what the reader chooses.
const filters = (() => {
  const root = element("filters");
  const button = element("filter");

  function chip(one, { value, label, count, colour }) {
    const on = state.wants(one.column, value);
    const some = one.values.some((each) => state.wants(one.column, each.value)) && !on; // could be added
    const left = state.filtered() && !some ? remaining(one, value) : count;
    const n = left !== count ? say("x_of_y", { shown: left, n: count }) : numeral(count);
    const dot = make("span", { class: "dot", "aria-hidden": "true", own: colour && theme.colour(colour) });
    return make("button", { type: "button", class: "chip", "aria-pressed": String(on), "data-focus": `${one.column} ${value}`, onclick: () => state.toggle(one.column, String(value)) }, colour && dot, label, " ", make("span", { class: "n" }, n));
  }
  // How many with a value are left by all filters together.
  function remaining(one, value) {
    if (one.table === "participations") return participations().filter((link) => !state.drop(link.institution.key, link.project.key) && (one.column === "role" ? Number(link.lead) : link.sure) === value).length;
    const says = (row) => (one.column === "convenant_since" ? (row.values[one.column] ? "*" : "") : (row.values[one.column] ?? ""));
    return (one.table === "projects" ? projects : institutions).filter((row) => says(row) === value && !state.out.has(row.key)).length;
  }

  function draw() {
    const groups = data.filters.map((one) => make("div", { class: "filter", role: "group", "aria-label": one.label }, make("span", { class: "label" }, one.label), one.values.map((value) => chip(one, value))));
    const clear = make("button", { type: "button", class: "quiet", "data-focus": "clear", onclick: () => state.set({ filters: new Map() }) }, say("clear"));
    root.replaceChildren(...groups, ...(state.filtered() ? [clear] : []));
    button.classList.toggle("on", state.filtered());
    seen();
  }

  // What is left, in words, where anything is left out.
  function seen() {
    const left = (all) => all.filter((one) => !state.out.has(one.key)).length;
    const said = () => [ofAll(left(projects), projects.length, "projects"), ofAll(left(institutions), institutions.length, "institutions")];
    element("left").replaceChildren(...(state.filtered() ? [say("you_see", { what: said().join(", ") }), make("button", { type: "button", class: "quiet", onclick: () => state.set({ filters: new Map() }) }, say("clear"))] : []));
    element("asked").replaceChildren(...(state.asked ? [say("lit_by", { what: state.asked.name.trim() }), make("button", { type: "button", class: "quiet", onclick: () => state.set({ asked: null }, true) }, say("clear"))] : []));
  }

  // What colours and sizes mean in what is drawn: as soon as they are others than at first, and
  // colours at first too where nothing else names them (`keyed`). What changes nothing is not asked.
  // `same` is the column that a drawing shows anyway.
  // `bare` gives the colour of what a column has no word for, if any of that is drawn. Of a list only
  // the colours are explained that are `seen` in it, and on a phone on demand; in a place of its `own`,
  // where the view has one.
  function key({ kinds, sized, keyed, bare, seen, folded, own, same }) {
    const changes = (one) => kinds.includes(one.table.slice(0, -1)) && one.column !== same;
    choices("colour", data.colours, "colour", changes);
    element("colour").parentElement.hidden = element("colour").options.length < 2 || !data.colours.some(changes);
    element("size").parentElement.hidden = data.sizes.length < 2 || !sized;
    const [first] = data.colours; // holds for all that the chosen column does not speak of
    const chosen = data.colours.find((one) => one.column === state.colour);
    const colour = [chosen, first].find((one) => one && changes(one));
    const size = sized && data.sizes.find((one) => one.column === state.size);
    const other = state.colour !== (data.colours[0]?.column ?? "") || state.size !== (data.sizes[0]?.column ?? "");
    const parts = [];
    if ((other || keyed) && colour) {
      const row = ([label, hue]) => make("li", {}, make("span", { class: "dot", own: theme.colour(hue) }), label || say("others"));
      const plain = bare?.(colour.column);
      const rows = [...colour.legend, ...(plain ? [[say("no_group"), plain]] : [])].filter(([, hue]) => !seen || seen.has(theme.colour(hue)));
      if (rows.length) parts.push(...labelled("colour_is", colour, rows.map(row), folded));
    }
    if (other && size) {
      const most = size.legend[0][0];
      const row = ([value, label]) => {
        const square = make("span", { class: "mark institution" });
        square.style.setProperty("--side", `${5 + 11 * Math.sqrt(value / most)}px`);
        return make("li", {}, square, label);
      };
      parts.push(...labelled("size_is", size, size.legend.map(row), folded));
    }
    element("legend").hidden = true;
    const place = own ?? element("legend");
    place.replaceChildren(...parts);
    place.hidden = !parts.length;
  }

  // A label with what it explains; where that is folded, whether it is open stays as the reader left it.
  const unfolded = new Set();
  function labelled(word, one, rows, folded) {
    const label = say(word, { what: one.label });
    const list = make("ul", {}, rows);
    if (!folded) return [make("span", { class: "label" }, label), list];
    const heard = (event) => unfolded[event.target.open ? "add" : "delete"](word);
    return [make("details", { open: unfolded.has(word), ontoggle: heard }, make("summary", {}, label), list)];
  }

  // What can be chosen here; where what was chosen elsewhere says nothing here, none is.
  function choices(id, all, name, fits = () => true) {
    const kept = all.filter((one) => fits(one) || one.column === state[name]);
    const label = (one) => (fits(one) ? one.label : say("not_here"));
    element(id).replaceChildren(...kept.map((one) => make("option", { value: one.column }, label(one))));
    element(id).value = state[name];
  }
  for (const name of ["colour", "size"]) element(name).addEventListener("change", () => state.set({ [name]: element(name).value }));
  choices("size", data.sizes, "size");
  button.hidden = !data.filters.length;
  fold(button, root);

  return {
    key,
    draw() {
      element("size").value = state.size;
      draw();
    },
  };
})();
