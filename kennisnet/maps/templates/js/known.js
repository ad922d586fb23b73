// What is known of pairs: how an introduction stands. Kept in the browser, under these very data.
const known = (() => {
  const KEY = `kennisnet:introductions:${data.fingerprint}`;
  const name = (a, b) => JSON.stringify([a, b].sort());
  const words = new Map(data.states);
  const said = new Map();
  for (const row of data.suggestions) if (words.has(row.state)) said.set(name(row.a, row.b), row.state);

  function load() {
    try {
      for (const [a, b, word] of JSON.parse(address.kept?.getItem(KEY) ?? "[]")) put(a, b, word);
    } catch {
      // what another page or an older version left there says nothing
    }
  }
  function keep() {
    try {
      address.kept?.setItem(KEY, JSON.stringify(pairs(true)));
      return address.kept !== null;
    } catch {
      return false;
    }
  }
  function put(a, b, word) {
    if (word === "" || words.has(word)) said.set(name(a, b), word);
  }
  // What was unsaid stays unsaid when the page is opened again.
  const pairs = (unsaid = false) => [...said].filter(([, word]) => word || unsaid).map(([pair, word]) => [...JSON.parse(pair), word]);

  const of = (row) => said.get(name(row.a, row.b)) || "";
  function toggle(row, word) {
    put(row.a, row.b, of(row) === word ? "" : word);
    keep();
    state.tell();
  }

  const write = () => csv.write([["a", "b", "state"], ...pairs()]);
  // Read a list back; words of other languages are those that the page shows.
  function read(text) {
    const [head, ...rows] = csv.read(text);
    const at = (wanted) => (head ?? []).findIndex((one) => plain(one) === wanted);
    const [a, b, word] = ["a", "b", "state"].map(at);
    if (a < 0 || b < 0) return null;
    const spoken = new Map(data.states.flatMap(([key, label]) => [[plain(key), key], [plain(label), key]]));
    let count = 0;
    for (const row of rows) {
      const how = word < 0 ? "met" : spoken.get(plain(row[word] ?? ""));
      if (!how || !row[a] || !row[b]) continue;
      put(row[a], row[b], how);
      count += 1;
    }
    keep();
    return count;
  }

  load();
  return { of, toggle, write, read, label: (word) => words.get(word), KEY };
})();
