// Search: a ranked list of what a word can mean; nothing is chosen in silence.
const search = (() => {
  const MOST = 12;
  const WORD_BEFORE = [" ", "(", "-", "/", "&", "'", "’", "“", ".", ","];
  const box = element("q");
  const list = element("found");
  let found = [];
  let active = -1;
  let most = MOST;

  // Everything that can be found: a text, what it leads to, and what is said of it. It is gathered
  // when somebody comes to search.
  const entries = once(() => [
    ...[...things.values()].flatMap((one) => {
      const key = one.kind === "project" ? "n_institutions" : "n_projects";
      const own = { one, label: one.name, kind: say(one.kind), n: one.count, more: () => say(key, { n: one.count }), go: () => lead(one.key) };
      const others = [...(one.also ?? []), [one.key, "code"]].map(([text, how]) => ({ ...own, text: plain(text), as: how === "code" ? "" : say(`also_${how}`, { text, name: one.name }), behind: how === "code" ? 0.6 : 0.4 }));
      return [{ ...own, text: plain(one.name), as: "", behind: 0 }, ...others];
    }),
    ...data.kinds.map((kind) => ({ one: kind, label: kind.name, text: plain(kind.name), as: "", behind: 0.2, kind: say("kind_of_organisation"), n: kind.projects.length, more: () => say("n_projects", { n: kind.projects.length }), go: () => lightKind(kind) })),
    ...data.filters
      .filter((one) => one.table !== "participations")
      .flatMap((one) => one.values.filter(({ value }) => value && value !== "*").map(({ value, label, count: n }) => ({ one: `${one.column} ${value}`, label, text: plain(label), as: "", behind: 0.5, kind: one.label, n, more: () => say(`n_${one.table}`, { n }), go: () => state.toggle(one.column, String(value)) }))),
  ]);

  // On a canvas a find is lit where it stands; elsewhere its own view opens.
  function lead(key) {
    if (views.onCanvas()) {
      choose(key);
      panel.focus();
    } else {
      open(key);
    }
  }
  function lightKind(kind) {
    state.set({ asked: state.sortOf(kind.name), chosen: null, ...(views.onCanvas() ? {} : { view: "tables", table: "projects" }) }, true);
    panel.focus();
  }

  // How well a text answers: whole, the beginning of a word, within, all words somewhere. Among
  // those that answer as well, who takes part in most comes first.
  function rank(text, wanted, words) {
    if (text === wanted) return 0;
    if (text.startsWith(wanted) || WORD_BEFORE.some((sign) => text.includes(sign + wanted))) return 1;
    if (text.includes(wanted)) return 2;
    return words.every((word) => text.includes(word)) ? 3 : Infinity;
  }
  function look(typed) {
    const wanted = plain(typed);
    if (!wanted) return [];
    const words = wanted.split(" ");
    const best = new Map();
    for (const entry of entries()) {
      const at = rank(entry.text, wanted, words) + entry.behind;
      if (at < Infinity && !(best.get(entry.one)?.at <= at)) best.set(entry.one, { ...entry, at });
    }
    return [...best.values()].sort((a, b) => Math.floor(a.at) - Math.floor(b.at) || b.n - a.n || a.at - b.at || inOrder(a.label, b.label));
  }

  function show() {
    const all = look(box.value);
    found = all.slice(0, most);
    active = -1;
    const option = (entry, place) =>
      make("li", { role: "option", id: `found-${place}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => take(place) }, make("span", { class: "label" }, entry.as || entry.label), make("span", { class: "more" }, `${entry.kind} · ${entry.more()}`));
    list.replaceChildren(...found.map(option));
    if (all.length > most) list.append(make("li", { class: "rest", role: "presentation" }, rest(all.length - most)));
    unfold(found.length > 0);
    if (box.value.trim()) announce(all.length ? say("n_found", { n: all.length }) : say("nothing"));
    element("nothing").hidden = !box.value.trim() || all.length > 0;
  }
  // Who does not want to type on can see the next fifty.
  function rest(n) {
    const more = () => {
      most += 50;
      show();
    };
    return make("button", { type: "button", class: "quiet", tabindex: "-1", onmousedown: (event) => event.preventDefault(), onclick: more }, say("more_found", { n }));
  }
  function unfold(on) {
    list.hidden = !on;
    box.setAttribute("aria-expanded", String(on));
    if (!on) box.removeAttribute("aria-activedescendant");
  }
  function move(to) {
    active = (to + found.length) % found.length;
    [...list.querySelectorAll("[role=option]")].forEach((one, place) => one.setAttribute("aria-selected", String(place === active)));
    box.setAttribute("aria-activedescendant", `found-${active}`);
    element(`found-${active}`).scrollIntoView({ block: "nearest" });
  }
  function take(place) {
    const entry = found[place];
    box.value = "";
    unfold(false);
    entry.go();
    announce(`${entry.label}: ${entry.kind}, ${entry.more()}`);
  }

  // Enter takes what is pointed at, or the only answer; of several it points at the first.
  function press(event) {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      unfold(false);
      event.stopPropagation();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show();
      if (found.length) move(event.key === "ArrowDown" ? active + 1 : active < 0 ? found.length - 1 : active - 1);
    } else if (event.key === "Enter") {
      if (list.hidden) show();
      if (active >= 0) take(active);
      else if (found.length === 1) take(0);
      else if (found.length) move(0);
    }
  }
  box.addEventListener("input", () => {
    most = MOST;
    show();
  });
  box.addEventListener("focus", () => box.value && show());
  box.addEventListener("keydown", press);
  box.addEventListener("blur", () => unfold(false));

  return { look };
})();
