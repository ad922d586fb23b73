// What can be counted of a drawing as it is shown now, in pixels of the screen: for tests, and for who measures.
const counting = (() => {
  const LEAST = 4; // what is smaller is a point that keeps a place

  function counted() {
    const scale = canvas.network().getScale();
    const { scene } = canvas.seen();
    const parts = scene.nodes.flatMap((node) => node.shapes.map((part) => ({ node, part })));
    const texts = parts.filter(({ part }) => part.shape === "text").map((one) => ({ ...one, box: canvas.boxOfText(one.part) }));
    const signs = parts.filter(({ part }) => ["square", "dot", "ring", "triangle"].includes(part.shape) && part.width > LEAST);
    const overlaps = texts.flatMap((one, k) => [
      ...texts.slice(k + 1).filter((other) => meet(one.box, other.box)).map((other) => [one.part.text, other.part.text]),
      ...signs.filter(({ node, part }) => node !== one.node && meet(one.box, boxOfSign(part))).map(({ node }) => [one.part.text, `sign of ${node.name}`]),
    ]);
    const cut = texts.filter(({ part }) => canvas.fitting(part) !== part.text);
    const named = new Set(texts.filter(({ node }) => node.key !== "").map(({ node }) => node.key));
    return {
      names: named.size,
      cut: { institution: 0, project: 0, ...tally(cut.map(({ node }) => node.kind)) },
      overlaps,
      smallest: Math.min(...texts.map(({ part }) => part.size)) * scale,
      lines: scene.links.length,
      marks: signs.filter(({ node, part }) => node.kind === "project" && (part.shape === "ring" || part.shape === "dot")).length,
      scale,
    };
  }

  const meet = (a, b) => a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
  // Of a round sign: the square within it, where a letter would certainly be on it.
  function boxOfSign({ shape, x, y, width, height }) {
    const share = shape === "square" ? 0.5 : 0.36;
    return [x - share * width, y - share * height, x + share * width, y + share * height];
  }
  function tally(words) {
    const counts = {};
    for (const word of words) counts[word] = (counts[word] || 0) + 1;
    return counts;
  }

  return { counted };
})();
