// What can be taken along: a picture, the rows that are seen, a print, a sentence, the page itself.
const whole = address.closed ? `<!DOCTYPE html>\n${document.documentElement.outerHTML}` : null; // before it changes

function download(name, type, content) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  announce(say("saved", { name }));
}

async function copy(text) {
  announce(say((await copied(text)) ? "copied" : "not_copied"));
}

async function copied(text) {
  if (!address.closed) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // the older way may still be open
    }
  }
  const box = make("textarea", { class: "unseen", "aria-hidden": "true" }, text);
  const before = document.activeElement;
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  before?.focus();
  return done;
}

(() => {
  const root = element("menu");
  const source = (svg) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const base = () => ["kennisnet", state.view, state.view === "institution" && state.chosen].filter(Boolean).join("-").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);

  const svg = () => download(`${base()}.svg`, "image/svg+xml", picture());
  // A picture in points is the other one, painted at twice its size.
  async function png() {
    const image = new Image();
    image.src = source(picture());
    await image.decode();
    const [most, twice] = [16_000, 2];
    const scale = Math.min(twice, most / image.width, most / image.height);
    const board = make("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    const ctx = board.getContext("2d");
    ctx.scale(scale, scale);
    ctx.drawImage(image, 0, 0);
    board.toBlob((blob) => download(`${base()}.png`, "image/png", blob));
  }
  const table = () => download(`${base()}.csv`, "text/csv", `\ufeff${csv.write(views.rows(), data.lang === "nl" ? ";" : ",")}`);
  const page = () => download("kennisnet.html", "text/html", whole);

  // Views that are a picture are printed as that picture; lists and tables run over pages by themselves.
  const asPicture = () => views.onCanvas() || document.querySelector("#view .lines") !== null;
  function prepare() {
    document.body.classList.toggle("as-picture", asPicture());
    if (!asPicture()) return;
    const made = theme.paper(() => {
      views.draw();
      return picture();
    });
    views.draw();
    element("printed").replaceChildren(make("img", { src: source(made), alt: `${data.title}. ${data.caption}` }));
  }
  async function print() {
    prepare();
    await element("printed").querySelector("img")?.decode();
    window.print();
  }
  window.addEventListener("beforeprint", prepare);
  window.addEventListener("afterprint", () => element("printed").replaceChildren());

  const entry = (key, task) => make("button", { type: "button", onclick: task, id: `save-${key}` }, say(`save_${key}`));
  root.append(
    entry("png", png),
    entry("svg", svg),
    entry("csv", table),
    ...(address.closed ? [make("p", {}, say("closed")), entry("page", page)] : [entry("print", print), entry("link", () => copy(window.location.href))]),
  );
  fold(element("save"), root, true);
})();
