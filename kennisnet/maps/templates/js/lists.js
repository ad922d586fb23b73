// Lists: what a phone shows instead of a canvas, and where nobody is chosen yet.
const lists = (() => {
  const PART = 50;
  const group = () => data.colours.find((one) => one.table === "projects" && !one.measured);

  // Where a project stands in the boxes of groups, if it does.
  const boxed = once(() => new Map(data.scenes.groups ? scenes.projects(data.scenes.groups).map((key, place) => [key, place]) : []));
  const first = (own) => Math.min(...own.map((project) => boxed().get(project.key) ?? Infinity));

  // The projects under the words of their colour, in the order of the legend; of groups that were
  // found, in that of their boxes.
  function grouped(shown) {
    const one = group();
    if (!one) return [["", shown]];
    const found = new Map(one.legend.filter(([word]) => word).map(([word]) => [word, []]));
    for (const project of shown) {
      const word = project.values[one.column] ?? "";
      if (!found.has(word)) found.set(word, []);
      found.get(word).push(project);
    }
    const rows = [...found].filter(([, own]) => own.length);
    if (one.column !== data.found.column) return rows;
    const place = new Map(rows.map(([word], row) => [word, [data.found.rest.indexOf(word), first(found.get(word)), row]]));
    const before = (a, b) => (a === b ? 0 : a - b);
    return rows.sort(([a], [b]) => {
      const [one, other] = [place.get(a), place.get(b)];
      return one.map((value, at) => before(value, other[at])).find((by) => by !== 0) ?? 0;
    });
  }

  // A computed group is called after some of its members: without that word one reads partners.
  const called = (word) => (group().column === data.found.column && !data.found.rest.includes(word) ? say("group_of", { name: word }) : word);

  // "+ 386": a button that shows the next fifty, until all are there.
  function further(rest, item) {
    const last = make("li", { class: "rest" });
    const more = make("button", { type: "button", class: "quiet", "aria-label": say("more_rows", { n: rest.length }) }, `+ ${numeral(rest.length)}`);
    more.addEventListener("click", () => {
      const next = rest.slice(0, PART).map(item);
      last.before(...next);
      if (rest.length > PART) last.before(further(rest.slice(PART), item));
      last.remove();
      signs.tell();
      next[0].querySelector("a")?.focus({ preventScroll: true });
    });
    last.append(more);
    return last;
  }

  // "with X, Y and 2 more": who else takes part, each a button.
  function partners(project, but = null, most = 6) {
    const links = state.linksOf(project).filter((link) => link.institution.key !== but && !link.institution.hub);
    if (!links.length) return state.linksOf(project).length ? make("p", { class: "with" }, say("only_hubs")) : null;
    const ordered = [...links].sort((a, b) => b.lead - a.lead || inOrder(a.institution.name, b.institution.name));
    const item = (link) => make("li", { class: link.lead && "lead" }, named(link.institution.key));
    const list = make("ul", { class: "inline" }, ordered.slice(0, most).map(item));
    if (ordered.length > most) list.append(further(ordered.slice(most), item));
    const company = but || links.length < state.linksOf(project).length; // who is told of elsewhere in the row
    return make("div", { class: "with" }, say(company ? "with" : "by"), list);
  }

  function projectRow(project, but = null, before = null) {
    return make("li", { class: "row" }, before, make("div", { class: "said" }, named(project.key), partners(project, but)), hubMarks(project, but));
  }

  function drawProjects(root) {
    const shown = projects.filter((one) => state.shows(one.key));
    root.append(make("p", { class: "count" }, ofAll(shown.length, projects.length, "projects")));
    if (hubs.length) root.append(hubKey());
    root.append(signs.place());
    if (group() && group().column === data.found.column) root.append(make("p", { class: "key" }, say("group_means")));
    for (const [word, own] of grouped(shown)) {
      const colour = theme.inColumn(own[0].key, group()?.column);
      const title = (word && called(word)) || (group() ? say("no_group") : say("projects"));
      root.append(make("div", { class: "group", own: colour }, heading(2, title, " ", make("span", { class: "n" }, say("n_projects", { n: own.length }))), hubHead()));
      paged(root, own, "rows", (one) => projectRow(one), 100);
    }
  }

  // What the letters and marks mean.
  function hubKey() {
    const letters = hubs.map((one) => [make("b", {}, one.hub), ` ${one.name} · `]);
    const role = (sign, word) => make("span", { class: "together" }, `${sign} ${say(word)}`);
    return make("p", { class: "key" }, letters, role("●", "role_lead"), " ", role("○", "role_partner"));
  }

  function drawInstitutions(root) {
    const shown = institutions.filter((one) => state.shows(one.key));
    shown.sort((a, b) => state.linksOf(b).length - state.linksOf(a).length || inOrder(a.name, b.name));
    root.append(make("p", { class: "count" }, ofAll(shown.length, institutions.length, "institutions"), `, ${say("most_first")}. `, say("choose_one")));
    const row = (one) => {
      const links = state.linksOf(one);
      const led = links.filter((link) => link.lead).length;
      const facts = [say("n_projects", { n: links.length }), led && say("leads", { n: led })].filter(Boolean).join(" · ");
      return make("li", { class: "row" }, mark(one.key), make("div", { class: "said" }, named(one.key), make("p", { class: "with" }, facts)));
    };
    paged(root, shown, "rows many", row);
  }

  // A long list comes in parts, so that a page of thousands stays quick.
  function paged(root, rows, style, row, part = 300) {
    const list = make("ul", { class: style });
    const more = make("button", { type: "button", class: "more-rows", onclick: add });
    let shown = 0;
    function add() {
      const from = shown;
      list.append(...rows.slice(shown, shown + part).map((one) => row(one)));
      shown = Math.min(rows.length, shown + part);
      more.hidden = shown === rows.length;
      more.textContent = say("more_rows", { n: rows.length - shown });
      if (!from) return;
      signs.tell();
      list.children[from].querySelector("a")?.focus();
    }
    root.append(list, more);
    add();
  }

  return { grouped, partners, projectRow, drawProjects, drawInstitutions, paged };
})();
