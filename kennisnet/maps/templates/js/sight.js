// Which part of a drawing is in sight where the panel takes some of its room.
const sight = (() => {
  const LEAST_LETTERS = 11; // pixels of the smallest letter beside the panel
  const BESIDE = 120; // pixels: where the drawing has so much less than the window, the panel is open

  // Beside the panel a drawing keeps letters that can be read, rather than all of its width.
  function readable(scene, holder) {
    const window = document.documentElement.clientWidth;
    if (window - holder.clientWidth <= BESIDE) return 0;
    const sizes = scene.nodes.flatMap((node) => node.shapes.filter((part) => part.shape === "text").map((part) => part.size));
    return Math.min((window - 48) / scene.width, LEAST_LETTERS / Math.min(...sizes, Infinity));
  }

  // What is wider than its room shows whoever was chosen, and else its beginning.
  function middle(scene, room) {
    if (room >= scene.width) return scene.width / 2;
    const chosen = scene.nodes.find((node) => node.key === state.chosen);
    return Math.min(Math.max(chosen ? chosen.x : 0, room / 2 - 8), scene.width - room / 2 + 8);
  }
  // Where the panel stands below the drawing, the page is scrolled until whoever was chosen is above it.
  function above(scene, holder, network) {
    const chosen = scene.nodes.find((node) => node.key === state.chosen);
    const panel = element("panel").getBoundingClientRect();
    if (!chosen || !panel.height || panel.left > 1) return;
    const down = holder.getBoundingClientRect().top + network.canvasToDOM(chosen).y;
    if (down < 0 || down > panel.top - 20) window.scrollBy({ top: down - panel.top / 2, behavior: "instant" });
  }
  return { readable, middle, above };
})();
