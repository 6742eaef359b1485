// Makes a Word file of the briefing that briefing.js shows: of its blocks, with the fragments and the package of all
// Word files of this site. It comes when a reader asks for the file.
(() => {
  const { filled } = window.delen;

  // What XML can't hold, and what it would take for its own.
  const UNSEEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
  const xml = (text) => text.replace(UNSEEN, "").replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

  // ---- Blocks as fragments ----

  /** The addresses that one part of the file leads to, each by the name that it has there. */
  class Links {
    ids = new Map();

    constructor(fragment) {
      this.fragment = fragment;
    }

    link(text, address) {
      if (!this.ids.has(address)) this.ids.set(address, `link${this.ids.size + 1}`);
      return this.fragment("link", { id: this.ids.get(address), tekst: xml(text) });
    }

    get relations() {
      return [...this.ids].map(([adres, id]) => this.fragment("relatie", { id, adres: xml(adres) })).join("");
    }
  }

  class Writer {
    numbers = new Map();
    notes = [];

    /** `held` is what the build handed over, and `room` how wide a line is. */
    constructor(held, room) {
      this.fragment = (name, values) => filled(held.fragmenten[name], values);
      Object.assign(this, { held, room, links: new Links(this.fragment), notesLinks: new Links(this.fragment) });
    }

    run = (text, look = "tekst") => this.fragment(look, { tekst: xml(text) });
    paragraph = (stijl, delen) => this.fragment("alinea", { stijl, delen });
    line = (line, van, style = "Normal") => this.paragraph(style, this.parts(line, van));

    block({ kop, niveau, regels, kader, lijst, kolommen, breedtes, rijen, van }) {
      if (kop) return this.paragraph(`Heading${niveau}`, this.run(kop));
      if (rijen) return this.table(kolommen, breedtes ?? this.fitted(kolommen, rijen), rijen);
      if (lijst) return lijst.map((line) => this.line(line, van, "ListBullet")).join("");
      return (kader ?? regels).map((line) => this.line(line, van)).join("");
    }

    table(kolommen, breedtes, rijen) {
      const whole = breedtes.reduce((sum, one) => sum + one, 0);
      const widths = breedtes.map((part) => Math.floor((this.room * part) / whole));
      return this.fragment("tabel", {
        kolommen: widths.map((breedte) => this.fragment("kolom", { breedte })).join(""),
        koppen: this.cells(
          widths,
          kolommen.map((name) => ({ regels: [[{ n: name }]] })),
        ),
        rijen: rijen.map((cells) => this.row(widths, cells)).join(""),
      });
    }

    /** A row, which stays on one page when it has few lines. */
    row(widths, cells) {
      const { heel, letter, ernaast } = this.held.rijen;
      const letters = (line) => line.reduce((sum, part) => sum + told(part).length, 0);
      const lines = (count, width) => Math.max(1, Math.ceil((count * letter) / Math.max(letter, width - ernaast)));
      const high = cells.map(({ regels }, place) =>
        regels.reduce((sum, line) => sum + lines(letters(line), widths[place]), 0),
      );
      return this.fragment(Math.max(...high) <= heel ? "rij-heel" : "rij", { cellen: this.cells(widths, cells) });
    }

    /** The cells of a row; every one has a paragraph, which Word wants. */
    cells(widths, cells) {
      const lines = ({ regels, van }) =>
        (regels.length > 0 ? regels : [[]]).map((one) => this.line(one, van, "Tabeltekst"));
      const cell = (one, place) => this.fragment("cel", { breedte: widths[place], alineas: lines(one).join("") });
      return cells.map(cell).join("");
    }

    /** Columns as wide as their text asks for, but none so narrow that words break. */
    fitted(kolommen, rijen) {
      const { macht, minst } = this.held.kolommen;
      const letters = (place) =>
        rijen.flatMap((cells) => cells[place].regels.flat()).reduce((sum, part) => sum + told(part).length, 0);
      const asked = kolommen.map((_, place) => letters(place) ** macht);
      const least = (minst * asked.reduce((sum, one) => sum + one, 0)) / asked.length;
      return asked.map((width) => Math.max(width, least));
    }

    /** A paragraph; sources that stand together have a comma between them. */
    parts(line, van) {
      const comma = (place) => (line[place].b && line[place - 1]?.b ? this.run(",", "hoog") : "");
      return line.map((part, place) => comma(place) + this.part(part, van)).join("");
    }

    part(part, van) {
      if (part.b) return this.cite(part.b, van.bronnen[part.b]);
      if (part.u && this.held.adres) return this.links.link(part.t, this.published(part.u, van));
      return this.run(told(part), part.n || part.k ? "vet" : "tekst");
    }

    /** The address of a page where the site is published, as seen from a file: this copy may have been opened from a disk. */
    published(address, van) {
      const site = new URL("..", this.held.base).href;
      const place = new URL(address, van.base).href.slice(site.length);
      // A copy to read without a server names a file where the site names a folder.
      const published = this.held.plat ? place : place.replace(/(?:(^|\/)index)?\.html/, (_, before = "/") => before);
      return this.held.adres + published;
    }

    cite(key, { v, t, n, u }) {
      const earlier = this.numbers.get(key);
      if (earlier) return this.fragment("weer", { nummer: earlier, tekst: earlier });
      const nummer = this.numbers.size + 1;
      this.numbers.set(key, nummer);
      const link = u ? this.run(" ") + this.notesLinks.link(u, u) : "";
      const delen = this.run(` ${v}`) + this.run(t, "cursief") + this.run(n) + link;
      this.notes.push(this.fragment("bron", { nummer, delen }));
      return this.fragment("noot", { nummer });
    }
  }

  /** A part of a paragraph as words alone. */
  const told = (part) => (part.b ? "" : (part.t ?? part.n ?? part));

  /** The file: what was `shown`, and what the build `held` for it. */
  function word({ titel, ondertitel, voor, blokken, liggend, zinnen }, held) {
    const page = liggend ? held.liggend : held.staand;
    const writer = new Writer(held, page.ruimte);
    const origin = (voor ? filled(held.voor, { voor }) : "") + held.herkomst;
    const kind = titel.startsWith(zinnen.soort) ? "" : zinnen.soort;
    const content = [
      kind ? writer.paragraph("Soort", writer.run(kind)) : "",
      writer.paragraph("Title", writer.run(titel)),
      writer.paragraph("Subtitle", writer.run(ondertitel)),
      writer.paragraph("Normal", writer.run(origin)),
      zinnen.proef ? writer.paragraph("Normal", writer.run(zinnen.proef, "vet")) : "",
      ...blokken.map((blok) => writer.block(blok)),
      writer.paragraph("Normal", writer.run(zinnen.colofon)),
    ];
    // Word puts the notes after everything else.
    if (writer.notes.length > 0) content.push(writer.paragraph("Heading1", writer.run(zinnen.bronnen)));
    const values = {
      titel: xml(titel),
      genoemd: xml(kind ? `${kind}: ${titel}` : titel),
      inhoud: content.join(""),
      relaties: writer.links.relations,
      noten: writer.notes.join(""),
      nootrelaties: writer.notesLinks.relations,
    };
    return packed(Object.entries({ ...held.delen, ...page.delen }).map(([path, part]) => [path, filled(part, values)]));
  }

  // ---- Parts as one file: a zip ----

  const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  // Every part bears the first day that a zip can tell.
  const DAY = 0x0021;

  const REMAINDERS = Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });

  /** The CRC-32 of bytes. */
  const checksum = (bytes) => ~bytes.reduce((rest, byte) => REMAINDERS[(rest ^ byte) & 255] ^ (rest >>> 8), -1);

  /** Pairs of a number of bytes and a number, as bytes, the lowest first. */
  const numbers = (...pairs) =>
    Uint8Array.from(
      pairs.flatMap(([size, value]) => Array.from({ length: size }, (_, place) => value >>> (8 * place))),
    );

  async function smaller(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  async function packed(parts) {
    const utf8 = new TextEncoder();
    const [files, directory] = [[], []];
    for (const [path, text] of parts) {
      const [name, whole] = [utf8.encode(path), utf8.encode(text)];
      const small = await smaller(whole);
      const sizes = [
        [4, checksum(whole)],
        [4, small.length],
        [4, whole.length],
        [2, name.length],
        [2, 0],
      ];
      const facts = numbers([2, 20], [2, 0x0800], [2, 8], [2, 0], [2, DAY], ...sizes);
      const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, new Blob(files).size]);
      directory.push(numbers([4, 0x02014b50], [2, 20]), facts, rest, name);
      files.push(numbers([4, 0x04034b50]), facts, name, small);
    }
    const lengths = [
      [4, new Blob(directory).size],
      [4, new Blob(files).size],
    ];
    const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, parts.length], [2, parts.length], ...lengths, [2, 0]);
    return new Blob([...files, ...directory, end], { type: TYPE });
  }

  window.delen.word = word;
})();
