// The keyboard: "/" searches, Escape takes back one thing at a time, arrows go along the tabs.
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, select, textarea");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    element("q").focus();
  } else if (event.key === "Escape") {
    if (folds.some((one) => one.close())) return;
    if (views.onCanvas() && (state.chosen || state.asked)) state.set({ chosen: null, asked: null }, true);
    else if (state.asked) state.set({ asked: null }, true);
    else if (views.onCanvas() && state.group) state.set({ group: "" }, true);
  }
});

element("tabs").addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const all = [...element("tabs").children];
  const at = all.indexOf(document.activeElement);
  if (step && at >= 0) all[(at + step + all.length) % all.length].focus();
});
