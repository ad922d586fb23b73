// A stand-in that draws a scene plainly: the painter by vis-network takes its place.
const canvas = (() => {
  const root = element("canvas");
  const board = document.createElement("canvas");
  let scene = null;
  let scale = 1;

  function links(ctx) {
    for (const [from, to, x1, y1, x2, y2, , institution, project, colour, of, width, alpha, dashed, curve] of scene.links) {
      const ends = [scene.nodes[from][1], scene.nodes[to][1]];
      const bright = state.lit === null || ends.every((key) => !key || state.lit.has(key));
      ctx.globalAlpha = state.drop(institution, project) ? 0.05 : bright ? alpha : 0.08;
      ctx.strokeStyle = (of && theme.of(of)) || theme.colour(colour);
      ctx.lineWidth = width;
      ctx.setLineDash(dashed ? [5, 4] : []);
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      const middle = (x1 + x2) / 2;
      if (curve) ctx.bezierCurveTo(middle, y1, middle, y2, x2, y2);
      else ctx.lineTo(x2, y2);
      ctx.stroke();
      ctx.setLineDash([]);
    }
  }

  function shape(ctx, [node, kind, x, y, w, h, colour, of, text, size, style, align, room]) {
    const key = scene.nodes[node][1];
    const faded = key && (state.out.has(key) || (state.lit !== null && !state.lit.has(key)));
    ctx.globalAlpha = faded ? 0.16 : 1;
    const hue = (of && theme.of(of)) || theme.colour(colour);
    ctx.fillStyle = hue;
    ctx.strokeStyle = hue;
    ctx.beginPath();
    if (kind === "text") {
      ctx.font = font(size, style & 1, style & 2);
      ctx.textAlign = { "-1": "left", 0: "center", 1: "right" }[align];
      ctx.textBaseline = "middle";
      ctx.fillText(fitting(text, size, style & 1, style & 2, room), x, y);
    } else if (kind === "dot" || kind === "ring") {
      ctx.arc(x, y, w / 2, 0, 2 * Math.PI);
      if (kind === "dot") ctx.fill();
      else {
        ctx.lineWidth = 1.6;
        ctx.stroke();
      }
    } else if (kind === "pill") {
      ctx.roundRect(x - w / 2, y - h / 2, w, h, 6);
      ctx.fillStyle = theme.colour("paper");
      ctx.lineWidth = 1.1;
      ctx.fill();
      ctx.stroke();
    } else {
      ctx.rect(x - w / 2, y - h / 2, w, h);
      ctx.fill();
    }
  }

  function refresh() {
    if (!scene) return;
    scale = Math.min(1.3, root.clientWidth / scene.width);
    const dense = window.devicePixelRatio || 1;
    board.width = root.clientWidth * dense;
    board.height = scene.height * scale * dense;
    board.style.width = "100%";
    const ctx = board.getContext("2d");
    ctx.scale(scale * dense, scale * dense);
    links(ctx);
    for (const one of scene.shapes) shape(ctx, one);
  }

  function show(wanted) {
    scene = wanted;
    root.replaceChildren(board);
    refresh();
    for (const [, key, , name, x, y, w, h] of scene.nodes) {
      if (!key) continue;
      const button = make("button", { type: "button", class: "spot", "aria-label": name, onclick: () => choose(key), ondblclick: () => open(key) });
      Object.assign(button.style, { left: `${(x - w / 2) * scale}px`, top: `${(y - h / 2) * scale}px`, width: `${w * scale}px`, height: `${h * scale}px` });
      root.append(button);
    }
  }
  return { show, refresh, counted: () => ({}) };
})();
