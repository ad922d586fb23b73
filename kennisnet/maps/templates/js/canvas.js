// Paints a scene with vis-network: any view that is a drawing. It knows shapes and links, no view.
const canvas = (() => {
  const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif';
  const MOST_SCALE = 1.2;
  const MOST_OF_FEW = 1.8; // of a drawing that is much smaller than the window
  const FAINT = 0.3;
  const holder = document.getElementById("canvas");
  const tip = document.createElement("div");
  const keys = document.createElement("div");
  const measuring = document.createElement("canvas").getContext("2d");
  const widths = new Map();
  let network = null;
  let edges = null;
  let scene = null;
  let buttons = [];

  const font = (shape) =>
    `${shape.style & 2 ? "italic " : ""}${shape.style & 1 ? "bold " : ""}${shape.size}px ${FAMILY}`;

  function wide(text, shape) {
    const face = font(shape);
    const known = `${face}|${text}`;
    if (!widths.has(known)) {
      measuring.font = face;
      widths.set(known, measuring.measureText(text).width);
    }
    return widths.get(known);
  }

  // A text that is wider than its room is cut.
  function fitting(shape) {
    if (!shape.room || wide(shape.text, shape) <= shape.room) return shape.text;
    if (shape.cut === undefined) {
      measuring.font = font(shape);
      shape.cut = cutTo(shape.text, (cut) => measuring.measureText(cut).width <= shape.room);
    }
    return shape.cut;
  }

  // Who has no word in the column that a reader chose has no colour of the column at first either.
  // In the boxes of groups a colour of each group would say nothing new.
  const boxed = () => state.view === "groups" && !state.group && state.colour === data.found.column;
  const colourOf = (part) => (part.of && (boxed() ? theme.colour("grey") : theme.of(part.of))) || theme.colour(part.of && theme.asks(part.of) ? "node" : part.colour);
  // A text that steps back is no paler than can be read; all else is as pale as its node.
  function ink(part, bright) {
    const colour = colourOf(part);
    return part.shape === "text" && bright < 1 ? [theme.behind(colour), 1] : [colour, bright];
  }

  function outline(ctx, { shape, x, y, width, height }) {
    ctx.beginPath();
    if (shape === "dot" || shape === "ring") ctx.arc(x, y, width / 2, 0, 2 * Math.PI);
    else if (shape === "triangle") {
      ctx.moveTo(x, y - height / 2);
      ctx.lineTo(x + width / 2, y + height / 2);
      ctx.lineTo(x - width / 2, y + height / 2);
      ctx.closePath();
    } else if (shape === "square" || shape === "rule") ctx.rect(x - width / 2, y - height / 2, width, height);
    else ctx.roundRect(x - width / 2, y - height / 2, width, height, { pill: height / 2.2, tag: 4 }[shape] || 6);
  }

  // The square of an institution is as large as its measure.
  function sized(node, part) {
    const share = part.shape === "square" && node.kind === "institution" ? theme.size(node.key) : null;
    if (share === null || (scene.own && state.size === data.sizes[0].column)) return part;
    const side = scene.sides[0] + (scene.sides[1] - scene.sides[0]) * Math.sqrt(share);
    return { ...part, width: side, height: side };
  }

  function drawShape(ctx, node, part, bright) {
    const [colour, alpha] = ink(part, bright);
    ctx.globalAlpha = alpha;
    if (part.shape === "text") {
      ctx.font = font(part);
      ctx.textAlign = ["left", "center", "right"][part.align + 1];
      ctx.textBaseline = "middle";
      ctx.fillStyle = colour;
      ctx.fillText(fitting(part), part.x, part.y);
      return;
    }
    outline(ctx, sized(node, part));
    if (["ring", "pill", "tag"].includes(part.shape)) {
      ctx.fillStyle = theme.colour("paper");
      ctx.fill();
      ctx.lineWidth = part.shape === "ring" ? 1.6 : 1.1;
      ctx.strokeStyle = colour;
      ctx.stroke();
    } else {
      ctx.fillStyle = colour;
      ctx.fill();
    }
  }

  const brightNode = (node) => {
    if (state.out.has(node.key)) return FAINT;
    if (state.lit === null) return 1;
    return node.key === "" ? 0.5 : state.lit.has(node.key) ? 1 : FAINT;
  };

  function paint(node) {
    return ({ ctx }) => ({
      drawNode() {
        ctx.save();
        for (const part of node.shapes) if (part.shape !== "box") drawShape(ctx, node, part, brightNode(node));
        if (node.key !== "" && node.key === state.chosen) {
          ctx.strokeStyle = theme.colour("ink");
          ctx.lineWidth = 1.5;
          ctx.beginPath();
          ctx.roundRect(node.x - node.width / 2 - 2, node.y - node.height / 2, node.width + 4, node.height, 5);
          ctx.stroke();
        }
        ctx.restore();
      },
      nodeDimensions: { width: node.width, height: node.height },
    });
  }

  // Boxes lie below the lines; all else of a node is drawn above them.
  function drawBoxes(ctx) {
    for (const node of scene.nodes) {
      for (const part of node.shapes) {
        if (part.shape !== "box") continue;
        ctx.save();
        drawShape(ctx, node, part, node.key === "" ? 1 : brightNode(node));
        ctx.restore();
      }
    }
  }

  function brightLink(link) {
    const ends = link.institution ? [link.institution, link.project] : [scene.nodes[link.source].key, scene.nodes[link.target].key];
    if (ends.some((key) => state.out.has(key))) return 0;
    if (link.institution && state.drop(link.institution, link.project)) return 0;
    if (state.lit === null) return link.alpha;
    const lit = state.chosen === null ? ends.some((key) => state.lit.has(key)) : ends.includes(state.chosen);
    return lit ? 1 : 0.1;
  }

  const drawnLink = (link, id) => {
    const opacity = brightLink(link);
    return { id, hidden: opacity === 0, color: { color: colourOf(link), opacity } };
  };

  // Lines end at ports: points without a size, so that they leave where the composition says.
  function ports() {
    const there = new Map();
    for (const link of scene.links) {
      for (const [x, y] of [[link.x1, link.y1], [link.x2, link.y2]]) {
        there.set(`${x} ${y}`, { id: `${x} ${y}`, x, y, shape: "dot", size: 0.1, color: "rgba(0,0,0,0)", borderWidth: 0 });
      }
    }
    return [...there.values()];
  }

  function smooth({ horizontal, bend }) {
    if (horizontal) return { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 };
    return bend ? { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) } : false;
  }

  function made() {
    const nodes = new vis.DataSet([
      ...ports(),
      ...scene.nodes.map((node, id) => ({ id, x: node.x, y: node.y, shape: "custom", ctxRenderer: paint(node) })),
    ]);
    edges = new vis.DataSet(
      scene.links.map((link, id) => ({
        ...drawnLink(link, id),
        from: `${link.x1} ${link.y1}`,
        to: `${link.x2} ${link.y2}`,
        width: link.width,
        dashes: link.dashed ? [7, 5] : false,
        smooth: smooth(link),
      })),
    );
    const plane = holder.querySelector(".plane");
    return new vis.Network(plane, { nodes, edges }, {
      physics: { enabled: false },
      layout: { improvedLayout: false, randomSeed: 1 },
      edges: { chosen: false, selectionWidth: 0, hoverWidth: 0 },
      nodes: { chosen: false },
      interaction: { hover: false, selectable: false, dragNodes: false },
    });
  }

  // Everybody on the drawing is a button too, at its place, for who has no mouse or does not see it.
  function putButtons() {
    buttons = scene.nodes.flatMap((node) => {
      if (!pressed(node)) return [];
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.key = node.key;
      button.dataset.group = groupOf(node);
      button.setAttribute("aria-label", node.name);
      button.style.left = `${node.x - node.width / 2}px`;
      button.style.top = `${node.y - node.height / 2}px`;
      button.style.width = `${node.width}px`;
      button.style.height = `${node.height}px`;
      button.addEventListener("click", () => press(node, state.chosen === node.key));
      button.addEventListener("focus", () => sight.reach(node, holder, network));
      return [button];
    });
    keys.replaceChildren(...buttons);
  }

  function moveButtons() {
    const scale = network.getScale();
    const { x, y } = network.getViewPosition();
    const plane = holder.querySelector(".plane");
    keys.style.transform = `translate(${plane.clientWidth / 2 - x * scale}px, ${plane.clientHeight / 2 - y * scale}px) scale(${scale})`;
  }

  const restOfWindow = () => Math.min(window.innerHeight - holder.getBoundingClientRect().top - window.scrollY - 8, 4000);
  // A small drawing is made larger, but not so that it must be scrolled.
  function sceneScale() {
    const fits = (holder.clientWidth - 16) / scene.width;
    const wide = whole ? fits : Math.max(fits, sight.readable(scene));
    return Math.min(wide, Math.max(MOST_SCALE, Math.min(MOST_OF_FEW, (restOfWindow() - 20) / scene.height)));
  }
  let sighted = null; // who was chosen when the drawing was last refreshed
  let least = null; // the scale at first
  let whole = false; // whether the whole width was asked for, however small its letters are then

  // As much of the width is shown as can be read; what is higher than the window is scrolled to, as on any page.
  function home(all = whole) {
    if (!holder.clientWidth) return;
    whole = all;
    const scale = (least = sceneScale());
    holder.style.height = `${Math.round(Math.max(scene.height * scale + 20, restOfWindow(), 300))}px`;
    const plane = holder.querySelector(".plane");
    fit(plane);
    // What is much lower than the room stands a little down, not in its corner.
    const spare = Math.max(0, plane.clientHeight - scene.height * scale - 20);
    const down = scale > MOST_SCALE ? Math.min(spare / 3, 90) : 0;
    network.moveTo({ scale, position: { x: sight.middle(scene, plane.clientWidth / scale), y: (plane.clientHeight / 2 - 8 - down) / scale } });
  }
  function fit(plane) {
    network.setSize(`${plane.clientWidth}px`, `${plane.clientHeight}px`);
    network.redraw();
  }
  // Another width shows all again; who zoomed in stays there.
  function again() {
    const [scale, position] = [network.getScale(), network.getViewPosition()];
    if (least === null || Math.abs(scale / least - 1) < 0.02) return home();
    fit(holder.querySelector(".plane"));
    network.moveTo({ scale, position });
  }

  // A group has a scene of its own, by its id: "group:3" opens "groups:3".
  const groupOf = (node) => (node.kind === "group" ? node.id.replace("group:", "groups:") : "");
  const pressed = (node) => node.key !== "" || groupOf(node) in data.scenes;
  const boxOf = ({ x, y, width, height }) => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  function boxOfText(part) {
    const long = wide(fitting(part), part);
    const left = part.x - (part.align === 1 ? long : part.align === 0 ? long / 2 : 0);
    return [left, part.y - part.size * 0.42, left + long, part.y + part.size * 0.42];
  }
  // Who can be pressed at a place: anywhere in its box, or on what is written of it; the smallest lies on top.
  function at({ x, y }) {
    const on = ([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom;
    const own = (node) => on(boxOf(node)) || node.shapes.some((part) => part.shape === "text" && on(boxOfText(part)));
    const area = (node) => node.width * node.height;
    return scene.nodes.filter((node) => pressed(node) && own(node)).sort((a, b) => area(a) - area(b))[0];
  }

  function press(node, again = false) {
    if (node.key === "") state.set({ group: groupOf(node), chosen: null, asked: null }, true);
    else if (again) open(node.key);
    else choose(node.key);
  }

  function hideTip() {
    tip.hidden = true;
    holder.style.cursor = "";
  }

  function hover(event) {
    const plane = holder.querySelector(".plane").getBoundingClientRect();
    const node = event.buttons ? null : at(network.DOMtoCanvas({ x: event.clientX - plane.left, y: event.clientY - plane.top }));
    if (!node) return hideTip();
    // Below whom it names; below the pointer where that is a whole group.
    const { x, y } = node.key ? network.canvasToDOM({ x: node.x - node.width / 2, y: node.y + node.height / 2 }) : { x: event.clientX - plane.left, y: event.clientY - plane.top + 16 };
    tip.textContent = node.name;
    tip.hidden = false;
    tip.style.left = `${Math.max(4, Math.min(x, holder.clientWidth - 300))}px`;
    tip.style.top = `${y + 3}px`;
    holder.style.cursor = "pointer";
  }

  function listen() {
    network.on("click", ({ pointer }) => {
      hideTip();
      const node = at(pointer.canvas);
      if (node) press(node);
      else choose(null);
    });
    network.on("doubleClick", ({ pointer }) => {
      const node = at(pointer.canvas);
      if (node && node.key !== "") open(node.key);
    });
    for (const event of ["zoom", "dragStart"]) network.on(event, hideTip);
    network.on("beforeDrawing", drawBoxes);
    network.on("afterDrawing", () => {
      moveButtons();
      sight.sides(scene, holder, network);
    });
  }

  function show(record) {
    hideTip();
    if (network) network.destroy();
    scene = scenes.unpacked(record);
    network = made();
    listen();
    putButtons();
    home(false);
    refresh();
  }

  function refresh() {
    if (!network) return;
    edges.update(scene.links.map(drawnLink));
    if (state.chosen && state.chosen !== sighted && holder.clientWidth) {
      const room = holder.clientWidth / network.getScale();
      if (room < scene.width) network.moveTo({ position: { x: sight.middle(scene, room), y: network.getViewPosition().y } });
      setTimeout(() => sight.above(scene, holder, network)); // when the panel stands
    }
    sighted = state.chosen;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.key === state.chosen));
      button.tabIndex = state.out.has(button.dataset.key) ? -1 : 0;
    }
    network.redraw();
  }

  // Where no heading in a drawing names its colours.
  const unnamed = {
    islands: () => true,
    groups: () => !boxed(),
    round: () => !scene.nodes.some((node) => node.kind === "title"),
  };

  // What takes the colour that a reader chooses, whether a square is as large as a measure, and
  // whether colours are explained beside the drawing, because no heading in it names them.
  function uses() {
    const parts = [...scene.nodes.flatMap((node) => node.shapes), ...scene.links];
    const kinds = [...new Set(parts.map((part) => things.get(part.of)?.kind))].filter(Boolean);
    const sized = scene.nodes.some((node) => node.kind === "institution" && node.shapes.some((part) => part.shape === "square"));
    const bare = (name) => parts.filter((part) => theme.bare(part.of, name)).map(colourOf)[0];
    const same = state.view === "groups" && !state.group ? data.found.column : null; // the boxes say it already
    return { kinds, sized, bare, same, keyed: !state.group && unnamed[state.view]?.() };
  }

  function build() {
    const plane = document.createElement("div");
    plane.className = "plane";
    tip.id = "tip";
    tip.hidden = true;
    keys.className = "keys";
    const zoom = element("zoom");
    const zoomed = (factor) => network.moveTo({ scale: network.getScale() * factor });
    for (const [sign, label, act] of [
      ["+", data.say.zoom_in, () => zoomed(1.25)],
      ["−", data.say.zoom_out, () => zoomed(0.8)],
      ["←", data.say.to_left, () => sight.beside(-1, scene, holder, network)],
      ["→", data.say.to_right, () => sight.beside(1, scene, holder, network)],
      [data.say.all, "", () => (state.group ? state.set({ group: "" }, true) : home(true))],
    ]) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      if (label) button.setAttribute("aria-label", label);
      button.addEventListener("click", act);
      zoom.append(button);
    }
    holder.append(plane, keys, tip);
    holder.addEventListener("scroll", () => holder.scrollTo(0, 0)); // the drawing moves, not its frame
    plane.addEventListener("mousemove", hover);
    plane.addEventListener("mouseleave", hideTip);
    // Only with Ctrl the wheel zooms: without it the page scrolls, as anywhere else.
    plane.addEventListener("wheel", (event) => event.ctrlKey || event.stopPropagation(), { capture: true });
    let size = "";
    new ResizeObserver(() => {
      const now = `${holder.clientWidth}`;
      if (now !== size && network) again();
      size = now;
    }).observe(holder);
  }

  build();
  const has = (key) => scene.nodes.some((node) => node.key === key);

  return { show, refresh, uses, has, fitting, wide, boxOfText, seen: () => ({ scene, brightNode, brightLink, colourOf, ink, sized }), network: () => network };
})();
