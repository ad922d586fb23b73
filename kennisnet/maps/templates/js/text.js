// Texts and elements. Nothing of the data becomes markup: texts are only ever text nodes.
const element = (id) => document.getElementById(id);

// Make an element; a property that is null or false is left out, "onclick" and its like are heard.
function make(tag, properties = {}, ...kids) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "own") made.style.setProperty("--own", value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...kids.flat(2).filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== ""));
  return made;
}

// Say a sentence of the catalogue; one with a count has two forms.
function say(key, values = {}) {
  const found = data.say[key];
  const text = Array.isArray(found) ? found[values.n === 1 ? 0 : 1] : found;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numeral(value) : value;
  });
}

// Made once, when the language is known: to look that up takes longer than to write a number.
const once = (task) => {
  let made;
  return () => (made ??= task());
};
const digits = once(() => new Intl.NumberFormat(data.lang, { maximumFractionDigits: 4 }));
const collator = once(() => new Intl.Collator(data.lang, { numeric: true }));
const numeral = (value) => digits().format(value);

// A text without capitals and accents, as it is compared.
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

const inOrder = (one, other) => collator().compare(one, other);

// A phone has lists instead of drawings, and what explains them folded.
const onPhone = () => window.innerWidth < 700;

// What only a screen reader says.
const aside = (text) => make("span", { class: "unseen" }, text);

const announce = (text) => {
  element("status").textContent = text;
};

// Cut a text until it fits, and say so; halving finds where, however long it is. Of an address of the
// web its end stays: those of one site begin alike.
const ADDRESS = /^(https?:\/\/|www\.|\/)\S+$/i;
function cutTo(text, fits) {
  const cut = (kept) => (ADDRESS.test(text) ? `…${text.slice(text.length - kept)}` : `${text.slice(0, kept).trimEnd()}…`);
  let [low, high] = [0, Math.min(text.length, 400)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

// Widths of texts, and what fits in a room: for pictures, where text cannot wrap.
const ruler = document.createElement("canvas").getContext("2d");
const FAMILY = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

function font(size, bold, italic) {
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${size}px ${FAMILY}`;
}

function fitting(text, size, bold, italic, room) {
  ruler.font = font(size, bold, italic);
  if (!room || ruler.measureText(text).width <= room) return text;
  return cutTo(text, (cut) => ruler.measureText(cut).width <= room);
}
