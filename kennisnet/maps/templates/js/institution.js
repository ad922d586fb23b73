// Instelling: one institution, its projects, the partners there, and who it does not know yet.
const ofInstitution = (() => {
  const FIRST = 8;
  let all = false; // whether every suggestion is shown

  // Projects in the order of their groups; what it leads comes first.
  function ownLinks(one) {
    const links = new Map(state.linksOf(one).map((link) => [link.project, link]));
    return lists.grouped([...links.keys()]).flatMap(([, own]) =>
      own.map((project) => links.get(project)).sort((a, b) => b.lead - a.lead || inOrder(a.project.name, b.project.name)),
    );
  }

  // Partners with the rows of the projects in which they are met; by mean row, so that lines cross little.
  function partnersOf(one, links) {
    const met = new Map();
    links.forEach(({ project }, row) => {
      for (const link of state.linksOf(project)) {
        if (link.institution === one) continue;
        if (!met.has(link.institution)) met.set(link.institution, []);
        met.get(link.institution).push({ row, link });
      }
    });
    const mean = (rows) => rows.reduce((sum, { row }) => sum + row, 0) / rows.length;
    const found = [...met].map(([partner, rows]) => ({ partner, rows, at: mean(rows) }));
    const marked = found.filter(({ partner }) => partner.hub).sort((a, b) => b.rows.length - a.rows.length || hubs.indexOf(a.partner) - hubs.indexOf(b.partner));
    const others = found.filter(({ partner }) => !partner.hub).sort((a, b) => a.at - b.at || inOrder(a.partner.name, b.partner.name));
    return { marked, others };
  }

  function sentence(one) {
    const links = ownLinks(one);
    const { marked, others } = partnersOf(one, links);
    const led = links.filter((link) => link.lead).length;
    const parts = [say("n_projects", { n: links.length }), led && say("leads", { n: led }), say("n_partners", { n: marked.length + others.length })];
    const strangers = notYet(one).length;
    return `${one.name}: ${[...parts, strangers && say("n_not_yet", { n: strangers })].filter(Boolean).join(", ")}.`;
  }

  const notYet = (one) => (suggested.get(one.key) ?? []).filter(({ other }) => things.has(other) && !state.out.has(other));

  // --- the wide form: four columns and a layer of lines
  function wide(root, one) {
    const links = ownLinks(one);
    const { marked, others } = partnersOf(one, links);
    const strangers = notYet(one);
    const shown = all ? strangers : strangers.slice(0, FIRST);
    const columns = make(
      "div",
      { class: `columns${hubs.length ? "" : " bare"}` },
      make("section", { class: "subject", "aria-label": say("institution") }, subject(one, links)),
      make(
        "section",
        { class: "projects" },
        make("div", { class: "top" }, heading(3, say("n_projects", { n: links.length })), hubHead(one.key)),
        make("ul", {}, links.map((link) => make("li", { "data-row": link.project.key }, mark(link.project.key, link.lead), make("span", { class: "said" }, named(link.project.key)), link.lead && aside(say("role_lead")), hubMarks(link.project, one.key)))),
      ),
      make(
        "section",
        { class: "partners" },
        make("div", { class: "top" }, heading(3, say("n_partners_there", { n: marked.length + others.length }))),
        make("ul", { class: "marked" }, marked.map((met) => partner(met, true))),
        make("ul", {}, others.map((met) => partner(met, met.rows.length > 1))),
      ),
      make("section", { class: "not-yet" }, make("div", { class: "top" }, notYetHead(strangers, shown)), make("ol", {}, shown.map(card)), rest(strangers, shown)),
    );
    root.append(columns);
    lines.draw(columns, [...fromSubject(links), ...toPartners(others), ...toStrangers(shown)]);
  }

  function subject(one, links) {
    const led = links.filter((link) => link.lead).length;
    const shown = data.columns.filter((column) => column.table === `${one.kind}s` && !column.number && one.values[column.column]);
    return make(
      "div",
      { class: "card dark", "data-subject": true },
      make("p", { class: "who" }, one.name),
      make("p", {}, say(one.kind === "project" ? "n_institutions" : "n_projects", { n: links.length })),
      one.kind === "institution" && led > 0 && make("p", {}, say("leads", { n: led })),
      shown.slice(0, 4).map((column) => make("p", { class: "small" }, `${column.label}: ${one.values[column.column]}`)),
    );
  }

  const partner = ({ partner: other, rows }, counted) =>
    make("li", { "data-row": other.key }, other.hub ? make("b", { class: "letter", "aria-hidden": "true" }, other.hub) : mark(other.key), make("span", { class: "said" }, named(other.key, { briefly: true })), counted && make("span", { class: "times" }, say("times", { n: rows.length })));

  function notYetHead(strangers, shown) {
    const count = strangers.length === shown.length ? String(strangers.length) : say("x_of_y", { shown: shown.length, n: strangers.length });
    const caution = projects.some((project) => project.open) && strangers.length > 0;
    const places = strangers.length > 0 && make("p", { class: "with" }, say("out_of"));
    return [heading(3, say("not_yet"), " ", make("span", { class: "n" }, count)), places, caution && make("p", { class: "with" }, say("open_lists"))];
  }

  function rest(strangers, shown) {
    if (!strangers.length) return make("p", { class: "with" }, say("nobody_yet"));
    if (strangers.length === shown.length && !all) return null;
    const toggle = () => {
      all = !all;
      state.tell();
    };
    return make("button", { type: "button", class: "quiet", "data-focus": "all", onclick: toggle }, all ? say("fewer") : say("show_all", { n: strangers.length }));
  }

  // In few words what to mind of this one; that lists are open is said once, above.
  function cautions(row, other) {
    const own = things.get(other).links.map((link) => link.project);
    return [
      own.length === 1 && say("caution_few"),
      own.length > 0 && own.every((project) => project.over) && say("caution_ended"),
      row.weak && say("caution_weak"),
      !row.where && say("caution_nowhere"),
    ].filter(Boolean);
  }

  // Better than how many of a hundred pairs: a number, since a bar of each would be nearly full.
  const outOf = (measure, row) => `${say(measure)} ${Math.floor(100 * row[measure])}`;

  // A card for who is not known yet: through whom, where, and what to mind.
  function card({ row, other, met }, place) {
    const [knownFrom, where] = [met, row.where].map((key) => (things.get(key)?.kind === "project" ? key : null));
    const from = things.has(row.via) ? knownFrom : where;
    return make(
      "li",
      { class: "card", "data-row": other, "data-stranger": true },
      make("div", { class: "first" }, make("b", { class: "rank" }, String(place + 1)), make("span", { class: "said" }, named(other)), make("span", { class: "places" }, outOf("likely", row), " · ", outOf("valuable", row))),
      make("p", { class: "via" }, things.has(row.via) ? make("span", { class: "through" }, say("via"), " ", pill(row.via)) : say("nobody_between"), from && make("span", { class: "where" }, aside(say(from === knownFrom ? "know_from" : "met_in")), mark(from), make("span", { class: "said" }, named(from), " ", from === knownFrom && things.has(row.via) && doubt(from, other, row.via)))),
      known.of(row) && make("p", { class: "state" }, known.label(known.of(row))),
      cautions(row, other).length > 0 && make("p", { class: "mind short" }, say("mind"), " ", cautions(row, other).join("; ")),
      make(
        "details",
        {},
        make("summary", {}, say("why"), aside(` ${things.get(other).name}`)),
        make("p", {}, row.evidence),
        row.brings && make("p", {}, row.brings),
        where && where !== from && make("p", {}, say("met_in"), " ", named(where), "."),
        row.against && make("p", { class: "mind" }, say("mind"), " ", row.against),
        copier(() => row.evidence, say("copy_sentence")),
      ),
    );
  }

  const fromSubject = (links) =>
    links.map(({ project, lead }) => ({ from: "[data-subject]", to: cell("projects", project.key), colour: theme.of(project.key), width: lead ? 2.4 : 1.2, alpha: lead ? 0.9 : 0.6, keys: [project.key] }));
  const toPartners = (others) =>
    others.flatMap(({ partner: other, rows }) => rows.map(({ link }) => ({ from: cell("projects", link.project.key), to: cell("partners", other.key), colour: theme.of(link.project.key), width: link.lead ? 2.4 : 1.2, alpha: link.lead ? 0.9 : 0.6, keys: [link.project.key, other.key] })));
  const toStrangers = (shown) =>
    shown.flatMap(({ row, other }) => {
      const line = (key, width, alpha) => ({ from: cell("partners", key), to: cell("not-yet", other), colour: theme.colour("suggestion"), width, alpha, keys: [key, other] });
      const thin = row.shared?.filter((key) => key !== row.via).map((key) => line(key, 0.8, 0.35)) ?? [];
      return [...thin, ...(row.via ? [line(row.via, 2.2, 0.9)] : [])];
    });
  const cell = (column, key) => `.${column} [data-row="${CSS.escape(key)}"]`;

  // --- the narrow form: the same as lists
  function narrow(root, one) {
    const links = ownLinks(one);
    const strangers = notYet(one);
    const shown = all ? strangers : strangers.slice(0, FIRST);
    root.append(
      subject(one, links),
      make("div", { class: "group plain" }, heading(3, say("n_projects", { n: links.length })), hubHead(one.key)),
      make("ul", { class: "rows" }, links.map((link) => lists.projectRow(link.project, one.key, mark(link.project.key, link.lead)))),
      make("div", { class: "group plain" }, make("div", {}, notYetHead(strangers, shown))),
      make("ol", { class: "cards" }, shown.map(card)),
      rest(strangers, shown) ?? "",
    );
  }

  function draw(root) {
    const one = things.get(state.chosen);
    if (!one) {
      lists.drawInstitutions(root);
      return;
    }
    const narrowly = window.innerWidth < 1000;
    root.append(
      make(
        "div",
        { class: "title" },
        make("button", { type: "button", class: "quiet back", onclick: () => views.back() }, `← ${say("back")}`),
        make("h2", { tabindex: "-1", id: "subject" }, one.kind === "project" ? say("who_in", { name: one.name }) : say("who_and_who_not", { name: one.name })),
        make("p", { class: "with" }, narrowly ? "" : say(one.kind === "project" ? "read_project" : "read_institution")),
        copier(() => (one.kind === "project" ? ofProject.sentence(one) : sentence(one)), say("copy_sentence")),
      ),
    );
    root.append(signs.place());
    if (state.filtered()) root.append(make("p", { class: "with" }, say("filtered", { shown: state.linksOf(one).length, n: one.links.length })));
    if (one.kind === "project") ofProject.draw(root, one, narrowly);
    else (narrowly ? narrow : wide)(root, one);
  }

  // Who takes part in what it takes part in: what the picture shows, as rows.
  function rows() {
    const one = things.get(state.chosen);
    const kept = one ? new Set(one.kind === "project" ? [one] : state.linksOf(one).map((link) => link.project)) : null;
    return tables.participations((link) => state.seen(link) && (!kept || kept.has(link.project)));
  }

  return { draw, rows, subject, cell, get colours() { return things.has(state.chosen) ? ["institution", "project"] : ["institution"]; }, sized: true, reset: () => { all = false; } };
})();
