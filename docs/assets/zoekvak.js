// What a reader sees of the search: the hits in the box at the top of every page and on the page of results, and the words
// marked on the page that a hit led to. zoeken.js finds the hits. Every sentence comes from the page.
(() => {
  const { search, shown, nearest, wordsOf, isNumber, core } = window.zoeken;
  const root = new URL("..", document.currentScript.src);

  // ---- Marking the words that were found ----

  const TOKEN = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

  /** True when two words are forms of one, or one begins with the other. */
  function alike(one, other) {
    if (one === other) return true;
    if (isNumber(one) || isNumber(other)) return false;
    if (other.length > 3 && one.startsWith(other)) return true;
    let shared = 0;
    while (shared < one.length && one[shared] === other[shared]) shared++;
    return shared > 3 && shared >= Math.min(one.length, other.length) - 2 && Math.abs(one.length - other.length) < 4;
  }

  /** A text as nodes, with the words in it that were searched for marked. */
  function marked(text, words) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (!wordsOf(match[0]).some((word) => words.some((wanted) => alike(word, wanted)))) continue;
      nodes.push(text.slice(end, match.index), element("mark", {}, match[0]));
      end = match.index + match[0].length;
    }
    return [...nodes, text.slice(end)];
  }

  /** Marks the words of the address on the page that a hit led to. */
  function markPage() {
    const words = wordsOf(new URLSearchParams(location.search).get("h") ?? "");
    const article = document.querySelector("article");
    if (words.length === 0 || !article) return;
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest("svg, script, style, template, select, .headerlink")
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const node of found) {
      const nodes = marked(node.data, words);
      if (nodes.length > 1) node.replaceWith(...nodes);
    }
  }

  // ---- What is shown: hits, how many, and what else to do ----

  const box = document.querySelector(".md-search");

  /** A sentence of the page, with a value for each `{name}` in it. */
  const say = (name, values = {}) => box.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** The address of the page of results for a query. */
  function resultsFor(query) {
    const address = new URL(box.querySelector("form").action);
    address.search = new URLSearchParams({ q: query });
    return address.href;
  }

  async function hitItem({ thing }, words) {
    const { kind, heading, where, short, address } = await shown(thing);
    const target = new URL(address, root);
    target.search = new URLSearchParams({ h: words.join(" ") });
    const place = where ? [" · ", ...marked(where, words)] : [];
    const link = element(
      "a",
      { href: target.href, class: "zoek-treffer" },
      element("span", { class: "zoek-soort" }, element("b", {}, kind), ...place),
      element("span", { class: "zoek-kop" }, ...marked(heading, words)),
    );
    if (short) link.append(element("span", { class: "zoek-kort" }, ...marked(short, words)));
    return element("li", {}, link);
  }

  const queryItem = (query) => element("li", {}, element("a", { href: resultsFor(query), class: "zoek-vraag" }, query));

  /** How many hits there are, what the words were taken for, and which words are nowhere. */
  function told({ hits, taken, missing }, count) {
    const sentences = [count === 0 ? say("geen") : `${say(count === 1 ? "een" : "meer", { aantal: count })}.`];
    if (taken.length > 0) sentences.push(say("genomen", { woorden: taken.join(", ") }));
    if (missing.length > 0 && hits.length > 0) sentences.push(say("onbekend", { woorden: missing.join(", ") }));
    return sentences.join(" ");
  }

  async function suggestions() {
    return { status: say("voorstel"), items: (await core()).voorstellen.map(queryItem) };
  }

  /** What to do when nothing is found: words that look like what was typed, and places to go on. */
  async function nothing(found) {
    const words = found.missing.flatMap((phrase) => wordsOf(phrase)).filter((word) => word.length > 3);
    const near = (await Promise.all(words.map(nearest))).flat();
    const items = near.length > 0 ? [element("li", { class: "zoek-uitleg" }, say("nauw")), ...near.map(queryItem)] : [];
    const help = box.querySelector(".zoek-niets").content.cloneNode(true);
    return { status: told(found, 0), items: [...items, element("li", { class: "zoek-uitleg" }, help)] };
  }

  /** What to show for what is typed: a status line and items, at most `most` hits, if asked of one kind only. */
  async function answer(text, most, kind = "") {
    if (wordsOf(text).length === 0) return suggestions();
    const found = await search(text);
    if (found.hits.length === 0) return nothing(found);
    const hits = found.hits.filter((hit) => !kind || hit.kind === kind);
    const items = await Promise.all(hits.slice(0, most).map((hit) => hitItem(hit, found.words)));
    return { status: told(found, hits.length), items, found, more: hits.length > most };
  }

  /** Shows the newest answer only: an older one may come later. */
  function newest(show) {
    let last = 0;
    return async (...question) => {
      const mine = ++last;
      try {
        const said = await answer(...question);
        if (mine === last) show(said, ...question);
      } catch (problem) {
        if (mine === last) show({ status: say("mis"), items: [] }, ...question);
        if (!/^[\w-]+$/.test(problem.message)) throw problem;
      }
    };
  }

  // ---- The box at the top of every page ----

  const IN_BOX = 10;

  function inBox() {
    const input = box.querySelector("input");
    const status = box.querySelector("[role=status]");
    const list = box.querySelector("ol");
    const links = () => [...list.querySelectorAll("a")];
    const ask = newest(({ status: said, items, more }, text) => {
      // Who is quick stands on a hit already when the last answer comes, and must not lose the place.
      const place = links().indexOf(document.activeElement);
      status.textContent = said;
      list.replaceChildren(...items);
      if (more) {
        const all = { href: resultsFor(text), class: "zoek-vraag zoek-alle" };
        list.append(element("li", {}, element("a", all, say("alle"))));
      }
      list.parentElement.parentElement.scrollTop = 0;
      if (place >= 0) (links()[place] ?? input).focus();
    });
    const run = () => ask(input.value, IN_BOX);
    input.addEventListener("input", run);
    input.form.addEventListener("reset", () => {
      input.focus();
      setTimeout(run);
    });
    box.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const stops = [input, ...links()];
      const next = stops[stops.indexOf(document.activeElement) + step];
      event.preventDefault();
      next?.focus();
    });
    run();
  }

  // ---- The page of results ----

  const AT_ONCE = 20;

  /** The form of the page, the hits below it, and the buttons that narrow them to one kind. */
  class Results {
    constructor(page) {
      const asked = new URLSearchParams(location.search);
      this.page = page;
      this.kinds = page.querySelector(".zoek-soorten");
      this.more = page.querySelector(".zoek-verder");
      this.input = document.querySelector("form.zoekpagina input");
      this.untitled = document.title;
      this.kind = asked.get("soort") ?? "";
      this.most = AT_ONCE;
      this.ask = newest((said) => this.show(said));
      this.input.value ||= asked.get("q") ?? "";
      this.more.firstElementChild.textContent = say("verder");
      this.listen();
      this.run();
    }

    run() {
      return this.ask(this.input.value, this.most, this.kind);
    }

    listen() {
      this.input.form.addEventListener("submit", (event) => event.preventDefault());
      this.input.addEventListener("input", () => {
        [this.kind, this.most] = ["", AT_ONCE];
        this.run();
      });
      this.kinds.addEventListener("click", ({ target }) => {
        const button = target.closest("button");
        if (!button) return;
        [this.kind, this.most] = [button.value, AT_ONCE];
        this.run();
      });
      this.more.addEventListener("click", async () => {
        const before = this.page.querySelectorAll("ol > li").length;
        this.most += AT_ONCE;
        await this.run();
        this.page.querySelectorAll("ol a")[before]?.focus();
      });
    }

    show({ status, items, found, more }) {
      this.page.querySelector("[role=status]").textContent = status;
      this.page.querySelector("ol").replaceChildren(...items);
      this.more.hidden = !more;
      this.showKinds(found?.hits ?? []);
      const query = this.input.value.trim();
      document.title = query ? `${query} - ${this.untitled}` : this.untitled;
      const wanted = new URLSearchParams({ ...(query && { q: query }), ...(this.kind && { soort: this.kind }) });
      history.replaceState(null, "", location.pathname + (wanted.size > 0 ? `?${wanted}` : ""));
    }

    showKinds(hits) {
      const counts = new Map([["", hits.length]]);
      for (const { kind } of hits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      const focused = document.activeElement.parentElement === this.kinds;
      const buttons = [...counts].map(([kind, count]) => {
        const pressed = { type: "button", value: kind, "aria-pressed": kind === this.kind };
        return element("button", pressed, `${kind || say("elke")} (${count})`);
      });
      this.kinds.replaceChildren(...buttons);
      this.kinds.hidden = counts.size < 3;
      if (focused) buttons.find((button) => button.value === this.kind)?.focus();
    }
  }

  markPage();
  if (box) inBox();
  for (const page of document.querySelectorAll(".zoekuitslag.zoekpagina")) new Results(page);
})();
