// The small pieces that every view is made of: names, marks, pills, headings.

// A name is a link to its own view; what is over is in italics, an open list says so.
function named(key, { briefly = false, go = open } = {}) {
  const one = things.get(key);
  const over = one.kind === "project" && one.over;
  const short = briefly && one.short;
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
    event.preventDefault();
    go(key);
  };
  return make(
    "a",
    { href: state.link(key), class: `name${over ? " over" : ""}`, "data-key": key, title: short && one.name, onclick: follow },
    short || one.name,
    one.open && " ",
    one.open && make("span", { class: "open", title: say("open") }, say("etc")),
  );
}

// The mark before a name: a square for an institution (as large as its measure), a dot for a project.
function mark(key, lead = true) {
  const one = things.get(key);
  const size = one.kind === "institution" ? theme.size(key) : null;
  const made = make("span", { class: `mark ${one.kind}${lead ? "" : " ring"}`, "aria-hidden": "true", own: theme.of(key) });
  if (size !== null) made.style.setProperty("--side", `${(5 + 11 * Math.sqrt(size)).toFixed(1)}px`);
  return made;
}

// Who of the hubs takes part in a project, each in its own place; without the one that is asked for.
const hubsBut = (key) => hubs.filter((one) => one.key !== key);

function hubHead(but = null) {
  return make("span", { class: "hubs head", "aria-hidden": "true" }, hubsBut(but).map((one) => make("span", { title: one.name }, one.hub)));
}

function hubMarks(project, but = null) {
  const kept = new Map(state.linksOf(project).map((link) => [link.institution.key, link]));
  const said = [];
  const marks = hubsBut(but).map((one) => {
    const link = kept.get(one.key);
    const role = link && say(link.lead ? "role_lead" : "role_partner");
    if (link) said.push(`${one.name} (${role})`);
    return make("span", { class: link ? (link.lead ? "dot" : "ring") : "none", title: link && `${one.name}: ${role}` });
  });
  const label = said.length ? said.join(", ") : say("no_hubs");
  return make("span", { class: "hubs", role: "img", "aria-label": label, own: theme.of(project.key) }, marks);
}

function pill(key) {
  const { name, short } = things.get(key);
  return make("button", { type: "button", class: "pill", "data-key": key, title: short && name, onclick: () => open(key) }, short || name);
}

// What signs of a list mean: said once above it, and only of those that stand there. `tell` says it when
// the rows stand, and again when more of them come.
const signs = (() => {
  const place = () => make("p", { class: "key signs" });

  function said(root) {
    const there = (selector) => root.querySelector(selector) !== null;
    const doubts = [...new Set([...root.querySelectorAll(".doubt")].map((one) => `“${one.textContent}”`))];
    return [
      there(".inline .lead") && make("span", { class: "lead" }, say("sign_bold")),
      there(".name.over") && make("span", { class: "over" }, say("sign_ended")),
      there(".name .open") && say("sign_others"),
      doubts.length > 0 && say("sign_doubt", { what: doubts.join(", ") }),
    ].filter(Boolean);
  }
  function tell() {
    for (const one of document.querySelectorAll(".signs")) {
      const told = said(one.closest("#view, #panel"));
      one.replaceChildren(...told.flatMap((each, place) => (place ? [" · ", each] : [each])));
      one.hidden = !told.length;
    }
  }
  return { place, tell };
})();

const heading = (level, text, ...more) => make(`h${level}`, {}, text, more);

// A button that copies a text, and says that it did.
function copier(text, label = say("copy")) {
  return make("button", { type: "button", class: "quiet copy", onclick: () => copy(text()) }, label);
}

// How many of a kind are shown of how many there are.
const ofAll = (shown, all, key) => (shown === all ? say(`n_${key}`, { n: all }) : say(`of_${key}`, { shown, n: all }));

// How sure it is that these stand in a project: the word for the least sure of them, unless all are certain.
function doubt(project, ...who) {
  const sure = Math.max(...who.map((key) => things.get(key)?.by.get(project)?.sure ?? 0));
  return sure > 0 && make("span", { class: "doubt", title: say("not_sure") }, say(`sure_${["certain", "likely", "doubtful"][sure]}`));
}
