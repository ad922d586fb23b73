// A view as a picture: one SVG, from the shapes of a scene or from the boxes and texts of the page.
const picture = (() => {
  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
  // A sign that XML cannot hold is left out.
  // eslint-disable-next-line no-control-regex
  const safe = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").replace(/[&<>"']/g, (sign) => SIGNS[sign]);
  const attributes = (values) => Object.entries(values).map(([name, value]) => (value === null || value === "" ? "" : ` ${name}="${safe(typeof value === "number" ? Math.round(value * 100) / 100 : value)}"`)).join("");
  const tag = (name, values, text = null) => (text === null ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${safe(text)}</${name}>`);

  const HEAD = 66;
  const LINE = 16;
  const EDGE = 16;
  // A sentence in lines that the picture has room for.
  function inLines(text, size, room) {
    ruler.font = font(size);
    const lines = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && ruler.measureText(longer).width <= room) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
  // The title, the caption and how it is read stand above every picture.
  function sheet(width, height, parts) {
    const line = (text, y, size, bold, colour) => tag("text", { x: EDGE, y, "font-size": size, "font-weight": bold ? "bold" : null, fill: theme.colour(colour) }, fitting(text, size, bold, false, width));
    const wide = Math.ceil(width + 2 * EDGE);
    const read = inLines(element("read").firstChild?.textContent ?? "", 12, width);
    const head = HEAD + LINE * Math.max(read.length, 1);
    const high = Math.ceil(height + head + EDGE);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="${safe(FAMILY)}">`,
      tag("title", {}, data.title),
      tag("rect", { width: wide, height: high, fill: theme.colour("paper") }),
      line(data.title, 28, 18, true, "ink"),
      line(data.caption, 48, 12, false, "grey"),
      ...read.map((text, at) => line(text, HEAD + LINE * at, 12, false, "grey")),
      `<g transform="translate(${EDGE} ${head})">`,
      ...parts,
      "</g></svg>",
    ].join("\n");
  }

  // --- a scene: the shapes and lines of the canvas, as bright as they are there
  const ROUND = { pill: 1 / 2.2, tag: 4, box: 6, plate: 6 };
  const OPEN = ["ring", "pill", "tag"]; // filled with paper, and a line around

  function textIn(part, fill, opacity) {
    const [bold, italic] = [part.style & 1 ? "bold" : null, part.style & 2 ? "italic" : null];
    const anchor = ["start", "middle", "end"][part.align + 1];
    return tag("text", { x: part.x, y: part.y + part.size * 0.35, "font-size": part.size, "font-weight": bold, "font-style": italic, "text-anchor": anchor, fill, opacity }, canvas.fitting(part));
  }
  function shapeIn(part, colour, opacity) {
    const { shape, x, y, width, height } = part;
    if (shape === "text") return textIn(part, colour, opacity);
    const open = OPEN.includes(shape);
    const paint = { fill: open ? theme.colour("paper") : colour, stroke: open ? colour : null, "stroke-width": open ? (shape === "ring" ? 1.6 : 1.1) : null, opacity };
    if (shape === "dot" || shape === "ring") return tag("circle", { cx: x, cy: y, r: width / 2, ...paint });
    const [left, top] = [x - width / 2, y - height / 2];
    if (shape === "triangle") return tag("path", { d: `M${x} ${top}L${x + width / 2} ${top + height}L${left} ${top + height}Z`, ...paint });
    const round = ROUND[shape] < 1 ? ROUND[shape] * height : ROUND[shape];
    return tag("rect", { x: left, y: top, width, height, rx: round ?? null, ...paint });
  }
  // The point that vis-network bends a line towards.
  function via({ x1, y1, x2, y2, bend }) {
    const [turn, reach] = [(bend * Math.PI) / 2, (1 + Math.abs(bend)) / 2];
    const [x, y] = [x2 - x1, y2 - y1];
    return `${x1 + reach * (x * Math.cos(turn) + y * Math.sin(turn))} ${y1 + reach * (y * Math.cos(turn) - x * Math.sin(turn))}`;
  }
  function way(link) {
    const { x1, y1, x2, y2 } = link;
    const middle = (x1 + x2) / 2;
    if (link.horizontal) return `C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
    return link.bend ? `Q${via(link)} ${x2} ${y2}` : `L${x2} ${y2}`;
  }
  function linkIn(link, stroke, opacity) {
    const { width, dashed } = link;
    const d = `M${link.x1} ${link.y1}${way(link)}`;
    return tag("path", { d, fill: "none", stroke, "stroke-width": width, opacity, "stroke-dasharray": dashed ? "7 5" : null });
  }
  function ofScene() {
    const { scene, brightNode, brightLink, colourOf, ink, sized } = canvas.seen();
    const links = scene.links.filter((link) => brightLink(link) > 0).map((link) => linkIn(link, colourOf(link), brightLink(link)));
    const shapes = (node, box) =>
      node.shapes.filter((part) => (part.shape === "box") === box).map((part) => {
        const [colour, alpha] = ink(part, box && node.key === "" ? 1 : brightNode(node));
        return shapeIn(sized(node, part), colour, alpha < 1 ? alpha : null);
      });
    const [boxes, others] = [true, false].map((box) => scene.nodes.flatMap((node) => shapes(node, box)));
    const foot = signs(scene.height + EDGE);
    const [wide, high] = [Math.max(scene.width, foot.width), scene.height + EDGE + foot.height];
    return sheet(wide, high, [...boxes, ...links, ...others, ...foot.parts]); // as on the canvas
  }
  // What colours, shapes and lines mean, below the drawing, as it stands above it on the page.
  function signs(top) {
    const parts = [];
    let [width, height] = [0, 0];
    for (const root of [element("legend"), element("marks")]) {
      const box = root.getBoundingClientRect();
      parts.push(...walk(root, { left: box.left, top: box.top - top - height }));
      width = Math.max(width, ...[...root.querySelectorAll("li")].map((one) => one.getBoundingClientRect().right - box.left));
      height += box.height;
    }
    return { parts, width, height };
  }

  // --- a part of the page
  const clear = (colour) => colour === "transparent" || /^rgba\(.*, 0\)$/.test(colour);
  const LEFT_OUT = ".unseen, input, select, .quiet, .why, .more-rows, .tools button, .file, details"; // what can only be pressed
  const pixels = (text) => parseFloat(text) || 0;

  function* boxOf(style, box) {
    if (!box.width || !box.height) return;
    const sides = ["Top", "Right", "Bottom", "Left"].map((side) => (style[`border${side}Style`] === "none" ? 0 : pixels(style[`border${side}Width`])));
    const whole = sides.every(Boolean);
    const radius = Math.min(pixels(style.borderTopLeftRadius) * (style.borderTopLeftRadius.endsWith("%") ? box.width / 100 : 1), box.height / 2);
    const half = whole ? sides[0] / 2 : 0;
    const fill = clear(style.backgroundColor) ? "none" : style.backgroundColor;
    if (fill !== "none" || whole) {
      yield tag("rect", { x: box.x + half, y: box.y + half, width: box.width - 2 * half, height: box.height - 2 * half, rx: radius || null, fill, stroke: whole ? style.borderTopColor : null, "stroke-width": whole ? sides[0] : null, opacity: style.opacity === "1" ? null : style.opacity });
    }
    if (whole) return;
    const [top, , bottom, left] = sides;
    if (top) yield tag("rect", { x: box.x, y: box.y, width: box.width, height: top, fill: style.borderTopColor });
    if (bottom) yield tag("rect", { x: box.x, y: box.y + box.height - bottom, width: box.width, height: bottom, fill: style.borderBottomColor });
    if (left) yield tag("rect", { x: box.x, y: box.y, width: left, height: box.height, fill: style.borderLeftColor });
  }

  // The lines into which the page broke a text, each with the place where it stands.
  function* linesOf(node) {
    const range = document.createRange();
    let line = null;
    for (const word of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].trimEnd().length);
      for (const box of [range.getClientRects()[0]].filter((one) => one?.width)) {
        if (line && Math.abs(line.box.top - box.top) < 2) line.text += word[0];
        else {
          if (line) yield line;
          line = { text: word[0], box };
        }
      }
    }
    if (line) yield line;
  }
  // What a box hides below its edge is not seen, and not drawn.
  function* textOf(node, style, base, edge) {
    const size = pixels(style.fontSize);
    const [bold, italic] = [Number(style.fontWeight) >= 600, style.fontStyle === "italic"];
    ruler.font = font(size, bold, italic);
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = ruler.measureText("x");
    for (const { text, box } of linesOf(node)) {
      if (box.bottom > edge + 2) continue;
      const shown = style.textTransform === "uppercase" ? text.toUpperCase() : text;
      const y = box.top - base.top + (box.height - up - down) / 2 + up;
      yield tag("text", { x: box.left - base.left, y, "font-size": size, "font-weight": bold ? "bold" : null, "font-style": italic ? "italic" : null, fill: style.color }, shown.trimEnd());
    }
  }
  function* walk(node, base, edge = Infinity) {
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden" || node.matches(LEFT_OUT)) return;
    const at = node.getBoundingClientRect();
    if (node.localName === "svg") {
      yield `<g transform="translate(${at.left - base.left} ${at.top - base.top})">`;
      for (const path of node.children) yield tag(path.localName, Object.fromEntries([...path.attributes].map(({ name, value }) => [name, value])));
      yield "</g>";
      return;
    }
    if (at.top > edge) return;
    const low = style.overflowY === "visible" ? edge : Math.min(edge, at.bottom);
    yield* boxOf(style, { x: at.left - base.left, y: at.top - base.top, width: at.width, height: at.height });
    for (const kid of node.childNodes) {
      if (kid.nodeType === Node.TEXT_NODE) yield* textOf(kid, style, base, low);
      else if (kid.nodeType === Node.ELEMENT_NODE) yield* walk(kid, base, low);
    }
  }
  function ofPage(root) {
    const box = root.getBoundingClientRect();
    return sheet(box.width, box.height, [...walk(root, box)]);
  }

  return () => (views.onCanvas() ? ofScene() : ofPage(element("view")));
})();
