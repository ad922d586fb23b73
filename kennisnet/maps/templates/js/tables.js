// Tabellen: everything as tables that can be sorted; also what a screen reader reads best.
const tables = (() => {
  const PART = 200;
  let sorted = { head: "", down: false };

  const several = (all) => ({ sort: all.map((one) => one.name).join(", "), keys: all.map((one) => one.key) });
  const name = (key) => ({ sort: things.get(key).name, keys: [key] });
  function ofThings(kind, all) {
    const columns = data.columns.filter((column) => column.table === `${kind}s`);
    const led = { label: say(kind === "project" ? "role_lead" : "leads_head"), of: (one) => state.linksOf(one).filter((link) => link.lead) };
    const cell = (one, column) => (column.number ? one.numbers[column.column] : one.values[column.column]) ?? "";
    const lead = (one) => (kind === "project" ? several(led.of(one).map((link) => link.institution)) : led.of(one).length);
    return {
      heads: [say(kind), led.label, ...columns.map((column) => column.label)],
      rows: all.filter((one) => state.shows(one.key)).map((one) => [name(one.key), lead(one), ...columns.map((column) => cell(one, column))]),
      total: all.length,
    };
  }
  const certainty = new Map(data.filters.find((one) => one.column === "certainty")?.values.map((one) => [one.value, one.label]));
  const cells = (link) => [name(link.institution.key), name(link.project.key), say(link.lead ? "role_lead" : "role_partner"), ...(certainty.size ? [certainty.get(link.sure) ?? ""] : [])];
  const heads = () => [say("institution"), say("project"), say("role"), ...(certainty.size ? [say("certainty")] : [])];
  const round = (share) => Math.round(100 * share) / 100;
  function ofSuggestions() {
    const rows = listed.filter((row) => things.has(row.a) && things.has(row.b));
    const kept = rows.filter((row) => state.shows(row.a) || state.shows(row.b));
    const via = (row) => (things.has(row.via) ? name(row.via) : "");
    return {
      heads: [say("this_one"), say("to_this_one"), say("introduces_head"), say("likely"), say("valuable"), say("how_it_stands"), say("why"), say("mind_head")],
      rows: kept.map((row) => [name(row.a), name(row.b), via(row), round(row.likely), round(row.valuable), known.label(known.of(row)) ?? "", row.evidence, row.against ?? ""]),
      total: rows.length,
    };
  }
  const made = {
    projects: () => ofThings("project", projects),
    institutions: () => ofThings("institution", institutions),
    participations: () => ({ heads: heads(), rows: participations().filter(state.seen).map(cells), total: data.participations.project.length }),
    introductions: ofSuggestions,
  };

  const value = (cell) => (typeof cell === "object" ? cell.sort : cell);
  const order = (place) => (one, other) => {
    const [a, b] = [value(one[place]), value(other[place])];
    if ((a === "") !== (b === "")) return a === "" ? 1 : -1; // what is unknown comes last, both ways
    const by = typeof a === "number" && typeof b === "number" ? a - b : inOrder(String(a), String(b));
    return sorted.down ? -by : by;
  };
  // A column that is empty in all rows, or 0, is left out.
  function told({ heads: titles, rows: all, total }) {
    const places = titles.map((_, place) => place).filter((place) => place === 0 || !all.length || all.some((row) => value(row[place])));
    return { heads: places.map((place) => titles[place]), rows: all.map((row) => places.map((place) => row[place])), total };
  }
  function table() {
    const one = told(made[state.table]());
    const place = one.heads.indexOf(sorted.head);
    if (place >= 0) one.rows.sort(order(place));
    return one;
  }

  // Two lists are one table: how many are of each.
  function lists() {
    const [all, without] = ["rank", "rank_without"].map((one) => listed.filter((row) => row[one] !== null).length);
    const both = all + without - listed.length;
    return state.table === "introductions" && without && both < listed.length ? ` · ${say("two_lists", { shown: all, what: without, all: both })}` : "";
  }

  function draw(root) {
    const { heads: titles, rows: all, total } = table();
    const present = TABLES.filter((one) => one !== "introductions" || listed.length);
    const counts = { projects: projects.length, institutions: institutions.length, participations: data.participations.project.length, introductions: listed.length };
    const buttons = present.map((one) =>
      make("button", { type: "button", "aria-pressed": String(state.table === one), "data-focus": `table ${one}`, onclick: () => { sorted = { head: "", down: false }; state.set({ table: one }, true); } }, say(`table_${one}`), " ", make("span", { class: "n" }, numeral(counts[one]))),
    );
    const count = make("span", { class: "count" });
    const below = make("span", { class: "count click" }, say("rest_below"));
    root.append(make("h2", { class: "unseen", tabindex: "-1", id: "subject" }, say(`table_${state.table}`)), make("div", { class: "tools" }, buttons, count, below), signs.place());
    const body = make("tbody");
    // How many rows stand below now, of all; of those that a filter leaves, where it leaves out some.
    function counted(shown) {
      const part = shown < all.length && all.length < total;
      return [say("x_of_y_rows", { shown, n: part ? all.length : total }), part && ` · ${say("filtered", { shown: all.length, n: total })}`, lists()].filter(Boolean);
    }
    const head = make("tr", {}, titles.map(header));
    const box = make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say(`table_${state.table}`) }, make("table", {}, make("thead", {}, head), body));
    const over = () => box.scrollWidth > box.clientWidth + 1;
    const wider = make("p", { class: "with click" }, say("table_wider"));
    root.append(wider, box);
    const more = make("button", { type: "button", class: "more-rows", onclick: () => add() });
    root.append(more);
    function add(part = PART) {
      const from = body.children.length;
      body.append(...all.slice(from, from + part).map((row) => make("tr", {}, row.map(cell))));
      count.replaceChildren(...counted(body.children.length));
      more.hidden = body.children.length === all.length;
      below.hidden = more.hidden;
      // What goes on aside anyway has columns with room for its texts: narrow ones make tall rows.
      box.classList.toggle("aside", onPhone() || over());
      wider.hidden = !over();
      if (from) signs.tell();
      more.textContent = say("more_rows", { n: all.length - body.children.length });
    }
    add();
  }
  // In which order the rows stand, until a head is clicked: that of the table, or of who should meet.
  function read() {
    if (sorted.head) return say("read_tables_sorted", { name: sorted.head });
    return state.table === "introductions" ? `${say("read_tables_best")} ${introductions.order(listed)}` : say("read_tables");
  }
  function header(title, place) {
    const on = sorted.head === title;
    const sort = () => {
      sorted = { head: title, down: on && !sorted.down };
      state.tell();
    };
    const arrow = on ? (sorted.down ? " ▼" : " ▲") : "";
    return make("th", { scope: "col", class: title.length > 24 ? "named-long" : title.length > 14 && "named", "aria-sort": on ? (sorted.down ? "descending" : "ascending") : "none" }, make("button", { type: "button", "data-focus": `sort ${place}`, onclick: sort }, title, make("span", { "aria-hidden": "true" }, arrow)));
  }
  // On a phone a column of long texts, which is not even in sight, would make every row tall.
  const folded = (text) => make("details", { class: "told" }, make("summary", {}, say("read_text")), text);
  function cell(content, place) {
    if (typeof content === "number") return make("td", { class: "number" }, numeral(content));
    const shown = typeof content === "object" ? content.keys.flatMap((key, at) => [at > 0 && ", ", named(key)]) : content;
    const long = typeof content === "string" && content.length > 80;
    return place === 0 ? make("th", { scope: "row" }, shown) : make("td", { class: long && "long" }, long && onPhone() ? folded(content) : shown || " ");
  }

  const texts = (rows) => rows.map((row) => row.map((one) => value(one)));
  return {
    draw,
    read,
    rows: () => {
      const one = table();
      return [one.heads, ...texts(one.rows)];
    },
    participations: (wanted) => [heads(), ...texts(participations().filter(wanted).map(cells))],
  };
})();
