// Rows as csv, and back; what a spreadsheet could take for a formula gets an apostrophe before it.
const csv = (() => {
  const UNSEEN = "\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufe0f\\ufeff";
  const SIGN = "=+\\-@\\u207a\\u207b\\u207c\\u208a\\u208b\\u208c\\u2212\\ufb29\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20";
  const FIRST = new RegExp(`^(?:['\\t\\r]|[${UNSEEN}]*[${SIGN}])`);
  const BEHIND = new RegExp(`([;\\t\\n\\r])(?='*[${UNSEEN}]*[${SIGN}])`, "g"); // where another country cuts a cell
  const PUT = new RegExp(`([;\\t\\n\\r])'(?='*[${UNSEEN}]*[${SIGN}])`, "g");

  // Numbers are numbers, and stay: only texts can be a formula.
  function escaped(cell) {
    if (typeof cell === "number") return String(cell);
    const text = String(cell ?? "");
    return (FIRST.test(text) ? "'" : "") + text.replace(BEHIND, "$1'");
  }
  function unescaped(cell) {
    const text = cell.replace(PUT, "$1");
    return text.startsWith("'") && FIRST.test(text.slice(1)) ? text.slice(1) : text;
  }

  const quoted = (text, separator) => (/["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text);
  const write = (rows, separator = ",") => rows.map((row) => row.map((cell) => quoted(escaped(cell), separator)).join(separator)).join("\r\n") + "\r\n";

  // Cut a text into rows of cells; the separator is the one that its first line has most of.
  function read(whole) {
    const text = whole.replace(/^\ufeff/, "");
    const line = text.split(/[\r\n]/, 1)[0];
    const separator = [",", ";", "\t"].sort((a, b) => line.split(b).length - line.split(a).length)[0];
    const rows = [[]];
    let cell = "";
    let within = false;
    const put = () => {
      rows.at(-1).push(unescaped(cell));
      cell = "";
    };
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (within && sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"' && (within || cell === "")) within = !within;
      else if (!within && sign === separator) put();
      else if (!within && (sign === "\n" || sign === "\r")) {
        if (sign === "\r" && text[at + 1] === "\n") at += 1;
        put();
        rows.push([]);
      } else cell += sign;
    }
    put();
    return rows.filter((row) => row.some((one) => one.trim()));
  }

  return { write, read };
})();
