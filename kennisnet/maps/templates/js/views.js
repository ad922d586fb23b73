// Which view is drawn where: scenes on the canvas, the others as a part of the page.
const views = (() => {
  const NARROW = 0.88; // with less of the width of a drawing, the one for less room is shown
  const LARGE = 0.79; // where its letters are larger
  const made = { institution: ofInstitution, introductions, tables };
  let drawn = null; // the scene on the canvas
  let before = "";

  const onCanvas = (view = state.view) => view in data.scenes && !onPhone();
  // The scene of the group whose box was opened.
  const opened = () => state.view === "groups" && data.scenes[state.group];
  // The scene for the room there is.
  function scene() {
    if (opened()) return opened();
    const one = data.scenes[state.view];
    const narrow = data.scenes[`${state.view}-narrow`];
    return narrow && window.innerWidth < (state.view === "round" ? LARGE : NARROW) * one.width ? narrow : one;
  }
  // On a phone the place of a canvas is taken by a list. What is coloured in it is a project.
  const list = { draw: lists.drawProjects, colours: ["project"], rows: () => tables.participations(state.seen) };
  const current = () => made[state.view] ?? list;

  function tabs() {
    // On a phone one tab stands for all canvases: the list of projects.
    const first = data.views.find((one) => one in data.scenes);
    const shown = data.views.filter((one) => !onPhone() || one === first || !(one in data.scenes));
    const here = onPhone() && state.view in data.scenes ? first : state.view;
    const tab = (one) => make("button", { type: "button", "data-focus": `view ${one}`, "aria-current": here === one ? "page" : null, onclick: () => go(one) }, say(onPhone() ? phoneName(one) : `view_${one}`));
    element("tabs").replaceChildren(...shown.map(tab));
  }
  const phoneName = (view) => (view in data.scenes ? "phone_projects" : view === "institution" ? "phone_institution" : `view_${view}`);
  function go(view) {
    const again = view === state.view; // back to the list of all, or to all groups
    state.set({ view, group: "", ...(again && view === "institution" ? { chosen: null } : {}) }, true);
  }

  function headline() {
    const pieces = data.headline.map(([text, keys], place) =>
      keys ? make("button", { type: "button", class: "piece", "aria-pressed": String(state.asked?.piece === place), "data-focus": `piece ${place}`, onclick: () => ask(place) }, text) : text,
    );
    const sentence = data.headline.map(([text]) => text).join("");
    element("headline").replaceChildren(...pieces, ...(sentence ? [" ", copier(() => sentence, say("copy_sentence"))] : []));
  }
  // A piece of the headline lights what it counts; where nobody would see that, the board comes up.
  function ask(place) {
    const on = state.asked?.piece === place;
    const there = state.view === "institution" ? { view: data.views[0] } : {};
    state.set({ asked: on ? null : state.pieceOf(String(place)), chosen: null, ...(on ? {} : there) }, true);
    if (!on) announce(say("lit_by", { what: data.headline[place][0].trim() }));
  }

  // What a page cannot show is said: in the line that is read aloud, and for who looks.
  const MOST_OF_A_NAME = 40;
  const WHY = new Map([["board", "round"], ...["groups", "introductions", "moments", "round"].map((one) => [one, one])]);
  function unshown() {
    const name = (view) => (Object.hasOwn(data.say, `view_${view}`) ? say(`view_${view}`) : view.slice(0, MOST_OF_A_NAME));
    const here = onPhone() ? say(phoneName(state.view)) : name(state.view);
    const why = state.missing && say(`missing_${WHY.get(state.missing) ?? "other"}`);
    const missing = state.missing && say("missing", { what: name(state.missing), shown: here, text: why });
    const wider = onPhone() && state.wanted in data.scenes && say("needs_width", { name: name(state.wanted) });
    if (missing && !said.includes(missing)) announce(missing);
    said = [missing, wider].filter(Boolean).join(" ");
    element("unshown").textContent = said;
  }
  let said = "";

  // How a drawing is read, for who sees it for the first time; what can be clicked is not for paper.
  function read(on) {
    const view = opened() ? "board" : state.view;
    if (!on && view !== "tables") return element("read").replaceChildren();
    const ties = on && drawn.legend.some(([, mark]) => mark === "tie"); // not all are drawn
    const marked = hubs.length > 0 && ["board", "islands"].includes(view);
    const click = say(`click_${{ groups: "box", tables: "head" }[view] ?? "name"}`);
    const whole = view === "tables" ? tables.read() : say(`read_${view}${marked ? "_marked" : ""}`, { what: sized() });
    const usual = ties ? [marked && say("read_dots")] : [whole];
    const [first, ...others] = (on && drawn.opening) || [];
    const told = [...others, ...usual].filter(Boolean).join(" ");
    element("read").replaceChildren(make("span", {}, first && make("strong", {}, `${first} `), told), make("span", { class: "click" }, ` ${click}`));
  }

  // What the size of a square is now, within a sentence.
  function sized() {
    const label = data.sizes.find((one) => one.column === state.size)?.label ?? say("size");
    return label.charAt(0).toLowerCase() + label.slice(1);
  }

  function drawView() {
    const on = onCanvas();
    document.body.dataset.view = state.view;
    document.body.classList.toggle("on-canvas", on);
    element("stage").hidden = !on;
    element("view").hidden = on;
    element("view").replaceChildren();
    lines.forget();
    if (!on) current().draw(element("view"));
    else if (drawn === scene()) canvas.refresh();
    else canvas.show((drawn = scene()));
    unshown();
    read(on);
    element("opened").textContent = opened() ? scenes.named(data.scenes.groups, state.group.replace("groups:", "group:")) : "";
    if (on) {
      explained.draw(drawn.legend);
      element("zoom").lastElementChild.textContent = say(opened() ? "all_groups" : "all");
    }
    filters.key(on ? canvas.uses() : inList());
  }

  // What can be coloured in what is no drawing, and which colours stand there.
  function inList() {
    const { colours: kinds = [], sized: squares, keyed, bare } = current();
    const tinted = [...element("view").querySelectorAll("[style*='--own']")].map((one) => one.style.getPropertyValue("--own"));
    const own = element("view").querySelector(".legend");
    return { kinds, sized: squares, keyed, bare, seen: new Set(tinted), own, folded: onPhone() && !own };
  }

  // Draw everything anew; the keyboard stays where it was, unless another view was opened.
  function draw() {
    const focus = document.activeElement?.dataset?.focus;
    const now = JSON.stringify([state.view, state.view === "institution" && state.chosen, state.group]);
    const moved = before && now !== before;
    const left = before && JSON.parse(before)[2];
    if (moved) Object.values(made).forEach((one) => one.reset?.());
    headline();
    tabs();
    filters.draw();
    drawView();
    panel.draw();
    signs.tell();
    if (moved) arrive(left);
    else if (focus !== undefined) document.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    before = now;
  }
  // What was opened is at the top, and a screen reader begins there; who leaves a group is at its box.
  function arrive(left) {
    const box = onCanvas() && !opened() && left && document.querySelector(`#canvas [data-group="${CSS.escape(left)}"]`);
    if (box) return box.focus();
    window.scrollTo({ top: 0, behavior: "instant" });
    if (onCanvas() && opened()) return element("opened").focus({ preventScroll: true });
    (element("view").querySelector("#subject") ?? element("tabs").querySelector("[aria-current]"))?.focus({ preventScroll: true });
  }

  // One step back: the browser's own, or in a closed frame to where one came from.
  const trail = [];
  function remember() {
    const now = { view: state.view, chosen: state.chosen };
    if (trail.length === 0 || trail.at(-1).view !== now.view || trail.at(-1).chosen !== now.chosen) trail.push(now);
  }
  function back() {
    trail.pop();
    const last = trail.pop();
    state.set(last ?? { view: data.first, chosen: null }, true);
  }
  state.on(remember);

  return { onCanvas, scene, draw, back, rows: () => current().rows() };
})();
