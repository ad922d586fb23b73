// Instelling of a project: who takes part, and in which other projects they meet each other.
const ofProject = (() => {
  const MOST = 24;

  const members = (one) =>
    [...state.linksOf(one)].sort((a, b) => b.lead - a.lead || Boolean(b.institution.hub) - Boolean(a.institution.hub) || state.linksOf(b.institution).length - state.linksOf(a.institution).length || inOrder(a.institution.name, b.institution.name));

  // Other projects of its institutions: those with most of them first; whom only hubs share come last.
  function others(one, links) {
    const met = new Map();
    links.forEach(({ institution: member }, row) => {
      for (const link of state.linksOf(member)) {
        if (link.project === one) continue;
        if (!met.has(link.project)) met.set(link.project, []);
        met.get(link.project).push({ row, link });
      }
    });
    const own = (rows) => rows.filter(({ link }) => !link.institution.hub);
    const found = [...met].map(([other, rows]) => ({ other, rows, own: own(rows) }));
    const lined = found.filter((each) => each.own.length);
    const chosen = lined.length ? lined : found;
    chosen.sort((a, b) => b.own.length - a.own.length || b.rows.length - a.rows.length || inOrder(a.other.name, b.other.name));
    const mean = (each) => each.rows.reduce((sum, { row }) => sum + row, 0) / each.rows.length;
    return { shown: chosen.slice(0, MOST).sort((a, b) => mean(a) - mean(b)), all: found.length };
  }

  const kinds = (one) => data.kinds.filter((kind) => kind.projects.includes(one.key)).map((kind) => kind.name);

  function sentence(one) {
    const names = members(one).map((link) => (link.lead ? `${link.institution.name} (${say("role_lead")})` : link.institution.name));
    return `${one.name}: ${say("n_institutions", { n: names.length })}: ${names.join(", ")}.`;
  }

  function memberRow(link) {
    const more = state.linksOf(link.institution).length - 1;
    return make(
      "li",
      { "data-row": link.institution.key },
      link.institution.hub ? make("b", { class: "letter", "aria-hidden": "true" }, link.institution.hub) : mark(link.institution.key),
      make("span", { class: `said${link.lead ? " lead" : ""}` }, named(link.institution.key, { briefly: true }), " ", link.lead && make("span", { class: "open" }, say("role_lead"))),
      make("span", { class: "times" }, say("n_more", { n: more })),
    );
  }

  function draw(root, one, narrowly) {
    const links = members(one);
    const { shown, all } = others(one, links);
    const generic = kinds(one);
    const count = shown.length === all ? String(all) : say("x_of_y", { shown: shown.length, n: all });
    const parts = [
      make("section", { class: "subject", "aria-label": say("project") }, ofInstitution.subject(one, links)),
      make(
        "section",
        { class: "members" },
        make("div", { class: "top" }, heading(3, say("n_institutions", { n: links.length }))),
        make("ul", {}, links.map(memberRow)),
        generic.length > 0 && make("p", { class: "with" }, say("also_named", { names: generic.join(", ") })),
        one.open && make("p", { class: "with" }, say("open")),
      ),
      make(
        "section",
        { class: "projects" },
        make("div", { class: "top" }, heading(3, say("other_projects"), " ", make("span", { class: "n" }, count)), hubHead()),
        make("ul", {}, shown.map(({ other }) => make("li", { "data-row": other.key }, mark(other.key), make("span", { class: "said" }, named(other.key)), hubMarks(other)))),
      ),
    ];
    const columns = make("div", { class: `columns three${narrowly ? " stacked" : ""}` }, parts);
    root.append(columns);
    if (narrowly) return;
    const member = ({ institution: { key }, lead }) => ({ from: "[data-subject]", to: ofInstitution.cell("members", key), colour: theme.of(one.key), width: lead ? 2.4 : 1.2, alpha: lead ? 0.9 : 0.6, keys: [key] });
    const other = ({ other: { key }, own }) => own.map(({ link }) => ({ from: ofInstitution.cell("members", link.institution.key), to: ofInstitution.cell("projects", key), colour: theme.of(key), width: link.lead ? 2.4 : 1.2, alpha: link.lead ? 0.9 : 0.6, keys: [key, link.institution.key] }));
    lines.draw(columns, [...links.map(member), ...shown.flatMap(other)]);
  }

  return { draw, sentence };
})();
