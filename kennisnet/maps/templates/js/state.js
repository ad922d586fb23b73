// What is seen: the view, who is chosen, what is lit, what the filters leave.
const state = (() => {
  const usual = () => ({
    view: data.first,
    chosen: null, // key
    asked: null, // { name, keys }: what a piece of the headline or a kind of organisation lights
    filters: new Map(), // column -> set of values; nothing set: all
    colour: data.colours[0]?.column ?? "",
    size: data.sizes[0]?.column ?? "",
    without: false, // suggestions without the hubs
    table: "projects",
    group: "", // the scene of one group, where its box was opened
    wanted: "", // the view that an address asks for, until another is opened
    missing: "", // the same, where this page has it not
  });
  const own = usual();
  const listeners = [];
  let out = new Set();
  let dropped = new Set();
  let lit = null;

  const passes = (table, said) =>
    data.filters.every((one) => {
      const wanted = own.filters.get(one.column);
      return one.table !== table || !wanted?.size || wanted.has(said(one.column));
    });
  const ofRow = (row) => (column) => (column === "convenant_since" ? (row.values[column] ? "*" : "") : (row.values[column] ?? ""));
  const ofLink = (link) => (column) => String(column === "role" ? Number(link.lead) : link.sure);

  // A row is out where its own values are, or where none of its participations is left.
  function filter() {
    out = new Set();
    dropped = new Set();
    if (!filtered()) return;
    for (const one of things.values()) if (!passes(`${one.kind}s`, ofRow(one))) out.add(one.key);
    const gone = (link) => out.has(link.institution.key) || out.has(link.project.key) || !passes("participations", ofLink(link));
    dropped = new Set(participations().filter(gone));
    for (const one of things.values()) if (one.links.every((link) => dropped.has(link))) out.add(one.key);
  }

  // A choice lights itself, what it takes part in, and who is met there.
  function light() {
    if (own.asked) return new Set(own.asked.keys);
    const one = things.get(own.chosen);
    if (!one) return null;
    const near = new Set([one.key]);
    for (const link of linksOf(one)) {
      near.add(otherEnd(link, one).key);
      if (one.kind === "institution") for (const other of linksOf(link.project)) near.add(other.institution.key);
    }
    return near;
  }

  const filtered = () => [...own.filters.values()].some((values) => values.size);
  const linksOf = (one) => one.links.filter((link) => !dropped.has(link));

  function parameters() {
    const said = new URLSearchParams();
    const first = usual();
    for (const name of ["view", "chosen", "colour", "size", "table", "group"]) {
      if (own[name] && own[name] !== first[name]) said.set(name, own[name]);
    }
    if (own.asked?.piece !== undefined) said.set("lit", own.asked.piece);
    if (own.asked?.sort !== undefined) said.set("kind", own.asked.name);
    if (own.without) said.set("without", "1");
    for (const [column, values] of own.filters) for (const value of values) said.append(`f.${column}`, value);
    return said;
  }

  // Take over an address; what it says that the data do not know is left out.
  function restore(said) {
    Object.assign(own, usual());
    const wanted = said.get("view") ?? "";
    if (data.views.includes(wanted)) own.view = wanted;
    else own.missing = wanted;
    own.wanted = wanted;
    if (things.has(said.get("chosen"))) own.chosen = said.get("chosen");
    if (data.colours.some((one) => one.column === said.get("colour"))) own.colour = said.get("colour");
    if (data.sizes.some((one) => one.column === said.get("size"))) own.size = said.get("size");
    if (TABLES.includes(said.get("table"))) own.table = said.get("table");
    if (data.scenes[said.get("group")]) own.group = said.get("group");
    own.without = said.get("without") === "1";
    own.asked = pieceOf(said.get("lit")) ?? sortOf(said.get("kind"));
    for (const { column, values } of data.filters) {
      const wanted = said.getAll(`f.${column}`).filter((value) => values.some((one) => String(one.value) === value));
      if (wanted.length) own.filters.set(column, new Set(wanted));
    }
  }
  function pieceOf(place) {
    const piece = place === null ? undefined : data.headline[Number(place)];
    return piece?.[1] ? { piece: Number(place), name: piece[0], keys: piece[1].map((at) => everybody[at].key) } : null;
  }
  function sortOf(name) {
    const sort = data.kinds.find((one) => one.name === name);
    return sort ? { sort: true, name: sort.name, keys: sort.projects } : null;
  }

  function tell() {
    filter();
    lit = light();
    for (const heard of listeners) heard();
  }
  function set(values, step = false) {
    Object.assign(own, { missing: "" }, "view" in values && { wanted: "" }, values);
    address.write(parameters().toString(), step);
    tell();
  }
  function toggle(column, value) {
    const values = new Set(own.filters.get(column));
    if (!values.delete(value)) values.add(value);
    set({ filters: new Map(own.filters).set(column, values) });
  }

  return {
    set,
    toggle,
    tell,
    restore,
    address: () => parameters().toString(),
    link: (key) => `#${new URLSearchParams({ view: "institution", chosen: key })}`,
    pieceOf,
    sortOf,
    filtered,
    linksOf,
    on: (heard) => listeners.push(heard),
    drop: (institution, project) => dropped.size > 0 && dropped.has(things.get(institution)?.by.get(project)),
    seen: (link) => !dropped.has(link) && (!own.asked || lit.has(link.institution.key) || lit.has(link.project.key)), // a row of a table
    shows: (key) => !out.has(key) && (!own.asked || lit.has(key)), // in lists
    wants: (column, value) => own.filters.get(column)?.has(String(value)) ?? false,
    get view() { return own.view; },
    get chosen() { return own.chosen; },
    get asked() { return own.asked; },
    get colour() { return own.colour; },
    get size() { return own.size; },
    get without() { return own.without; },
    get table() { return own.table; },
    get group() { return own.group; },
    get missing() { return own.missing; },
    get wanted() { return own.wanted; },
    get lit() { return lit; },
    get out() { return out; },
  };
})();

// Light somebody where it stands, or go to its own view.
const choose = (key) => state.set({ chosen: things.has(key) ? key : null, asked: null }, true);
const open = (key) => state.set({ view: "institution", chosen: key, asked: null }, true);
