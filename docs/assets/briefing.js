// Makes a briefing of a reader's own choice, with the parts of a briefing on paper in their order. Who is chosen comes
// from the form; what is said of them is fetched from this site, a small file per pilot and theme. This script itself
// comes when something has been chosen.
(() => {
  const { element, filled, run, data, paragraph, Sources } = window.delen;

  /** The sources as paper names them: in full the first time, and after that by their number. */
  class PaperSources extends Sources {
    first = new Map();

    constructor(words) {
      super();
      this.words = words;
    }

    told({ v, t, n, u, p }, _base, key) {
      const [bron] = key.split("|");
      const earlier = this.first.get(bron);
      if (earlier) {
        const link = element("a", { href: `#eigen-bron-${earlier}` }, String(earlier));
        return [`${this.words.zieBron} `, link, p ? `, ${p}.` : "."];
      }
      this.first.set(bron, this.numbers.size);
      return [v, element("em", {}, t), n, ...(u ? [" ", element("a", { href: u }, u)] : [])];
    }
  }

  // ---- Words ----

  const joined = (names) => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(` ${words.en} `);
  const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  let words = {};

  /** How pilots are called beside each other, by id: the town, and the name of the pilot where a town has more of them. */
  function townNames(pilots) {
    const times = (town) => pilots.filter(({ stad }) => stad === town).length;
    return new Map(pilots.map((pilot) => [pilot.id, times(pilot.stad) > 1 ? pilot.kop : pilot.stad]));
  }

  // ---- The parts of a briefing as blocks, each with the file that its paragraphs come from ----

  class Parts {
    /** `only` is the kind of approach of which all pilots were chosen, when nothing else was. */
    constructor(shared, pilots, themas, only) {
      Object.assign(this, { shared, pilots, themas, only, names: townNames(pilots) });
      this.kinds = only
        ? [only]
        : shared.soorten.filter(({ id }) => pilots.some(({ soorten }) => soorten.includes(id)));
      this.speaking = pilots.filter(({ zwijgt }) => !zwijgt);
    }

    *blocks() {
      if (this.pilots.length > 0) {
        for (const kind of this.kinds) yield { regels: [kind.regel], terzijde: true, van: this.shared };
        yield* this.inShort("uitkomst");
        yield* this.overview();
        yield* this.inShort("vragenKort");
        yield* this.questions();
        yield* this.inShort("uitkomstenKort");
        yield* this.outcomes();
        yield* this.debate();
        for (const list of this.shared.lijsten) yield* this.list(list);
      }
      for (const thema of this.themas) yield* this.theme(thema);
    }

    *inShort(part) {
      for (const blok of this.only?.[part] ?? []) yield { ...blok, van: this.only };
    }

    *theme(thema) {
      for (const blok of thema.blokken) {
        const rijen = blok.rijen?.map((row) => row.map((regels) => this.cell(regels, thema)));
        yield { ...blok, rijen, van: thema };
      }
    }

    /** A cell of the file of a pilot. */
    cell = (regels, van) => ({ regels, van });
    text = (text) => this.cell([[text]], this.shared);

    name(pilot) {
      const name = this.names.get(pilot.id);
      const link = [{ ...pilot.link[0], t: name }];
      return this.cell(name.includes(pilot.naam) ? [link] : [link, [pilot.naam]], pilot);
    }

    *overview() {
      const wanted = this.shared.kolommen.filter(
        ({ id, altijd }) => altijd || this.pilots.some(({ kort }) => kort[id]),
      );
      const rijen = this.pilots
        .filter(({ leeg }) => !leeg)
        .map((pilot) => [
          this.name(pilot),
          ...wanted.map(({ id }) => (pilot.kort[id] ? this.cell(pilot.kort[id], pilot) : this.text(words.geen))),
        ]);
      yield { kop: words.inHetKort, niveau: 1 };
      if (rijen.length > 0) {
        yield { kolommen: [words.pilot, ...wanted.map(({ naam }) => naam)], rijen };
        yield { ...this.shared.uitleg, van: this.shared };
      }
      const blank = this.pilots.filter(({ leeg }) => leeg);
      const told = blank.map(({ id, leeg: [link, status] }) => [{ ...link, t: this.names.get(id) }, status]);
      if (told.length > 0)
        yield this.line({ n: words.leeg }, ...told.flatMap((one, n) => (n ? [", ", ...one] : one)), ".");
    }

    /** The questions that the pilots are asked: those of their kinds, of which the first are asked of all, and what every pilot has. */
    asked() {
      const traits = [...new Set(this.kinds.flatMap(({ kenmerken }) => kenmerken))];
      const common = this.shared.vast.filter((id) => id !== "groepen" || this.pilots.some(({ groepen }) => groepen));
      const own = traits.filter((id) => !common.includes(id));
      const all = [...traits, ...common.filter((id) => !traits.includes(id))];
      const first = all.slice(0, Math.min(this.shared.grenzen.eerst, own.length));
      return all.filter((id) => first.includes(id) || this.speaking.some(({ antwoorden }) => antwoorden[id]));
    }

    groups() {
      const count = Math.ceil(this.speaking.length / this.shared.grenzen.naast);
      const start = (n) => Math.floor((this.speaking.length * n) / count);
      return Array.from({ length: count }, (_, n) => this.speaking.slice(start(n), start(n + 1)));
    }

    *questions() {
      const asked = this.asked();
      for (const group of this.groups()) yield* this.beside(group, asked);
      const silent = this.pilots.filter(({ zwijgt }) => zwijgt).map(({ id }) => this.names.get(id));
      if (silent.length > 0) yield this.line({ n: words.nogNiets }, `${silent.join(", ")}.`);
      const cells = asked.flatMap((id) => this.speaking.map(({ antwoorden }) => antwoorden[id] ?? []));
      const aantal = cells.filter((cell) => cell.at(-1)?.at(-1) === words.verder).length;
      if (aantal > 0) yield { ...this.line(filled(words.gaatVerder, { aantal })), terzijde: true };
    }

    /** A group of pilots as columns, with a row for each question that one of them answers. */
    *beside(group, asked) {
      const namen = group.map(({ id }) => this.names.get(id));
      const answered = asked.filter((id) => group.some(({ antwoorden }) => antwoorden[id]));
      const answer = (pilot, id) => {
        if (pilot.antwoorden[id]) return this.cell(pilot.antwoorden[id], pilot);
        return this.text(pilot.onbekend.includes(id) ? words.nietGevonden : words.hoortNiet);
      };
      const { vragen } = this.shared;
      yield { kop: filled(words.naast, { namen: namen.join(", ") }), niveau: 1 };
      const rijen = answered.map((id) => [this.text(vragen[id]), ...group.map((pilot) => answer(pilot, id))]);
      yield { kolommen: [words.vraag, ...namen], rijen };
      const none = asked.filter((id) => !answered.includes(id)).map((id) => vragen[id].toLocaleLowerCase("nl"));
      if (none.length > 0) yield this.line({ n: words.vanGeen }, `${none.join(", ")}.`);
    }

    line = (...parts) => ({ regels: [parts], van: this.shared });

    /** Each finding about the pilots once, in the order of all findings, with its cells if one of the pilots quotes it. */
    findings() {
      const found = new Map();
      for (const pilot of this.pilots) {
        for (const one of pilot.bevindingen) {
          if (one.cellen || !found.has(one.plaats)) found.set(one.plaats, { ...one, van: pilot });
        }
      }
      return [...found.values()].sort((one, other) => one.plaats - other.plaats);
    }

    *outcomes() {
      const found = this.findings();
      const best = new Map();
      for (const { onderzoek, rang } of found) {
        if (!best.has(onderzoek) || before(rang, best.get(onderzoek)) < 0) best.set(onderzoek, rang);
      }
      const studies = [...best].sort(([, one], [, other]) => before(one, other)).map(([id]) => id);
      const quoted = studies.flatMap((id) => found.filter(({ onderzoek, cellen }) => onderzoek === id && cellen));
      if (quoted.length === 0) return;
      const rijen = quoted.map(({ pilots, cellen, van }) => [
        this.text(joined(pilots.filter((id) => this.names.has(id)).map((id) => this.names.get(id)))),
        ...cellen.map((regels) => this.cell(regels, van)),
      ]);
      yield { kop: words.uitkomsten, niveau: 1 };
      yield { ...this.shared.citaten, rijen };
      if (quoted.length < found.length) {
        const told = filled(words.getoond, {
          getoond: quoted.length,
          bevindingen: counted(found.length, words.bevinding, words.bevindingen),
          onderzoeken: counted(studies.length, words.onderzoek, words.onderzoeken),
        });
        yield { ...this.line(told, " ", ...(this.only ?? this.shared).alle, "."), terzijde: true };
      }
    }

    *debate() {
      const { rijen, kop, kolommen, breedtes, per_kant, meer } = this.shared.argumenten;
      const found = rijen.filter(({ soort }) => this.kinds.some(({ id }) => id === soort));
      if (found.length === 0) return;
      const times = {};
      const told = found.filter(({ kant }) => {
        times[kant] = (times[kant] ?? 0) + 1;
        return times[kant] <= per_kant;
      });
      yield { kop, niveau: 1 };
      yield {
        kolommen,
        breedtes,
        rijen: told.map(({ cellen }) => cellen.map((regels) => this.cell(regels, this.shared))),
      };
      yield* this.left(meer, found.length - told.length);
    }

    /** The first lines of a list that are about one of the pilots, and about one of their kinds where it names any. */
    *list({ kop, regels, hoogstens, meer }) {
      const about = ({ pilots }) => pilots.filter((id) => this.names.has(id)).length;
      const ofKind = ({ soorten }) => soorten.length === 0 || this.kinds.some(({ id }) => soorten.includes(id));
      const found = regels.filter((one) => about(one) > 0 && ofKind(one));
      // Those of one order go by the number of pilots that they are about.
      if (found[0]?.orde.length > 0) {
        found.sort((one, other) => before(one.orde, other.orde) || about(other) - about(one));
      }
      if (found.length === 0) return;
      yield { kop, niveau: 1 };
      yield { lijst: found.slice(0, hoogstens).map(({ regel }) => regel), van: this.shared };
      yield* this.left(meer, found.length - hoogstens);
    }

    *left([one, more], aantal) {
      if (aantal < 1) return;
      const told = aantal === 1 ? one : more;
      const line = told.map((part) => (typeof part === "string" ? filled(part, { aantal }) : part));
      yield { regels: [line], terzijde: true, van: this.shared };
    }
  }

  /** Compares two pairs of places, such as how findings were studied and read; below 0 when the first comes before. */
  const before = ([how, read], [otherHow, otherRead]) => how - otherHow || read - otherRead;

  // ---- Blocks as elements ----

  // A table with more columns than this shows each row as a block, whatever the width.
  const COLUMNS = 6;

  class Writer {
    tables = 0;

    constructor(sources) {
      this.sources = sources;
    }

    block({ kop, niveau, regels, kader, lijst, kolommen, rijen, terzijde, van }) {
      if (kop) return [element(`h${niveau + 2}`, {}, kop)];
      if (rijen) return [this.table(kolommen, rijen)];
      if (lijst) return [element("ul", {}, ...lijst.map((line) => this.item(line, van)))];
      if (kader) return [element("div", { className: "inkort" }, ...this.lines(kader, van))];
      const lines = this.lines(regels, van);
      for (const line of lines) if (terzijde) line.className = "bijschrift";
      return lines;
    }

    lines = (lines, van) => lines.map((line) => paragraph(line, van, this.sources));
    item = (line, van) => element("li", {}, ...paragraph(line, van, this.sources).childNodes);

    table(kolommen, rijen) {
      const cell = (name, { regels, van }, properties) => element(name, properties, ...this.lines(regels, van));
      const rows = rijen.map(([first, ...others]) => {
        const cells = others.map((one, place) => {
          const made = cell("td", one);
          made.dataset.kolom = kolommen[place + 1];
          return made;
        });
        return element("tr", {}, cell("th", first, { scope: "row" }), ...cells);
      });
      const heads = kolommen.map((name) => element("th", { scope: "col" }, name));
      const head = element("thead", {}, element("tr", {}, ...heads));
      const made = element("table", { className: "rooster" }, head, element("tbody", {}, ...rows));
      return element("div", { className: `tabel blokken${kolommen.length > COLUMNS ? " veel" : ""}` }, made);
    }
  }

  // ---- What was chosen, and the paper of it ----

  const paper = document.querySelector(".eigen-stuk");
  const status = document.querySelector("form.kies-briefing [role=status]");
  const index = paper.querySelector(".gegevens a").href;
  const place = paper.querySelector(".eigen-resultaat");
  const fetched = new Map();
  const button = document.querySelector("form.kies-briefing .als-word");
  const here = document.currentScript.src;
  let turn = 0;
  // What is shown, to make a Word file of.
  let shown;

  /** A file of this site, which its paragraphs name as where they come from; what failed is asked for again the next time. */
  function file(address) {
    if (!fetched.has(address)) {
      const loading = data(address).then((held) => ({ ...held, base: address }));
      loading.catch(() => fetched.delete(address));
      fetched.set(address, loading);
    }
    return fetched.get(address);
  }

  const files = (folder, ids) => Promise.all(ids.map((id) => file(new URL(`${folder}/${id}.js`, index).href)));

  /** The pilots with what is shared of them, in the order of their towns. */
  async function chosenPilots(shared, ids) {
    const told = await files("pilots", ids);
    const known = new Map(ids.map((id, number) => [id, told[number]]));
    return shared.pilots.filter(({ id }) => known.has(id)).map((pilot) => ({ ...pilot, ...known.get(pilot.id) }));
  }

  function count(pilots, themas) {
    const told = [];
    if (pilots.length > 0) told.push(counted(pilots.length, words.pilotNaam, words.pilotNamen));
    if (themas.length > 0) told.push(counted(themas.length, words.themaNaam, words.themaNamen));
    return joined(told);
  }

  /** The title of a briefing that was given none. */
  function untitled(shared, chosen, themas) {
    const named = [...chosen.map((id) => shared.pilots.find((pilot) => pilot.id === id).kop), ...themas];
    return named.length > shared.grenzen.genoemd ? count(chosen, themas) : joined(named);
  }

  function head(title, subtitle, recipient) {
    const told = [
      element("h2", { className: "eigen-titel" }, title),
      element("p", { className: "kopregel" }, subtitle),
    ];
    if (recipient)
      told.push(element("p", { className: "kopregel eigen-voor" }, filled(words.voor, { voor: recipient })));
    if (words.proef) told.push(element("p", {}, element("strong", {}, words.proef)));
    return told;
  }

  function list(sources) {
    const numbered = element("div", { className: "footnote" }, element("ol", {}, ...sources.items));
    const title = element("h3", { id: "bronnen" }, words.bronnen);
    return sources.items.length > 0 ? [element("section", { className: "bronnenlijst" }, title, numbered)] : [];
  }

  async function show() {
    turn += 1;
    const mine = turn;
    shown = undefined;
    const { aanpak, pilots: named, themas: names, titel, voor } = JSON.parse(paper.dataset.keuze);
    if (aanpak.length + named.length + names.length === 0) return place.replaceChildren();
    try {
      const shared = await file(index);
      const kinds = shared.soorten.filter(({ id }) => aanpak.includes(id));
      const ids = [...new Set([...named, ...kinds.flatMap(({ pilots }) => pilots)])];
      const [pilots, themas, [only]] = await Promise.all([
        chosenPilots(shared, ids),
        files("themas", names),
        kinds.length === 1 && named.length === 0 ? files("aanpak", aanpak) : [],
      ]);
      if (mine !== turn) return;
      words = shared.zinnen;
      const sources = new PaperSources(words);
      const writer = new Writer(sources);
      const blokken = [...new Parts(shared, pilots, themas, only && { ...kinds[0], ...only }).blocks()];
      const blocks = blokken.flatMap((blok) => writer.block(blok));
      const title =
        titel ??
        untitled(
          shared,
          ids,
          themas.map(({ naam }) => naam),
        );
      const subtitle = filled(words.ondertitel, { aantal: count(pilots, themas) });
      const colophon = element("p", { className: "bijschrift colofon" }, words.colofon);
      place.replaceChildren(...head(title, subtitle, voor), ...blocks, ...list(sources), colophon);
      shown = { titel: title, ondertitel: subtitle, voor, blokken, liggend: pilots.length > 0, zinnen: words };
    } catch {
      if (mine !== turn) return;
      place.replaceChildren();
      status.textContent = paper.dataset.fout;
    }
  }

  // ---- The same as a Word file ----

  /** A name for a file that every system takes. */
  const named = (title) => `${[words.soort, ...(title.match(/[\p{L}\p{N}]+/gu) ?? [])].join("-").slice(0, 80)}.docx`;

  /** Fetches, the first time, what makes the file and what it is made with. */
  async function download() {
    await showing;
    if (!shown) return;
    const { bezig, klaar, mislukt } = button.dataset;
    status.textContent = bezig;
    try {
      const [held] = await Promise.all([
        file(new URL("word.js", index).href),
        window.delen.word ?? run(new URL("word.js", here).href),
      ]);
      const url = URL.createObjectURL(await window.delen.word(shown, held));
      const naam = named(shown.titel);
      element("a", { href: url, download: naam }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      status.textContent = filled(klaar, { naam });
    } catch {
      status.textContent = mislukt;
    }
  }

  let showing;
  function start() {
    showing = show().then(() => {
      button.disabled = !shown;
    });
  }
  button.addEventListener("click", download);
  paper.addEventListener("keuze", start);
  start();
})();
