// The search: it reads what a reader types and finds the things of the site that fit best; zoekvak.js shows them. It is only
// fetched when a reader goes to search, and so is the index, part by part. macros/site/search_index.py writes the index
// and says what is in its parts.
(() => {
  const assets = new URL(".", document.currentScript.src);

  // ---- The index, of which only what a query needs is fetched ----

  const waiting = new Map();
  let version = "";

  // Every part of the index is a script that hands over its data here.
  window.zoekdeel = (name, made, data) => {
    const { resolve, reject } = waiting.get(name);
    if (name === "kern") version = made;
    // A browser may still hold a part of an older index.
    if (made === version) resolve(data);
    else reject(new Error(name));
  };

  /** A part of the index, as it was handed over. */
  function part(name) {
    if (!waiting.has(name)) {
      const entry = {};
      entry.promise = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
      waiting.set(name, entry);
      const script = document.createElement("script");
      script.src = new URL(`zoeken/${name}.js${version && `?${version}`}`, assets);
      script.addEventListener("error", () => {
        waiting.delete(name);
        entry.reject(new Error(name));
      });
      document.head.append(script);
    }
    return waiting.get(name).promise;
  }

  const made = new Map();
  /** What is made of a part, made once. */
  function madeOf(name, make) {
    if (!made.has(name)) made.set(name, part(name).then(make));
    return made.get(name);
  }

  /** The number of the part that holds a key, given the first key of each part. */
  const placeOf = (firsts, key) =>
    Math.max(
      0,
      firsts.findLastIndex((first) => first <= key),
    );

  const core = () => madeOf("kern", readCore);

  function readCore(data) {
    const kinds = [];
    for (const [kind, weight, answers, count] of data.soorten) {
      for (let place = 0; place < count; place++) kinds.push({ kind, weight, answers });
    }
    const meant = new Map();
    const stop = new Set(data.stop);
    const telling = (phrase) => wordsOf(phrase).filter((word) => !stop.has(word));
    for (const [typed, means] of data.woorden) {
      for (const phrase of typed) meant.set(wordsOf(phrase).join(" "), means.map(telling));
    }
    const phrases = (entries) => entries.flatMap(([typed, rest]) => typed.map((one) => [wordsOf(one), rest]));
    return {
      ...data,
      kinds,
      pointers: phrases(data.wijzers),
      towns: new Set(data.streken),
      meant,
      longest: Math.max(0, ...[...meant.keys()].map((phrase) => phrase.split(" ").length)),
      stop,
      headings: [...data.koppen].map((digit) => Number.parseInt(digit, 36)),
      texts: [...data.teksten].map((digit) => 2 ** (Number.parseInt(digit, 36) / 2)),
    };
  }

  /** The written words that begin with one of some letters, in order, with the numbers of their stems. */
  async function vocabulary(letter) {
    const { delen } = await core();
    return madeOf(`woorden-${placeOf(delen.woorden, letter)}`, ([listed, steps]) => {
      let stem = 0;
      const stems = steps.split(" ").map((step) => {
        stem += Number(step);
        return stem;
      });
      return { words: listed.split(" "), stems };
    });
  }

  const CHARACTERS = [];
  for (let code = 33; code < 127; code++) {
    const character = String.fromCharCode(code);
    if (!"\"\\|<'&`".includes(character)) CHARACTERS.push(character);
  }
  const HALF = Math.floor(CHARACTERS.length / 2);
  const VALUES = new Map(CHARACTERS.map((character, value) => [character, value]));

  /** The numbers that a string of steps stands for. */
  function numbers(text) {
    const found = [];
    let before = -1;
    let step = 0;
    let unit = 1;
    for (const character of text) {
      const value = VALUES.get(character);
      if (value >= HALF) {
        step += (value - HALF) * unit;
        unit *= HALF;
      } else {
        before += step + value * unit + 1;
        found.push(before);
        step = 0;
        unit = 1;
      }
    }
    return found;
  }

  /** The things in which a stem stands, per level: in the heading, among the names, often in the text, in the text. */
  async function occurrences(stem) {
    const { delen } = await core();
    const place = placeOf(delen.plaatsen, stem);
    const stems = await madeOf(`plaatsen-${place}`, (text) => text.split("|"));
    return stems[stem - delen.plaatsen[place]].split(" ").map(numbers);
  }

  /** What is shown of a thing. */
  async function shown(thing) {
    const { delen, kinds } = await core();
    const place = placeOf(delen.dingen, thing);
    const things = await part(`dingen-${place}`);
    const [heading, where, short, address] = things[thing - delen.dingen[place]];
    return { kind: kinds[thing].kind, heading, where, short, address };
  }

  // ---- What is typed: the same words as macros/site/search_words.py makes of a text ----

  const WORD = /\d{1,3}(?:\.\d{3})+(?!\d)|\d+,\d+|[a-z]+(?:-[a-z]+)+|[a-z0-9]+/g;

  const fold = (text) =>
    text
      .replace(/['’‘`´]/g, "")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "");

  /** The words of a text; one with dashes counts as one word. */
  function wordsOf(text) {
    const found = fold(text).match(WORD) ?? [];
    return found.map((word) => word.replace(/[.-]/g, "")).filter((word) => word.length > 1 || /\d/.test(word));
  }

  // ---- From a word to stems: as written, as it begins, inflected, made of two words, mistyped ----

  const isNumber = (word) => /^[\d,]+$/.test(word);

  /** The place of the first word that is not before `word`. */
  function firstNotBefore(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many letters must be added, dropped, changed or swapped to make one word the other, up to a limit. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let beforeLast = [];
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      if (Math.min(...row) > most) return most + 1;
      [beforeLast, last] = [last, row];
    }
    return last[other.length];
  }

  async function exact(word) {
    const { words, stems } = await vocabulary(word[0]);
    const place = firstNotBefore(words, word);
    return words[place] === word ? stems[place] : undefined;
  }

  const AS_BEGUN = 0.7;
  const INFLECTED = 0.85;
  const MISTYPED = [1, 0.7, 0.5];
  const MOST_BEGUN = 40;

  /** Words that are the typed one but for a mistake or two, those with the fewest. */
  function mistyped(word, { words, stems }) {
    const most = word.length >= 7 ? 2 : 1;
    let found = [];
    let fewest = most;
    for (const [place, candidate] of words.entries()) {
      const steps = distance(word, candidate, fewest);
      if (steps > fewest) continue;
      if (steps < fewest) found = [];
      fewest = steps;
      found.push({ stem: stems[place], weight: MISTYPED[steps], word: candidate });
    }
    return found;
  }

  /** Words that begin as the typed one does. */
  function begun(word, { words, stems }, known) {
    const found = [];
    for (let place = firstNotBefore(words, word); words[place]?.startsWith(word); place++) {
      if (words[place] === word || found.length === MOST_BEGUN) continue;
      const weight = AS_BEGUN * (word.length / words[place].length) ** (known ? 1 : 0.5);
      found.push({ stem: stems[place], weight, word: words[place] });
    }
    return found;
  }

  const ENDING = /^(?:e|n|s|t|en|er|es|te|de|je|ten|den|ers|ere|jes|tje|st|ste)$/;

  /** A shorter word that the typed one may be an inflected form of. */
  function shorter(word, { words, stems }) {
    for (let length = word.length - 1; length >= Math.max(4, word.length - 3); length--) {
      const place = firstNotBefore(words, word.slice(0, length));
      if (words[place] === word.slice(0, length) && ENDING.test(word.slice(length)))
        return [{ stem: stems[place], weight: INFLECTED, word: words[place] }];
    }
    return [];
  }

  /** The two known words that a word is made of, the first as long as can be. */
  async function halves(word) {
    for (let length = word.length - 4; length >= 4; length--) {
      const first = word.slice(0, length);
      for (const second of [word.slice(length), word.slice(length).replace(/^(?:s|en|e)/, "")]) {
        if (second.length < 4) continue;
        const stems = [await exact(first), await exact(second)];
        if (!stems.includes(undefined)) return [first, second];
      }
    }
    return undefined;
  }

  /** The stems that a typed word may stand for, each with how sure that is, and the word that it is. */
  async function candidates(word) {
    const slice = await vocabulary(word[0]);
    const known = await exact(word);
    const found = known === undefined ? [] : [{ stem: known, weight: 1, word }];
    if (isNumber(word)) return found;
    if (word.length > 2) found.push(...begun(word, slice, known !== undefined));
    if (known !== undefined) return found;
    found.push(...shorter(word, slice));
    if (word.length < 4 || found.some(({ weight }) => weight >= INFLECTED)) return found;
    const close = mistyped(word, slice);
    found.push(...close);
    // The first letter may be the mistake.
    if (found.length === 0) found.push(...mistyped(word, await vocabulary(word[1])));
    return found;
  }

  // ---- From stems to things: how well each thing fits each word, and all of them together ----

  const FEW = 12;
  const HALVES = 0.7;
  const LEVELS = [1, 0.5, 0.5, 0.3];

  /** How much it counts that a stem stands at a level of a thing. */
  function levelWeight(index, level, thing) {
    if (level === 0) return LEVELS[0] / (1 + 0.05 * Math.max(0, index.headings[thing] - 2));
    return level === 1 ? LEVELS[1] : LEVELS[level] / Math.sqrt(1 + index.texts[thing] / 300);
  }

  // A word that hardly occurs says no more than one that seldom does.
  const RAREST = 15;
  const rarity = (index, count) => Math.log(1 + index.kinds.length / Math.max(RAREST, count));

  /** The things in which a word stands, each with how well; how rare the word is; and the words that it was taken for. */
  async function matchesOf(index, word) {
    const found = { things: new Map(), inHeading: new Map(), rarity: 0, words: [] };
    const options = await candidates(word);
    if (options.length === 0) {
      const split = word.length >= 8 ? await halves(word) : undefined;
      return split ? every(await Promise.all(split.map((half) => matchesOf(index, half))), 0.9) : found;
    }
    const read = await Promise.all(options.map(async (option) => [option, await occurrences(option.stem)]));
    // A word that stands in few places may also be meant as the two that it is made of.
    const split = word.length >= 8 && options[0].word === word ? await halves(word) : undefined;
    let best = 0;
    for (const [{ weight, word: written }, levels] of read) {
      for (const [level, things] of levels.entries()) {
        for (const thing of things) {
          const fits = weight * levelWeight(index, level, thing);
          if (fits > (found.things.get(thing) ?? 0)) found.things.set(thing, fits);
          if (level === 0 && weight > (found.inHeading.get(thing) ?? 0)) found.inHeading.set(thing, weight);
        }
      }
      if (weight > best) [best, found.words] = [weight, [written]];
    }
    found.rarity = rarity(index, found.things.size);
    if (split && found.things.size < FEW) {
      add(found, every(await Promise.all(split.map((half) => matchesOf(index, half)))), HALVES);
    }
    return found;
  }

  /** What fits all of some words, as one word. */
  function every(all, weight = 1) {
    const things = new Map();
    const inHeading = new Map();
    for (const thing of all[0].things.keys()) {
      if (all.every((one) => one.things.has(thing))) {
        things.set(thing, (weight * all.reduce((sum, one) => sum + one.things.get(thing), 0)) / all.length);
      }
      if (all.every((one) => one.inHeading.has(thing))) inHeading.set(thing, weight);
    }
    return {
      things,
      inHeading,
      rarity: Math.max(...all.map((one) => one.rarity)),
      words: all.flatMap((one) => one.words),
    };
  }

  /** Adds to what fits a term what fits another way of saying it. */
  function add(term, other, weight) {
    for (const key of ["things", "inHeading"]) {
      for (const [thing, fits] of other[key]) {
        if (fits * weight > (term[key].get(thing) ?? 0)) term[key].set(thing, fits * weight);
      }
    }
    if (term.words.length === 0) term.words = other.words;
    term.rarity = Math.max(term.rarity, other.rarity);
  }

  const MEANT = 0.95;
  const TOWN = 2;

  /** The kinds that a query asks for, and the other words in it; all its words when there are no others. */
  function pointed(index, text) {
    const typed = wordsOf(text);
    const kinds = new Set();
    const left = new Set(typed.keys());
    for (const [phrase, meant] of index.pointers) {
      const start = typed.findIndex((_, place) => phrase.every((word, step) => typed[place + step] === word));
      if (start < 0) continue;
      for (const kind of meant) kinds.add(kind);
      for (const step of phrase.keys()) left.delete(start + step);
    }
    const rest = typed.filter((_, place) => left.has(place));
    return { kinds, typed: rest.some((word) => !index.stop.has(word)) ? rest : typed };
  }

  /** The terms of a query: words, or words together that readers type for something else. */
  function termsOf(index, typed) {
    const terms = [];
    const alone = typed.every((word) => index.stop.has(word));
    for (let place = 0; place < typed.length; ) {
      let length = Math.min(index.longest, typed.length - place);
      while (length > 0 && !index.meant.has(typed.slice(place, place + length).join(" "))) length--;
      const words = typed.slice(place, place + Math.max(1, length));
      if (length > 0 || alone || !index.stop.has(words[0]))
        terms.push({ words, meant: index.meant.get(words.join(" ")) ?? [] });
      place += words.length;
    }
    return terms;
  }

  async function matchesOfTerm(index, { words, meant }) {
    let own = words.filter((word) => words.length === 1 || !index.stop.has(word));
    // What readers type for something else is no typing error.
    if (meant.length > 0 && own.length === 1 && (await exact(own[0])) === undefined) own = [];
    const found = own.length > 0 ? every(await Promise.all(own.map((word) => matchesOf(index, word)))) : undefined;
    const term = found ?? { things: new Map(), inHeading: new Map(), rarity: 0, words: [] };
    for (const [place, phrase] of meant.entries()) {
      const other = every(await Promise.all(phrase.map((word) => matchesOf(index, word))));
      add(term, other, MEANT - 0.1 * Math.min(place, 3));
      term.words = [...new Set([...term.words, ...other.words])];
    }
    // A place in a query says which things are meant, and not only what they are about.
    if (words.some((word) => index.towns.has(word))) term.rarity *= TOWN;
    // Only what was guessed need be told: that readers type some words for others, editors said.
    return { ...term, typed: words.join(" "), guessed: words.length === 1 && meant.length === 0 };
  }

  /** Lets two words that stand apart also fit where they are written as one. */
  async function joinPairs(index, terms, matches) {
    for (let place = 0; place + 1 < terms.length; place++) {
      const [one, other] = [terms[place].words.join(""), terms[place + 1].words.join("")];
      for (const word of [`${one}${other}`, `${one}s${other}`]) {
        if (isNumber(word) || (await exact(word)) === undefined) continue;
        const joined = await matchesOf(index, word);
        add(matches[place], joined, 1);
        add(matches[place + 1], joined, 1);
      }
    }
  }

  const COVERED = 0.4;
  const QUESTION =
    /\?|^\s*(?:wat|hoe|hoeveel|werkt|werken|helpt|helpen|mag|mogen|moet|kan|kun|kunnen|welke|waarom|wie|waar|is|zijn|heeft|krijgt|krijgen|vinden|worden|wordt)\b/i;
  const ANSWERS = 1.25;
  const POINTED = 1.6;

  /** All things that fit a query, the best first, with what the words were taken for and which were not found. */
  async function search(text) {
    const index = await core();
    const { kinds, typed } = pointed(index, text);
    const terms = termsOf(index, typed);
    const matches = await Promise.all(terms.map((term) => matchesOfTerm(index, term)));
    await joinPairs(index, terms, matches);
    const known = matches.filter(({ things }) => things.size > 0);
    const whole = known.reduce((sum, term) => sum + term.rarity, 0);
    const asks = QUESTION.test(text);
    const scores = new Map();
    for (const term of known) {
      for (const [thing, fits] of term.things) {
        const score = scores.get(thing) ?? { fits: 0, covered: 0, heading: 0, words: 0 };
        score.fits += term.rarity * fits;
        // A word somewhere in a long text says less than one in a heading.
        score.covered += term.rarity * Math.min(1, COVERED + (1 - COVERED) * 2 * fits);
        score.heading += term.rarity * (term.inHeading.get(thing) ?? 0);
        score.words += term.inHeading.get(thing) ?? 0;
        scores.set(thing, score);
      }
    }
    const hits = [...scores].map(([thing, { fits, covered, heading, words }]) => {
      const { kind, weight, answers } = index.kinds[thing];
      const question = (asks && answers ? ANSWERS : 1) * (kinds.has(kind) ? POINTED : 1);
      const all = covered / whole;
      const named = 1 + 0.4 * (heading / whole) + 0.5 * Math.min(1, words / Math.max(1, index.headings[thing]));
      return { thing, kind, score: (fits / whole) * all ** 1.5 * named * weight * question };
    });
    hits.sort((one, other) => other.score - one.score || one.thing - other.thing);
    return {
      hits,
      missing: matches.filter(({ things }) => things.size === 0).map(({ typed }) => typed),
      words: [...new Set(known.flatMap(({ words }) => words))],
      taken: known
        .filter(({ guessed, typed, words }) => guessed && words.length > 0 && !words.includes(typed))
        .map(({ words }) => words[0]),
    };
  }

  const NEAREST = 3;
  const MOST_NEAR = 4;

  /** Known words that look like a mistyped one, the nearest first. */
  async function nearest(word) {
    const { words } = await vocabulary(word[0]);
    const looksLike = words.map((candidate) => [distance(word, candidate, NEAREST), candidate]);
    const near = looksLike.filter(([steps, candidate]) => steps <= NEAREST && candidate.length > 3);
    return near
      .sort(([one], [other]) => one - other)
      .slice(0, MOST_NEAR)
      .map(([, candidate]) => candidate);
  }

  window.zoeken = { search, shown, nearest, wordsOf, isNumber, core };
})();
