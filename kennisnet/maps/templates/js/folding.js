// Buttons that unfold something; Escape and a click elsewhere fold it again.
const folds = [];

function fold(button, folded, elsewhere = false) {
  const set = (on) => {
    folded.hidden = !on;
    button.setAttribute("aria-expanded", String(on));
    document.body.classList.toggle(`${folded.id}-open`, on);
  };
  button.addEventListener("click", () => set(folded.hidden));
  folds.push({
    close() {
      if (folded.hidden) return false;
      set(false);
      button.focus();
      return true;
    },
  });
  if (elsewhere) {
    document.addEventListener("click", (event) => {
      if (!folded.contains(event.target) && !button.contains(event.target)) set(false);
    });
  }
  set(false);
}
