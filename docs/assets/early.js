// What must be so before anything is painted, and before the script of the theme runs.
(() => {
  // What only works with a script would push the page down if it appeared later.
  document.documentElement.classList.add("met-script");

  // The theme fetches the whole search index on every page. It is most of what a first visit would weigh, and it grows
  // with every record, so it waits until the reader goes to the search box; unless the address already holds a search.
  const { open, send } = XMLHttpRequest.prototype;
  const waiting = new WeakSet();
  const asked = new URLSearchParams(location.search);
  const searching = asked.has("q") || asked.has("h");

  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (!searching && String(address).includes("search/search_index.json")) waiting.add(this);
    open.call(this, method, address, ...rest);
  };

  XMLHttpRequest.prototype.send = function (...body) {
    if (!waiting.delete(this)) {
      send.apply(this, body);
      return;
    }
    const go = ({ target }) => {
      if (!target.matches(".md-search__input")) return;
      document.removeEventListener("focusin", go);
      send.apply(this, body);
    };
    document.addEventListener("focusin", go);
  };
})();
