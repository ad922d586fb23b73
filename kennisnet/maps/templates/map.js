"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const say = data.say;
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const near = new Map(data.nodes.map((node) => [node.id, []]));
  for (const link of data.edges) {
    near.get(link.from).push({ link, other: link.to });
    near.get(link.to).push({ link, other: link.from });
  }
  const element = (id) => document.getElementById(id);
  let chosen = null;
  let lit = null; // the nodes that stay bright, or null for all
  let boxes = []; // names written in this frame

  // Nodes are drawn here, so that names keep clear of one another at every zoom.
  function shape(ctx, node, x, y) {
    const r = node.radius;
    ctx.beginPath();
    if (node.mark === "square") ctx.rect(x - r, y - r, 2 * r, 2 * r);
    else if (node.mark === "triangle") {
      ctx.moveTo(x, y - r);
      ctx.lineTo(x + r, y + r);
      ctx.lineTo(x - r, y + r);
      ctx.closePath();
    } else ctx.arc(x, y, r, 0, 2 * Math.PI);
    ctx.fillStyle = node.fill;
    ctx.fill();
    ctx.lineWidth = node.id === chosen ? 3.5 : node.dashed ? 1.4 : 0.8;
    ctx.strokeStyle = node.id === chosen || node.dashed ? data.ink : "#ffffff";
    if (node.dashed && node.id !== chosen) ctx.setLineDash([3, 2.2]);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  function write(ctx, node, x, y) {
    const scale = network.getScale();
    const code = node.side === "inside" && node.kind === "project";
    const important = node.bold || node.id === chosen;
    const base = node.kind === "title" ? 15 : node.bold ? 14 : code ? 10.5 : 11.5;
    const size = important ? Math.max(base, Math.min(11 / scale, 2.4 * base)) : base;
    const bright = lit !== null && lit.has(node.id);
    if (!important && size * scale < (code ? 5 : 6.5)) return;
    if (!node.shown && !bright && scale < 1.6) return;
    const lines = node.text.split("\n");
    ctx.font = `${node.bold ? "bold " : ""}${size}px system-ui, "Segoe UI", Roboto, Arial, sans-serif`;
    const wide = Math.max(...lines.map((line) => ctx.measureText(line).width));
    const high = size * 1.15 * lines.length;
    let left = x - wide / 2;
    let top = y - high / 2;
    if (node.side === "right") left = x + node.radius + 4;
    if (node.side === "left") left = x - node.radius - 4 - wide;
    if (node.side === "below") top = y + node.radius + 2;
    const box = [left, top, left + wide, top + high];
    const clash = (b) => box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3];
    if (!code && node.id !== chosen && boxes.some(clash)) return;
    if (!code) boxes.push(box);
    ctx.textAlign = "left";
    ctx.textBaseline = "top";
    lines.forEach((line, row) => {
      const at = left + (wide - ctx.measureText(line).width) * (node.side === "right" ? 0 : node.side === "left" ? 1 : 0.5);
      const down = top + row * size * 1.15 + size * 0.08;
      if (!code) {
        ctx.lineWidth = node.bold ? 5 : 3.4;
        ctx.lineJoin = "round";
        ctx.strokeStyle = "rgba(255,255,255,0.9)";
        ctx.strokeText(line, at, down);
      }
      ctx.fillStyle = node.ink;
      ctx.fillText(line, at, down);
    });
  }

  function paint({ ctx, id, x, y }) {
    const node = byId.get(id);
    const faded = lit !== null && !lit.has(id);
    const veil = (draw) => () => {
      ctx.save();
      ctx.globalAlpha = faded ? 0.13 : 1;
      draw(ctx, node, x, y);
      ctx.restore();
    };
    return {
      drawNode: veil(node.mark === "text" ? () => {} : shape),
      drawExternalLabel: veil(node.text.trim() === "" ? () => {} : write),
      nodeDimensions: { width: 2 * node.radius, height: 2 * node.radius },
    };
  }

  const alpha = { lead: 0.65, partner: 0.42, tie: 0.4, suggestion: 0.95 };
  const drawn = (link) => {
    const bright = lit === null || link.from === chosen || link.to === chosen;
    return { color: link.color, opacity: bright ? (lit === null ? alpha[link.kind] : 0.95) : 0.05 };
  };
  const nodes = new vis.DataSet(
    data.nodes.map((node) => ({ id: node.id, x: node.x, y: node.y, shape: "custom", ctxRenderer: paint })),
  );
  const edges = new vis.DataSet(
    data.edges.map((link, id) => ({
      id,
      from: link.from,
      to: link.to,
      width: link.width,
      dashes: link.dashes ? [7, 5] : false,
      color: drawn(link),
      hidden: link.kind === "suggestion",
    })),
  );
  const network = new vis.Network(
    element("canvas"),
    { nodes, edges },
    {
      physics: { enabled: false },
      layout: { improvedLayout: false, randomSeed: 1 },
      edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0 },
      nodes: { chosen: false },
      interaction: { hover: true, dragNodes: false, selectConnectedEdges: false },
    },
  );
  network.on("beforeDrawing", () => {
    boxes = [];
  });

  // The first view: everything with its names; on a narrow screen the ring, so that it can be read.
  function home(all) {
    if (!element("canvas").clientWidth || !element("canvas").clientHeight) return;
    const narrow = !all && element("canvas").clientWidth < 600;
    const wanted = data.nodes.filter((node) => !narrow || !["left", "right"].includes(node.side));
    const side = { left: -1, right: 1 };
    const reach = (node) => node.x + (side[node.side] || 0) * (node.radius + 6.4 * node.text.length);
    const room = 8;
    const xs = wanted.flatMap((node) => (narrow ? [node.x] : [node.x, reach(node)]));
    const ys = wanted.map((node) => node.y);
    const wide = Math.max(...xs) - Math.min(...xs) + 2 * room + 30;
    const high = Math.max(...ys) - Math.min(...ys) + 70;
    const scale = Math.min(element("canvas").clientWidth / wide, element("canvas").clientHeight / high);
    const position = { x: (Math.max(...xs) + Math.min(...xs)) / 2, y: (Math.max(...ys) + Math.min(...ys)) / 2 };
    network.moveTo({ scale, position });
  }

  function list(panel, heading, rows) {
    if (!rows.length) return;
    const title = document.createElement("h3");
    title.textContent = `${heading} (${rows.length})`;
    const items = document.createElement("ul");
    for (const { node, note } of rows) {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = node.name;
      button.addEventListener("click", () => choose(node.id, true));
      item.append(button);
      if (note) {
        const text = document.createElement("p");
        text.textContent = note;
        item.append(text);
      }
      items.append(item);
    }
    panel.append(title, items);
  }

  function fill(node) {
    const panel = element("panel");
    panel.replaceChildren();
    panel.hidden = false;
    const name = document.createElement("h2");
    name.textContent = node.name;
    name.tabIndex = -1;
    const facts = document.createElement("dl");
    for (const [label, value] of [[say.kind, say[node.kind]], ...node.lines]) {
      const term = document.createElement("dt");
      const fact = document.createElement("dd");
      term.textContent = label;
      fact.textContent = value;
      facts.append(term, fact);
    }
    panel.append(name, facts);
    const order = (a, b) => a.node.name.localeCompare(b.node.name, document.documentElement.lang);
    for (const kind of ["lead", "partner", "tie", "suggestion"]) {
      const rows = near
        .get(node.id)
        .filter(({ link }) => link.kind === kind)
        .map(({ link, other }) => ({ node: byId.get(other), note: kind === "suggestion" || kind === "tie" ? link.note : "" }))
        .sort(order);
      list(panel, say[`${kind}_of_${node.kind}`] || say[kind], rows);
    }
    return name;
  }

  function choose(id, focus) {
    chosen = id;
    const shows = element("suggest") && element("suggest").checked;
    const linked = near.get(id).filter(({ link }) => shows || link.kind !== "suggestion");
    lit = new Set([id, ...linked.map(({ other }) => other)]);
    edges.update(data.edges.map((link, key) => ({ id: key, color: drawn(link) })));
    const name = fill(byId.get(id));
    element("status").textContent = say.chosen.replace("{name}", byId.get(id).name).replace("{n}", lit.size - 1);
    if (focus) {
      name.focus({ preventScroll: true });
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      const { x, y } = network.canvasToDOM(network.getPosition(id));
      const inside = x > 60 && y > 40 && x < element("canvas").clientWidth - 60 && y < element("canvas").clientHeight - 40;
      if (!inside) network.moveTo({ position: network.getPosition(id), animation: still ? false : { duration: 350 } });
    }
    network.redraw();
  }

  function reset() {
    chosen = null;
    lit = null;
    edges.update(data.edges.map((link, key) => ({ id: key, color: drawn(link) })));
    element("panel").hidden = true;
    element("status").textContent = "";
    network.redraw();
  }

  const choosable = (node) => node.kind !== "title";
  network.on("click", ({ nodes: hit }) => {
    const id = hit.find((one) => choosable(byId.get(one)));
    if (id === undefined) reset();
    else choose(id, false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") reset();
  });

  // Names and notes are only ever text: nothing of the data becomes markup.
  const tip = element("tip");
  network.on("hoverNode", ({ node: id }) => {
    const node = byId.get(id);
    const { x, y } = network.canvasToDOM(network.getPosition(id));
    tip.textContent = node.kind === "kind" ? `${node.name} (${say.kind_is})` : node.name;
    tip.hidden = !choosable(node);
    tip.style.left = `${Math.min(x + 14, element("canvas").clientWidth - 290)}px`;
    tip.style.top = `${y + 14}px`;
    element("canvas").style.cursor = choosable(node) ? "pointer" : "default";
  });
  network.on("blurNode", () => {
    tip.hidden = true;
    element("canvas").style.cursor = "default";
  });

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const findable = data.nodes.filter((node) => node.kind === "institution" || node.kind === "project");
  for (const node of findable) {
    const option = document.createElement("option");
    option.value = node.name;
    element("names").append(option);
  }
  function find() {
    const wanted = plain(element("q").value);
    if (!wanted) return;
    const hit =
      findable.find((node) => [node.name, node.key].some((word) => plain(word) === wanted)) ||
      findable.find((node) => plain(node.name).startsWith(wanted)) ||
      findable.find((node) => plain(node.name).includes(wanted));
    if (hit) choose(hit.id, true);
    else element("status").textContent = say.nothing;
  }
  // No form: a closed frame (a notebook, a report) may not send one, and the browser says so.
  element("q").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) find();
  });
  element("q").addEventListener("change", () => {
    if (findable.some((node) => node.name === element("q").value)) find();
  });
  element("suggest")?.addEventListener("change", (event) => {
    const hidden = !event.target.checked;
    document.querySelector("#legend .suggestion").hidden = hidden;
    edges.update(data.edges.flatMap((link, id) => (link.kind === "suggestion" ? [{ id, hidden }] : [])));
    if (chosen !== null) choose(chosen, false);
  });
  const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor });
  element("in").addEventListener("click", () => zoom(1.3));
  element("out").addEventListener("click", () => zoom(1 / 1.3));
  element("all").addEventListener("click", () => {
    reset();
    home(true);
  });
  let size = "";
  new ResizeObserver(() => {
    const now = `${element("canvas").clientWidth} x ${element("canvas").clientHeight}`;
    if (now !== size) home(false);
    size = now;
  }).observe(element("canvas"));
  window.kennisnet = { network, nodes, edges, choose, reset };
})();
