// What the page is closed in, and its address: a link to a state opens that state again.
const address = (() => {
  // In a closed frame (a report, a notebook) there is no storage, no address and no print.
  function storage() {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  }
  const kept = storage();
  const closed = window.parent !== window && kept === null;

  function read() {
    if (closed) return new URLSearchParams();
    return new URLSearchParams(window.location.hash.slice(1));
  }

  // A step (another view, another choice) can be undone by the browser's own "back".
  function write(wanted, step) {
    const text = `#${wanted}`;
    if (closed || text === window.location.hash || (text === "#" && !window.location.hash)) return;
    if (step) window.location.hash = text;
    else window.location.replace(text);
  }

  return { closed, kept, read, write };
})();
