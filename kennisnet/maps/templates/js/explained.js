// Above a drawing: what its shapes and lines mean. Colours are explained by `filters.key`.
const explained = (() => {
  const LINES = { lead: 2.6, partner: 1.2, tie: 2, introduction: 2.6, suggestion: 1.6, went: 1.8, stayed: 1, came: 2.8 };
  const DASHED = ["suggestion", "went"];

  function shape(kind, values) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
    for (const [name, value] of Object.entries(values)) made.setAttribute(name, value);
    return made;
  }
  function drawing(mark, colour) {
    if (mark in LINES) return shape("path", { d: "M1 8H25", stroke: colour, "stroke-width": LINES[mark], "stroke-dasharray": DASHED.includes(mark) ? "5 4" : "none" });
    if (mark === "dot") return shape("circle", { cx: 13, cy: 8, r: 5, fill: colour });
    if (mark === "ring") return shape("circle", { cx: 13, cy: 8, r: 4.6, fill: "none", stroke: colour, "stroke-width": 1.6 });
    if (mark === "square") return shape("rect", { x: 8, y: 3, width: 10, height: 10, fill: colour });
    return shape("path", { d: "M13 3 L18 13 L8 13 Z", fill: colour });
  }

  function draw(legend) {
    const rows = legend.filter(([, mark]) => mark !== "colour");
    const items = rows.map(([label, mark, colour]) => {
      const words = ["italic", "word"].includes(mark); // shown as it is written
      if (words) return make("li", { class: mark === "italic" ? "over" : "" }, make("span", {}, label));
      const picture = shape("svg", { width: 26, height: 16, "aria-hidden": "true" });
      picture.append(drawing(mark, theme.colour(colour)));
      return make("li", {}, picture, make("span", {}, label));
    });
    element("marks").replaceChildren(...items);
  }
  return { draw };
})();
