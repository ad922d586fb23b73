// Which part of a drawing is in sight where it has less room than it needs.
const sight = (() => {
  const LEAST_LETTERS = 11; // pixels of the smallest letter, until a reader asks for all
  const STEP = 0.7; // of what is in sight, for who goes on to the side

  // A drawing keeps letters that can be read, rather than all of its width.
  function readable(scene) {
    const sizes = scene.nodes.flatMap((node) => node.shapes.filter((part) => part.shape === "text").map((part) => part.size));
    return LEAST_LETTERS / Math.min(...sizes, Infinity);
  }

  // What is wider than its room shows whoever was chosen, and else its middle.
  const middle = (scene, room) => within(scene, room, scene.nodes.find((node) => node.key === state.chosen)?.x ?? scene.width / 2);
  const within = (scene, room, x) => (room >= scene.width ? scene.width / 2 : Math.min(Math.max(x, room / 2 - 8), scene.width - room / 2 + 8));
  // Where the panel stands below the drawing, the page is scrolled until whoever was chosen is above it.
  function above(scene, holder, network) {
    const chosen = scene.nodes.find((node) => node.key === state.chosen);
    const panel = element("panel").getBoundingClientRect();
    if (!chosen || !panel.height || panel.left > 1) return;
    const down = holder.getBoundingClientRect().top + network.canvasToDOM(chosen).y;
    if (down < 0 || down > panel.top - 20) window.scrollBy({ top: down - panel.top / 2, behavior: "instant" });
  }

  // Where a drawing goes on beside its room that is said, and two buttons lead there.
  const roomOf = (holder, network) => holder.clientWidth / network.getScale();
  function sides(scene, holder, network) {
    const all = scene.width <= roomOf(holder, network) + 1;
    element("wider").hidden = all;
    for (const button of [...element("zoom").children].slice(2, 4)) button.hidden = all;
  }
  function beside(way, scene, holder, network) {
    const room = roomOf(holder, network);
    const { x, y } = network.getViewPosition();
    network.moveTo({ position: { x: within(scene, room, x + way * STEP * room), y } });
  }
  // Whoever the keyboard reaches beside what is in sight, or partly, is brought into it.
  function reach(node, holder, network) {
    const { x } = network.canvasToDOM(node);
    const half = (node.width / 2) * network.getScale();
    if (x - half < 0 || x + half > holder.clientWidth) network.moveTo({ position: { x: node.x, y: network.getViewPosition().y } });
  }
  return { readable, middle, above, sides, beside, reach };
})();
