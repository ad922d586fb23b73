// Kennismaken: each suggestion as a path from the one to the other, through who can introduce them.
const introductions = (() => {
  const FIRST = 25;
  let all = false;
  let unfolded = false; // whether signs and colours are explained on a phone
  let opened = null; // the pair whose reasons are read

  const column = () => (state.without ? "rank_without" : "rank");
  const ranked = () =>
    data.suggestions
      .filter((row) => row[column()] !== null && things.has(row.a) && things.has(row.b))
      .sort((one, other) => one[column()] - other[column()]);
  const cut = (rows) => (all ? rows : rows.slice(0, FIRST));
  const shown = () => ranked().filter((row) => state.shows(row.a) || state.shows(row.b));
  const pair = (row) => JSON.stringify([row.a, row.b]);

  // --- the wide form: five columns
  const hue = (key) => theme.of(key) ?? theme.colour("node");
  const stretch = (key) => make("span", { class: "stretch", "aria-hidden": "true", own: things.has(key) && hue(key) });
  function meeting(key, one, via) {
    if (!things.has(key)) return make("span", { class: "cell" }, stretch(null));
    return make("span", { class: "cell" }, stretch(key), mark(key), make("span", { class: "said" }, named(key), " ", doubt(key, one, via)), stretch(key));
  }
  function path(row) {
    return [
      make("span", { class: "cell" }, make("span", { class: "said" }, named(row.a, { briefly: true })), stretch(row.from)),
      meeting(row.from, row.a, row.via),
      make("span", { class: "cell" }, stretch(row.from), through(row), stretch(row.to)),
      meeting(row.to, row.b, row.via),
      make("span", { class: "cell end" }, stretch(row.to), make("span", { class: "said" }, named(row.b, { briefly: true }))),
    ];
  }
  function through(row) {
    return things.has(row.via) ? [aside(say("introduced_by")), pill(row.via)] : make("span", { class: "nobody" }, say("nobody_between"));
  }
  function line(row, place) {
    const item = make("li", { class: `path${known.of(row) ? " known" : ""}`, "data-row": pair(row) }, make("b", { class: "rank" }, String(place + 1)), path(row), more(row), reason(row));
    item.addEventListener("click", (event) => {
      if (!event.target.closest("a, button, .detail")) toggle(row);
    });
    if (opened === pair(row)) item.append(detail(row));
    return item;
  }

  function toggle(row) {
    opened = opened === pair(row) ? null : pair(row);
    state.tell();
  }
  function more(row) {
    const word = known.of(row);
    const label = word ? known.label(word) : say("why");
    const about = aside(` ${things.get(row.a).name} – ${things.get(row.b).name}`);
    return make("button", { type: "button", class: `why${word ? " state" : ""}`, "aria-expanded": String(opened === pair(row)), "data-focus": `why ${pair(row)}`, onclick: () => toggle(row) }, label, about);
  }

  // What speaks for it is read at once; what it brings and what to mind on demand.
  const reason = (row) => row.evidence && make("p", { class: "reason" }, row.evidence);

  // What it brings, what to mind, and how it stands.
  function detail(row) {
    const buttons = data.states.map(([word, label]) => {
      const on = known.of(row) === word;
      return make("button", { type: "button", "aria-pressed": String(on), "data-focus": `${word} ${pair(row)}`, onclick: () => known.toggle(row, word) }, label);
    });
    return make(
      "div",
      { class: "detail" },
      row.brings && make("p", {}, row.brings),
      row.against && make("p", { class: "mind" }, say("mind"), " ", row.against),
      make("div", { class: "buttons", role: "group", "aria-label": say("how_it_stands") }, make("span", { class: "label" }, say("how_it_stands")), buttons, copier(() => told(row), say("copy_sentence"))),
    );
  }
  const told = (row) => `${things.get(row.a).name} – ${things.get(row.b).name}: ${row.evidence}`;

  // --- the narrow form: a card for each
  function step(key, one, via) {
    return things.has(key) ? make("p", { class: "step", own: hue(key) }, named(key), " ", doubt(key, one, via)) : null;
  }
  function card(row, place) {
    return make(
      "li",
      { class: `card${known.of(row) ? " known" : ""}` },
      make("b", { class: "rank" }, String(place + 1)),
      make("p", { class: "who" }, named(row.a)),
      step(row.from, row.a, row.via),
      !things.has(row.via) && make("p", { class: "step" }, say("nobody_between")),
      things.has(row.via) && make("p", {}, make("button", { type: "button", class: "pill", onclick: () => open(row.via) }, say("introduces", { name: things.get(row.via).name }))),
      step(row.to, row.b, row.via),
      make("p", { class: "who" }, named(row.b)),
      reason(row),
      more(row),
      opened === pair(row) && detail(row),
    );
  }

  function draw(root) {
    const rows = shown();
    const first = cut(rows);
    const narrow = window.innerWidth < 900;
    const brief = onPhone();
    const told = [order(rows, brief), say(narrow ? "read_cards" : "read_introductions")].join(" ");
    const title = make("div", { class: "title" }, make("h2", { tabindex: "-1", id: "subject" }, say("who_should_meet", { n: rows.length })), make("p", { class: "with" }, make("strong", {}, introducers(rows, brief)), told), !brief && signs.place());
    const [apart, count] = choosing(rows);
    root.append(title, make("div", { class: "tools" }, brief ? [apart, explanation()] : [apart, count, make("span", { class: "gap" }), keeping()]));
    if (!rows.length) root.append(make("p", {}, say("no_suggestions")));
    else if (narrow) root.append(make("ol", { class: "cards" }, first.map(card)));
    else {
      const heads = ["this_one", "know_from", "introduces_head", "know_from", "to_this_one"].map((key) => make("span", {}, say(key)));
      root.append(make("div", { class: "path heads", "aria-hidden": "true" }, make("span"), heads, make("span")), make("ol", { class: "paths" }, first.map(line)));
    }
    if (first.length < rows.length) root.append(make("button", { type: "button", class: "quiet", "data-focus": "all", onclick: () => { all = true; state.tell(); } }, say("show_all", { n: rows.length })));
    if (brief) root.append(make("div", { class: "tools" }, count, keeping())); // one comes for the first pair
  }

  // On a phone signs and colours are explained on demand.
  function explanation() {
    const heard = (event) => { unfolded = event.target.open; };
    return make("details", { class: "fold", open: unfolded, ontoggle: heard }, make("summary", {}, say("signs_and_colours")), signs.place(), make("div", { class: "legend" }));
  }

  // In which order they stand: the best first, unless somebody else has put them in order.
  const worth = (row) => row.likely + row.valuable;
  const DIGITS = 0.001; // shares are rounded
  const after = (row, last) => (Boolean(row.weak) === Boolean(last.weak) ? worth(row) <= worth(last) + DIGITS : Boolean(row.weak));
  function order(rows, brief = false) {
    if (!rows.every((row, place) => place === 0 || after(row, rows[place - 1]))) return say("order_given");
    return say(brief ? "order_brief" : "order_best");
  }

  // How many have somebody who can introduce them, and who that is most often, if it is one.
  function introducers(rows, brief) {
    if (!rows.length) return null;
    const counts = new Map();
    for (const { via } of rows) if (things.has(via)) counts.set(via, (counts.get(via) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const [first, second] = [...counts].filter(([, n]) => n === most && most > 1);
    const often = !brief && first && !second ? say("most_often", { name: things.get(first[0]).name, n: most }) : "";
    return `${say("can_introduce", { n: rows.length, shown: [...counts.values()].reduce((a, b) => a + b, 0) })}${often}. `;
  }

  function choosing(rows) {
    const total = ranked().length;
    const spoken = rows.filter((row) => known.of(row)).length;
    // The same two lists stand in Tables together: why there are more.
    const more = listed.filter((row) => row[column()] === null).length;
    const apart = say("without", { n: hubs.length });
    const others = () => [more && say(state.without ? "more_with" : "more_without", { n: more, all: listed.length, text: apart }), spoken && say("spoken", { shown: spoken })].filter(Boolean);
    const can = hubs.length > 0 && data.suggestions.some((row) => row.rank_without !== null);
    return [
      can && make("button", { type: "button", "aria-pressed": String(state.without), "data-focus": "without", onclick: () => { all = false; state.set({ without: !state.without }); } }, apart),
      make("span", { class: "count" }, [ofAll(rows.length, total, "suggestions"), ...others()].join(" · ")),
    ];
  }
  function keeping() {
    const file = make("input", { type: "file", accept: ".csv,text/csv", class: "unseen", id: "known-file", onchange: load });
    return [
      make("button", { type: "button", onclick: () => download("known.csv", "text/csv", known.write()) }, say("save_known")),
      make("span", { class: "file" }, file, make("label", { for: "known-file" }, say("load_known"))),
      address.kept === null && make("p", { class: "with" }, say("not_kept")),
    ];
  }
  async function load(event) {
    const file = event.target.files[0];
    if (!file) return;
    const count = known.read(await file.text());
    state.tell();
    announce(count === null ? say("known_wrong") : say("known_read", { n: count }));
  }

  function rows() {
    const name = (key) => things.get(key)?.name ?? "";
    const cells = (row) => [name(row.a), name(row.from), name(row.via), name(row.to), name(row.b), known.label(known.of(row)) ?? "", row.evidence, row.brings ?? "", row.against ?? ""];
    const heads = ["this_one", "know_from", "introduces_head", "know_from", "to_this_one", "how_it_stands", "why", "brings", "mind_head"];
    return [heads.map((key) => say(key)), ...shown().map(cells)];
  }

  const bare = (name) => cut(shown()).some((row) => [row.from, row.to].some((key) => theme.bare(key, name))) && theme.colour("node");

  return { draw, rows, bare, order, colours: ["project"], keyed: true, reset: () => { all = unfolded = false; opened = null; } };
})();
