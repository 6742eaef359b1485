// What the scripts share that make a part of a page from data of this site: elements, paragraphs and their numbered sources.
// Each of them comes after this one, and only when a reader asks for it.
(() => {
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** Runs a script of this site. */
  const run = (address) =>
    new Promise((resolve, reject) => {
      document.head.append(element("script", { src: address, onload: resolve, onerror: reject }));
    });

  const handed = new Map();
  // Every file of data is a script that hands over here what it holds: a page that was opened from a disk may fetch no other.
  window.gegevens = (held) => handed.set(document.currentScript.src, held);

  /** What the file at an address holds. */
  async function data(address) {
    const { href } = new URL(address);
    await run(href);
    if (!handed.has(href)) throw new Error(href);
    return handed.get(href);
  }

  // ---- What a pilot says, as elements: text only ever becomes text ----

  /** The numbered sources of one comparison, counted from 1 in the order in which they are cited. */
  class Sources {
    numbers = new Map();
    items = [];

    /** A mark for citations that stand together. */
    mark(citations) {
      const numbers = citations.map(({ key, source, base }) => this.#number(key, source, base));
      const ids = numbers.map((number) => `eigen-bron-${number}`);
      const link = element("a", { className: "footnote-ref", href: `#${ids[0]}` }, numbers.join(", "));
      link.dataset.noten = ids.join(" ");
      const place = element("sup", {}, link);
      for (const number of numbers) {
        const back = this.items[number - 1].querySelector(".footnote-backref");
        if (back.hash) continue;
        place.id ||= `eigen-noot-${number}`;
        back.href = `#${place.id}`;
      }
      return place;
    }

    #number(key, source, base) {
      if (!this.numbers.has(key)) {
        this.numbers.set(key, this.items.length + 1);
        const back = element("a", { className: "footnote-backref", title: "Terug naar de tekst" }, "↩");
        const id = `eigen-bron-${this.items.length + 1}`;
        this.items.push(element("li", { id }, element("p", {}, ...this.told(source, base, key), " ", back)));
      }
      return this.numbers.get(key);
    }

    /** What the list says of a source. */
    told(source, base) {
      return [source.v, source.u ? element("a", { href: new URL(source.u, base).href }, source.t) : source.t, source.n];
    }

    list(title) {
      const summary = element("summary", {}, element("h2", { id: "eigen-bronnen" }, `${title} (${this.items.length})`));
      const list = element("div", { className: "footnote" }, element("ol", {}, ...this.items));
      return element("details", { className: "vouw bronnenlijst" }, summary, list);
    }
  }

  /** A paragraph of a pilot. */
  function paragraph(parts, pilot, sources, ...before) {
    const line = element("p", {}, ...before);
    let citations = [];
    const close = () => {
      if (citations.length > 0) line.append(sources.mark(citations));
      citations = [];
    };
    for (const part of parts) {
      if (part.b) {
        citations.push({ key: part.b, source: pilot.bronnen[part.b], base: pilot.base });
        continue;
      }
      close();
      if (part.u) line.append(element("a", { href: new URL(part.u, pilot.base).href }, part.t));
      else if (part.k) line.append(element("span", { className: part.k }, part.t));
      else line.append(part.n ? element("strong", {}, part.n) : part);
    }
    close();
    return line;
  }

  window.delen = { element, filled, run, data, paragraph, Sources };
})();
