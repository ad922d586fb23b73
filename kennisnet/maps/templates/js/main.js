// Put the page together, and draw it whenever what is seen changes.
state.on(views.draw);
theme.on(state.tell);

// Whatever a link leads to is opened; the browser's "back" comes here too.
function reopen() {
  state.restore(address.read());
  state.tell();
}
window.addEventListener("hashchange", () => {
  if (state.address() !== address.read().toString()) reopen();
});

// Lines are measured on the page, and other widths have other forms.
let width = window.innerWidth; // a frame can get its own only after the first drawing
new ResizeObserver(() => {
  if (window.innerWidth === width) lines.again();
  else views.draw();
  width = window.innerWidth;
}).observe(document.body);

element("closed").hidden = !address.closed;
reopen();
window.kennisnet = { state, choose, open, canvas: { ...canvas, ...counting }, views, theme, search, csv, known, picture }; // for tests
