// Puts two to five pilots side by side, question by question. Who is chosen stands in the address; what they answer is
// fetched from this site, a small file per pilot, so that the page stays as it is with however many pilots. This script
// itself comes when a reader opens the form.
(() => {
  const MOST = 5;
  const LISTED = 60;

  const { element, filled, data, paragraph, Sources } = window.delen;

  /** One question to all chosen pilots, each in a column of its own. */
  function question({ id, naam, uitleg }, pilots, sources, words) {
    const columns = pilots.map((pilot) => {
      const name = element("strong", {}, element("a", { href: new URL(pilot.pagina, pilot.base).href }, pilot.naam));
      const lines = pilot.vragen[id];
      if (!lines) {
        const why = pilot.gevraagd.includes(id) ? words.nietGevonden : words.hoortNiet;
        const missing = element("span", { className: "onbekend" }, why);
        return element("li", {}, element("p", {}, name), element("p", {}, missing));
      }
      return element("li", {}, element("p", {}, name), ...lines.map((line) => paragraph(line, pilot, sources)));
    });
    return element(
      "section",
      { className: "vraag eigen", id: `eigen-deel-${id}` },
      element("h2", { id: `eigen-${id}` }, naam),
      element("p", { className: "bijschrift" }, uitleg),
      element("ul", { className: "naast" }, ...columns),
    );
  }

  // ---- The form ----

  class Chooser {
    known = null;
    chosen = [];
    turn = 0;
    pilots = new Map();

    constructor(box) {
      this.box = box;
      this.kind = box.dataset.soort;
      this.form = box.querySelector("form");
      this.fold = this.form.closest("details");
      this.status = this.form.querySelector("[role=status]");
      this.words = this.status.dataset;
      this.search = this.form.querySelector("input[type=search]");
      this.list = this.form.querySelector("ul");
      this.result = box.querySelector(".eigen-resultaat");
      this.way = box.querySelector(".naar-resultaat");
      this.data = box.querySelector(".gegevens a").href;
      this.listen();
      if (this.fold.open) this.start();
    }

    listen() {
      this.fold.addEventListener("toggle", () => this.start());
      this.search.addEventListener("input", () => this.known && this.draw());
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.list.addEventListener("change", ({ target: { checked, value } }) => {
        this.chosen = checked ? [...this.chosen, value] : this.chosen.filter((id) => id !== value);
        this.change();
      });
      this.form.querySelector("button").addEventListener("click", () => {
        this.chosen = [];
        this.search.value = "";
        this.draw();
        this.change();
      });
      window.addEventListener("popstate", () => this.known && this.read());
    }

    /** Asks which pilots and questions there are, once, and shows what the address asks for. */
    async start() {
      if (this.known) return;
      this.status.textContent = this.words.laden;
      try {
        this.known = await data(this.data);
      } catch {
        this.status.textContent = this.words.fout;
        return;
      }
      await this.read();
    }

    read() {
      const said = this.fromAddress();
      this.draw();
      return this.show(said);
    }

    change() {
      this.limit();
      history.pushState(null, "", location.pathname + this.address() + location.hash);
      this.show();
    }

    /** Takes the choice from the address; gives what of it can't be shown, in sentences. */
    fromAddress() {
      const ids = (new URLSearchParams(location.search).get("pilots") ?? "").split(",").filter(Boolean);
      const asked = new Set(ids.map((id) => this.known.vroeger[id] ?? id));
      const names = new Map(this.known.pilots.map((pilot) => [pilot.id, pilot.naam]));
      const there = [...asked].filter((id) => names.has(id));
      this.chosen = there.slice(0, MOST);
      const said = [];
      // Only what can be an id is repeated, so that no address puts a sentence in our mouth.
      const unknown = [...asked].filter((id) => !names.has(id) && /^[\w-]{1,80}$/.test(id));
      if (unknown.length > 0) said.push(filled(this.words.onbekend, { ids: unknown.join(", ") }));
      const excess = there.slice(MOST).map((id) => names.get(id));
      if (excess.length > 0) said.push(filled(this.words.teVeel, { namen: excess.join(", ") }));
      return said;
    }

    /** The part of the address that holds the choice, beside whatever else stands there. */
    address() {
      const query = new URLSearchParams(location.search);
      query.delete("pilots");
      if (this.chosen.length > 0) query.set("pilots", this.chosen.join(","));
      const text = query.toString().replaceAll("%2C", ",");
      return text && `?${text}`;
    }

    /** The pilots to tick: those that are chosen and those that fit what is typed, not more than can be read. */
    draw() {
      const wanted = this.search.value.trim().toLocaleLowerCase("nl");
      const text = ({ naam, soort }) => (this.kind ? naam : `${naam} (${soort.toLocaleLowerCase("nl")})`);
      const found = this.known.pilots.filter(
        (pilot) =>
          this.chosen.includes(pilot.id) ||
          ((!this.kind || pilot.soorten.includes(this.kind)) && text(pilot).toLocaleLowerCase("nl").includes(wanted)),
      );
      const items = found.slice(0, LISTED).map((pilot) => {
        const tick = element("input", { type: "checkbox", value: pilot.id });
        return element("li", {}, element("label", {}, tick, " ", element("span", {}, text(pilot))));
      });
      const more = found.length - items.length;
      if (more > 0)
        items.push(element("li", { className: "bijschrift" }, filled(this.words.nogMeer, { aantal: more })));
      this.list.replaceChildren(...items);
      this.limit();
    }

    limit() {
      for (const tick of this.list.querySelectorAll("input")) {
        tick.checked = this.chosen.includes(tick.value);
        tick.disabled = this.chosen.length >= MOST && !tick.checked;
      }
    }

    pilot(id) {
      if (!this.pilots.has(id)) {
        const place = new URL(`pilots/${id}.js`, this.data);
        const loading = data(place).then((pilot) => ({ ...pilot, base: place }));
        // What failed is asked for again the next time.
        loading.catch(() => this.pilots.delete(id));
        this.pilots.set(id, loading);
      }
      return this.pilots.get(id);
    }

    /** Puts the chosen pilots side by side, and says so after what was said `before`. */
    async show(before = []) {
      this.turn += 1;
      const mine = this.turn;
      const say = (sentence) => {
        this.status.textContent = [...before, sentence].join(" ");
      };
      for (const place of document.querySelectorAll(".alleen-print .adres")) {
        place.textContent = place.textContent.split("?")[0] + this.address();
      }
      if (this.chosen.length < 2) {
        this.fill([]);
        say(this.chosen.length === 1 ? this.words.een : this.words.geen);
        return;
      }
      try {
        const pilots = await Promise.all(this.chosen.map((id) => this.pilot(id)));
        if (mine !== this.turn) return;
        this.fill(this.answers(pilots.sort((one, other) => one.naam.localeCompare(other.naam, "nl"))));
        say(filled(this.words.meer, { aantal: pilots.length }));
      } catch {
        if (mine !== this.turn) return;
        this.fill([]);
        say(this.words.fout);
      }
    }

    fill(parts) {
      this.result.replaceChildren(...parts);
      this.way.hidden = parts.length === 0;
      this.box.parentElement.classList.toggle("met-keuze", parts.length > 0);
    }

    /** All questions in the order of the comparisons per kind: what came out stands after the first few of the kinds chosen. */
    inOrder() {
      const { pilots, vragen, kenmerken, eerst } = this.known;
      const named = pilots.filter(({ id }) => this.chosen.includes(id));
      const chosen = new Set(this.kind ? [this.kind] : named.flatMap(({ soorten }) => soorten));
      const kinds = Object.keys(kenmerken).filter((kind) => chosen.has(kind));
      const traits = [...new Set(kinds.flatMap((kind) => kenmerken[kind]))];
      const [short, outcome, ...others] = vragen.map(({ id }) => id);
      const order = new Set([short, ...traits.slice(0, eerst), outcome, ...traits.slice(eerst), ...others]);
      return [...order].map((id) => vragen.find((one) => one.id === id)).filter(Boolean);
    }

    /** Every question that one of the pilots answers, which ones none does, and the sources. */
    answers(pilots) {
      const sources = new Sources();
      const times = ({ id }) => pilots.filter((pilot) => pilot.gevraagd.includes(id)).length;
      const questions = this.inOrder();
      const asked = questions.filter((one) => times(one) > 1);
      const answered = asked.filter(({ id }) => pilots.some((pilot) => pilot.vragen[id]));
      const parts = answered.map((one) => question(one, pilots, sources, this.words));
      // What is asked of one kind only has nothing to stand beside.
      const alone = questions.filter((one) => times(one) === 1);
      for (const [sentence, left] of [
        [this.words.vanGeen, asked.filter((one) => !answered.includes(one))],
        [this.words.alleenBij, alone],
      ]) {
        const vragen = left.map((one) => one.naam.toLocaleLowerCase("nl")).join(", ");
        if (vragen) parts.push(element("p", {}, filled(sentence, { vragen })));
      }
      return [...parts, sources.list(this.words.bronnen)];
    }
  }

  for (const box of document.querySelectorAll(".zelf-vergelijken")) new Chooser(box);
})();
