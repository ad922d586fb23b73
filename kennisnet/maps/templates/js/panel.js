// The drawer beside a canvas: who was clicked, its projects, partners, and who it could meet.
const panel = (() => {
  const FEW = 5;
  const root = element("panel");

  function facts(one) {
    const rows = [[say("kind"), say(one.kind)]];
    // Of numbers only counts: a share says nothing without those of others, as in the tables.
    for (const column of data.columns.filter((each) => each.table === `${one.kind}s` && (!each.number || each.count))) {
      const value = column.number ? one.numbers[column.column] : one.values[column.column];
      if (value !== undefined && value !== "") rows.push([column.label, column.number ? numeral(value) : value]);
    }
    return make("dl", {}, rows.map(([label, value]) => [make("dt", {}, label), make("dd", {}, value)]));
  }

  const light = (key) => named(key, { go: choose });
  function list(title, keys, after = () => null, all = keys.length) {
    if (!keys.length) return null;
    const row = (key) => make("li", {}, mark(key), make("span", { class: "said" }, light(key)), after(key));
    return [heading(3, title, " ", make("span", { class: "n" }, all === keys.length ? String(all) : say("x_of_y", { shown: String(keys.length), n: all }))), make("ul", {}, keys.map(row))];
  }

  function roles(one) {
    const of = (lead) => state.linksOf(one).filter((link) => link.lead === lead).map((link) => otherEnd(link, one).key);
    const sorted = (keys) => keys.sort((a, b) => inOrder(things.get(a).name, things.get(b).name));
    return [list(say(`lead_of_${one.kind}`), sorted(of(true))), list(say(`partner_of_${one.kind}`), sorted(of(false)))];
  }

  function partners(one) {
    if (one.kind === "project") return null;
    const counts = new Map();
    for (const { project: each } of state.linksOf(one)) for (const { institution: other } of state.linksOf(each)) counts.set(other.key, (counts.get(other.key) ?? 0) + 1);
    counts.delete(one.key);
    const keys = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || inOrder(things.get(a).name, things.get(b).name));
    return list(say("partners_there"), keys, (key) => counts.get(key) > 1 && make("span", { class: "times" }, say("times", { n: counts.get(key) })));
  }

  function strangers(one) {
    const all = (suggested.get(one.key) ?? []).filter(({ other }) => things.has(other));
    const rows = all.slice(0, FEW);
    const via = new Map(rows.map(({ row, other }) => [other, row.via]));
    return list(say("not_yet"), [...via.keys()], (key) => things.has(via.get(key)) && make("p", { class: "with" }, `${say("via")} ${things.get(via.get(key)).name}`), all.length);
  }

  function fill(one) {
    root.append(
      make("div", { class: "first" }, make("h2", { tabindex: "-1" }, one.name), close()),
      make("button", { type: "button", class: "strong", onclick: () => open(one.key) }, say(one.kind === "project" ? "show_project" : "show_institution")),
      canvas.has(one.key) ? "" : make("p", { class: "with absent" }, say("absent", { name: one.name })),
      facts(one),
      signs.place(),
      ...[roles(one), strangers(one), partners(one)].flat(3).filter(Boolean),
    );
  }
  // What a kind of organisation ("schools") is named in.
  function fillAsked(asked) {
    const keys = [...asked.keys].filter((key) => things.has(key));
    root.append(make("div", { class: "first" }, make("h2", { tabindex: "-1" }, asked.name), close()), signs.place(), ...list(say(asked.sort ? "named_in" : "lit"), keys).flat());
  }
  const close = () => make("button", { type: "button", class: "quiet", "aria-label": say("close"), onclick: () => state.set({ chosen: null, asked: null }, true) }, "×");

  // It stands beside a canvas; elsewhere the view itself says who is chosen.
  function draw() {
    const shown = views.onCanvas() && (state.asked?.sort ? state.asked : things.get(state.chosen));
    const key = shown ? (shown.key ?? shown.name) : "";
    const same = root.dataset.of === key && !root.hidden;
    const at = same ? root.scrollTop : 0;
    root.hidden = !shown;
    document.body.classList.toggle("beside", Boolean(shown)); // there is less room for the drawing
    root.dataset.of = key;
    root.replaceChildren();
    if (!shown) return;
    if (shown.key) fill(shown);
    else fillAsked(shown);
    root.scrollTop = at;
    place();
  }
  // It begins where the canvas does, and stays when the page is scrolled.
  function place() {
    root.style.top = `${Math.max(0, element("stage").getBoundingClientRect().top)}px`;
  }
  window.addEventListener("scroll", () => root.hidden || place(), { passive: true });

  return { draw, focus: () => root.querySelector("h2")?.focus({ preventScroll: true }) };
})();
