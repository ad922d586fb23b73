// The data of the page, and who is linked to whom. Tables come by column, and of a row nothing is
// made before somebody asks for it: there may be a hundred thousand.
const data = JSON.parse(element("data").textContent);

// Suggestions come as lists; what is told of them, and who is meant, as places in other lists.
data.suggestions = (({ fields, told, ids, sentences, rows }) => {
  const said = (row, name) => row.told[name].map((place) => sentences[place]).join(" ");
  const kind = Object.defineProperties({}, Object.fromEntries(told.map((name) => [name, { get() { return said(this, name); } }])));
  return rows.map((values) => {
    const row = Object.create(kind, { told: { value: {} } });
    fields.forEach((name, place) => {
      const value = values[place];
      const id = (at) => data[ids[name]].id[at] ?? "";
      if (told.includes(name)) row.told[name] = value;
      else if (ids[name]) row[name] = Array.isArray(value) ? value.map(id) : id(value);
      else row[name] = value;
    });
    return row;
  });
})(data.suggestions);

// How many participations each row of a table has, and their places: sorted by row, those of row n
// begin at from[n].
function byRow(ends, rows) {
  const from = new Uint32Array(rows + 1);
  for (const row of ends) from[row + 1] += 1;
  for (let row = 0; row < rows; row += 1) from[row + 1] += from[row];
  const next = from.slice();
  const all = new Uint32Array(ends.length);
  ends.forEach((row, place) => {
    all[next[row]] = place;
    next[row] += 1;
  });
  return { count: (row) => from[row + 1] - from[row], of: (row) => [...all.subarray(from[row], from[row + 1])] };
}

const linkAt = (() => {
  const { institution, project, lead, sure } = data.participations;
  const leading = new Set(lead);
  const made = [];
  return (place) => (made[place] ??= { institution: institutions[institution[place]], project: projects[project[place]], lead: leading.has(place), sure: sure[place] ?? 0 });
})();

// An institution or a project.
class Thing {
  #links;
  #by;
  #values;
  #numbers;
  constructor(kind, place, key, name) {
    Object.assign(this, { kind, place, key, name });
  }
  get #table() { return data[`${this.kind}s`]; }
  get links() { return (this.#links ??= taking[this.kind].of(this.place).map(linkAt)); }
  get count() { return taking[this.kind].count(this.place); }
  get by() { return (this.#by ??= new Map(this.links.map((link) => [otherEnd(link, this).key, link]))); } // by the other end
  get values() {
    const own = () => Object.entries(this.#table.values).flatMap(([column, { words, at }]) => (at[this.place] ? [[column, words[at[this.place]]]] : []));
    return (this.#values ??= Object.fromEntries(own()));
  }
  get numbers() {
    const own = () => Object.entries(this.#table.numbers).flatMap(([column, all]) => (all[this.place] === null ? [] : [[column, all[this.place]]]));
    return (this.#numbers ??= Object.fromEntries(own()));
  }
  get short() { return this.#table.short?.[this.place] ?? ""; }
  get also() { return this.#table.also?.[this.place] ?? []; }
  get hub() { return this.#table.hub?.[this.place] ?? ""; }
  get open() { return this.kind === "project" && marked.open.has(this.place); }
  get over() { return this.kind === "project" && marked.over.has(this.place); }
}

const ofKind = (kind) => data[`${kind}s`].id.map((key, place) => new Thing(kind, place, key, data[`${kind}s`].name[place]));
const institutions = ofKind("institution");
const projects = ofKind("project");
const marked = { open: new Set(data.projects.open), over: new Set(data.projects.over) };
const taking = {
  institution: byRow(data.participations.institution, institutions.length),
  project: byRow(data.participations.project, projects.length),
};
const everybody = [...institutions, ...projects];
const things = new Map(everybody.map((one) => [one.key, one])); // by key
const participations = () => data.participations.institution.map((_, place) => linkAt(place));

// Who takes part in so much that it is a mark instead of a line; the busiest first.
const hubs = Object.keys(data.institutions.hub)
  .map((place) => institutions[place])
  .sort((a, b) => b.count - a.count || inOrder(a.key, b.key));

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
