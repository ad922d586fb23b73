// The data of the page, and who is linked to whom.
const data = JSON.parse(element("data").textContent);

// Suggestions come as lists; what is told of them, and who is meant, as places in other lists.
data.suggestions = (({ fields, told, ids, sentences, rows }) =>
  rows.map((values) => {
    const row = Object.fromEntries(fields.map((name, place) => [name, values[place]]));
    for (const name of told) row[name] = row[name].map((place) => sentences[place]).join(" ");
    for (const [name, table] of Object.entries(ids)) {
      const id = (place) => data[table][place]?.id ?? "";
      row[name] = Array.isArray(row[name]) ? row[name].map(id) : id(row[name]);
    }
    return row;
  }))(data.suggestions);

const things = new Map(); // by key: an institution or a project
for (const kind of ["institution", "project"]) {
  data[`${kind}s`].forEach((row, place) => {
    things.set(row.id, { ...row, key: row.id, kind, place, links: [], by: new Map() });
  });
}

const participations = data.participations.map(([i, p, lead, sure]) => {
  const institution = things.get(data.institutions[i].id);
  const project = things.get(data.projects[p].id);
  const link = { institution, project, lead: lead === 1, sure };
  institution.links.push(link);
  project.links.push(link);
  institution.by.set(project.key, link);
  return link;
});

const ofKind = (kind) => [...things.values()].filter((one) => one.kind === kind);
const institutions = ofKind("institution");
const projects = ofKind("project");

// Who takes part in so much that it is a mark instead of a line; the busiest first.
const hubs = institutions
  .filter((one) => one.hub)
  .sort((a, b) => b.links.length - a.links.length || inOrder(a.key, b.key));

const TABLES = ["projects", "institutions", "participations", "introductions"];

const otherEnd = (link, one) => (link.institution === one ? link.project : link.institution);

// The list of introductions; the other suggestions are told with their institutions only.
const listed = data.suggestions.filter((row) => row.rank !== null || row.rank_without !== null);

// What is suggested to an institution, in the order of the list.
const suggested = new Map();
data.suggestions.forEach((row) => {
  for (const [one, other] of [[row.a, row.b], [row.b, row.a]]) {
    if (!suggested.has(one)) suggested.set(one, []);
    suggested.get(one).push({ row, other, met: one === row.a ? row.to : row.from });
  }
});
