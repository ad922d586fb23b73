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
  return { readable, middle };
})();
