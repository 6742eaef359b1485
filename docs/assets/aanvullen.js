// The form with which a reader without git adds a record or mends a fact. It is made from the JSON Schema of the kind, when
// a reader chooses one; what is typed stays in this browser until the reader sends it.
import { drafts, made } from "./aanvullen-bewaard.js";
import { Picker } from "./aanvullen-bronnen.js";
import { Result } from "./aanvullen-doorgeven.js";
import { element, filled } from "./aanvullen-element.js";
import { Group } from "./aanvullen-velden.js";
import { written } from "./aanvullen-yaml.js";

// A new record has stood nowhere before.
const LEFT_OUT = ["vroeger", "gewijzigd"];
const RESERVED = ["index", "readme"];

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

const titled = (kind, id) => `data/${kind}/${id}.yml`;

const asId = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");

class Form {
  ids = 0;
  followed = [];
  kind = "";
  // What a correction is about; its draft stands under that name.
  record = "";

  constructor(box) {
    this.box = box;
    this.form = box.querySelector("form");
    this.words = box.dataset;
    this.place = box.querySelector(".invoer");
    this.result = new Result(box.querySelector(".klaar"), this.words, () => this.another());
    this.status = box.querySelector(".melding");
    this.saved = box.querySelector(".concept");
    this.others = box.querySelector(".concepten");
    this.picker = new Picker(box.querySelector("dialog"), this.words, () => this.records("bronnen"));
    this.listen();
  }

  listen() {
    const kinds = this.form.querySelector(".wat");
    kinds.addEventListener("change", ({ target }) => this.begin(target.value));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.finish();
    });
    this.saved.querySelector("button").addEventListener("click", () => this.forget());
    document.documentElement.addEventListener("keydown", (event) => this.holdKey(event));
    window.addEventListener("pagehide", () => this.keep());
    document.addEventListener("pointerdown", () => this.press(true), true);
    for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, () => this.press(false), true);
  }

  /** While a reader presses, nothing may come or go above what is pressed: the click would miss it. */
  press(down) {
    this.pressed = down;
    // The click itself comes first.
    if (!down && this.kind) setTimeout(() => this.tell());
  }

  /** Keeps a letter from the theme and the search, which have one for going on or away: who types here means the form. */
  holdKey(event) {
    const here = event.target === document.body || this.box.contains(event.target);
    if (here && this.kind && event.key.length === 1) event.stopPropagation();
  }

  /** Begins with what was chosen, or with what the address asks for: `?soort=bronnen`, or `?record=pilots/x` for a correction. */
  async start() {
    const query = new URLSearchParams(location.search);
    const record = query.get("record") ?? "";
    const wanted = record ? "correctie" : query.get("soort");
    const chosen = this.form.querySelector(".wat input:checked")?.value ?? wanted;
    this.status.textContent = "";
    if (!this.radio(chosen)) return this.showDrafts();
    const known = chosen === wanted && /^[a-z]+\/[a-z0-9-]+$/.test(record);
    return this.begin(chosen, known ? record : "");
  }

  radio(kind) {
    return [...this.form.querySelectorAll(".wat input")].find(({ value }) => value === kind);
  }

  async begin(kind, record = "") {
    this.keep();
    this.radio(kind).checked = true;
    this.status.textContent = this.words.laden;
    try {
      const address = this.box.querySelector(`a[data-schema=${kind}]`).href;
      const lists = this.box.querySelector("a[data-lijsten]").href;
      const [schema, known] = await Promise.all([json(address), this.lists ?? json(lists)]);
      this.lists = known;
      if (!this.radio(kind).checked) return;
      Object.assign(this, { kind, record });
      this.build(schema);
      this.restore();
      this.status.textContent = "";
    } catch {
      this.status.textContent = this.words.fout;
    }
  }

  /** Who loads the page again, or keeps its address, comes back here. */
  keepAddress() {
    const query = new URLSearchParams(this.record ? { record: this.record } : { soort: this.kind });
    history.replaceState(history.state, "", `?${String(query).replaceAll("%2F", "/")}${location.hash}`);
  }

  /** The drafts that are not open, each to go on with. */
  showDrafts() {
    const others = drafts.all().filter(({ kind, record }) => kind !== this.kind || record !== this.record);
    const items = others.flatMap(({ kind, record, draft }) => {
      const radio = this.radio(kind);
      if (!radio) return [];
      const name = draft.velden?.[radio.dataset.naamveld] ?? this.words.zonderNaam;
      const go = element("button", { type: "button" }, `${radio.dataset.naam}: ${name}`);
      go.addEventListener("click", () => this.begin(kind, record));
      return [element("li", {}, go)];
    });
    this.others.querySelector("ul").replaceChildren(...items);
    this.others.hidden = items.length === 0;
  }

  build(schema) {
    this.definitions = schema.definitions ?? {};
    this.followed = [];
    this.madeAs = undefined;
    this.schema = schema;
    this.group = new Group({ ...schema, examples: undefined }, this.radio(this.kind).dataset.naam, true, this);
    this.id = this.kind === "correctie" ? null : this.idField();
    const send = element("button", { type: "submit" }, this.id ? this.words.controleer : this.words.controleerMelding);
    if (this.id) this.nameField().element.after(this.id.element);
    this.overview = element("div", { className: "overzicht-fouten", tabIndex: -1, hidden: true });
    this.place.replaceChildren(this.group.element, this.overview, element("p", {}, send));
    this.result.hide();
  }

  /** The name of the file, which follows the name of the record until a reader types another. */
  idField() {
    const schema = {
      properties: {
        id: {
          type: "string",
          title: this.words.id,
          description: this.words.idUitleg,
          pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$",
          patternErrorMessage: this.words.idFout,
        },
      },
      required: ["id"],
    };
    const group = new Group(schema, "", true, this);
    const field = group.fields.get("id");
    field.own = false;
    // On the way down, so before the form goes through its fields and would give this one its old name again.
    const typed = () => {
      field.own = true;
    };
    field.element.addEventListener("input", typed, true);
    const usual = field.mistakes.bind(field);
    field.mistakes = () => {
      const ids = [...RESERVED, ...this.records(this.kind).map(([id]) => id)].filter((id) => id !== this.madeAs);
      return ids.includes(field.value()) ? [this.words.idBestaat] : usual();
    };
    return field;
  }

  // ---- What the fields ask of the form ----

  nextId() {
    this.ids += 1;
    return `veld-${this.ids}`;
  }

  leavesOut(name) {
    return LEFT_OUT.includes(name);
  }

  /** The characteristics of a pilot follow its kinds. */
  follow(group) {
    if (group.fields.has("soorten") && group.fields.get("kenmerken")?.choose) this.followed.push(group);
  }

  isWhole(group) {
    return group === this.group;
  }

  /** What the status of a pilot and its dates say against each other, at the status. */
  againstStatus(group) {
    const status = group.fields.get("status");
    const { betekent, namen } = status?.schema["x-kennisbank"] ?? {};
    const means = betekent?.[status.value()];
    const period = group.fields.get("looptijd")?.value();
    if (!means || !period) return [];
    const { start = "", eind = "" } = period;
    // As precise as a date is: a year is over when the next has begun.
    const past = (day) => day && day < this.today().slice(0, day.length);
    const future = (day) => day > this.today().slice(0, day.length);
    const found = {
      looptNog: means.loopt_nog && past(eind),
      isVoorbij: means.voorbij && future(eind),
      isBegonnen: means.begonnen && future(start),
    };
    const told = namen[status.schema.enum.indexOf(status.value())];
    const texts = Object.keys(found).filter((name) => found[name]);
    return texts.map((name) => filled(this.words[name], { status: told, end: eind, start }));
  }

  /** The records of a kind, those of this reader first: each with its id, its name, and what else tells it apart. */
  records(kind) {
    const there = this.lists[kind] ?? [];
    const mine = made.of(kind).filter(({ id }) => !there.some(([known]) => known === id));
    return [...mine.map(({ id, name }) => [id, name, this.words.vanU]), ...there];
  }

  /** A list of the records of a kind to choose from; of every kind for `*`. */
  datalist(kind) {
    const id = `lijst-${kind === "*" ? "alle" : kind}`;
    document.getElementById(id)?.remove();
    const kinds = kind === "*" ? Object.keys(this.lists) : [kind];
    const options = kinds.flatMap((one) =>
      this.records(one).map(([key, label]) =>
        element("option", { value: kind === "*" ? `${one}/${key}` : key, label }),
      ),
    );
    this.box.append(element("datalist", { id }, ...options));
    return id;
  }

  knows(kind, id) {
    const [folder, name] = kind === "*" ? id.split("/") : [kind, id];
    return this.records(folder).some(([known]) => known === name);
  }

  /** True for a kind for which there is a form. */
  offers(kind) {
    return Boolean(this.radio(kind));
  }

  pick(input) {
    this.picker.open(input);
  }

  today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  // ---- The draft ----

  restore() {
    const draft = drafts.get(this.kind, this.record);
    this.group.fill(draft?.velden);
    this.saved.hidden = !draft;
    this.madeAs = draft?.gemaakt;
    if (this.id && draft?.id) {
      this.id.fill(draft.id);
      this.id.own = true;
    }
    const checked = this.group.fields.get("gecontroleerd_op");
    if (checked?.isEmpty) checked.fill(this.today());
    if (this.record) this.nameField().fill(this.record);
    this.keepAddress();
    this.showDrafts();
    this.update();
  }

  update() {
    for (const group of this.followed) group.fields.get("kenmerken").choose(group.fields.get("soorten").value() ?? []);
    if (this.id && !this.id.own) this.id.fill(asId(this.nameField().value() ?? ""));
    this.tell();
    this.result.hide();
  }

  /** Says what is wrong, of what a reader has filled in. */
  tell() {
    if (this.pressed) return;
    this.group.check(true, false);
    this.id?.check(true, false);
  }

  /** After every change: what is wrong is said again, and the draft is kept a moment later. */
  changed() {
    this.update();
    this.keepSoon();
  }

  keepSoon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.keep(), 300);
  }

  /** Keeps the draft, when something was typed since it was kept. */
  keep() {
    if (!this.waiting) return;
    this.stopWaiting();
    this.saved.hidden = !this.keepDraft();
  }

  stopWaiting() {
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  keepDraft() {
    this.turnTo(this.id ? "" : (this.nameField().value() ?? ""));
    const id = this.id?.own ? this.id.value() : undefined;
    return drafts.set(this.kind, this.record, { velden: this.group.value() ?? {}, id, gemaakt: this.madeAs });
  }

  /** A correction that turns out to be about another record; it never takes the place of a draft about that one. */
  turnTo(record) {
    if (record === this.record || !this.knows("*", record) || drafts.get(this.kind, record)) return;
    drafts.set(this.kind, this.record, undefined);
    this.record = record;
    this.keepAddress();
  }

  /** Begins anew with this kind. */
  forget() {
    if (!window.confirm(this.words.zeker)) return;
    this.clear();
    this.status.textContent = this.words.weggegooid;
  }

  /** Begins with the next of this kind; only asks when nothing was done with what stands here. */
  another() {
    if (!this.result.handed && !window.confirm(this.words.zeker)) return;
    this.clear();
  }

  clear() {
    this.stopWaiting();
    drafts.set(this.kind, this.record, undefined);
    this.record = "";
    this.build(this.schema);
    this.restore();
    this.place.querySelector("input, textarea, select").focus();
  }

  // ---- The result ----

  finish() {
    const wrong = [...(this.id?.check(true, true) ?? []), ...this.group.check(true, true)];
    this.show(wrong);
    const file = this.file();
    if (this.id && wrong.length === 0) this.remember(file);
    this.keep();
    this.result.show(file, wrong.length);
    return wrong.length > 0 ? this.overview.focus() : this.result.heading.focus();
  }

  /** The file as far as it is filled in, with what of this reader goes with it. */
  file() {
    const text = written(this.group.value() ?? {});
    const radio = this.radio(this.kind);
    const refers = [...new Set(this.group.refers())];
    const others = made.behind(refers.filter((path) => !this.isOnSite(path)));
    const also = others.map(({ kind, id, ...one }) => ({ text: one.text, name: `${id}.yml`, title: titled(kind, id) }));
    const shared = { text, refers, others: also, next: radio.dataset.nog };
    if (this.id) {
      const id = this.id.value() ?? "nieuw";
      return { ...shared, folder: `data/${this.kind}`, name: `${id}.yml`, title: titled(this.kind, id) };
    }
    const record = this.nameField().value() ?? "";
    const title = filled(this.words.correctieVan, { record });
    return { ...shared, folder: "", name: `correctie-${asId(record)}.yml`, title };
  }

  isOnSite(path) {
    const [kind, id] = path.split("/");
    return (this.lists[kind] ?? []).some(([known]) => known === id);
  }

  /** What was made here can be referred to in the next file. */
  remember({ text, refers }) {
    const id = this.id.value();
    made.keep(this.kind, { id, name: this.nameField().value(), text, refers }, this.madeAs);
    this.madeAs = id;
    this.keepSoon();
  }

  /** The field that names the record. */
  nameField() {
    return this.group.fields.get(this.radio(this.kind).dataset.naamveld);
  }

  /** A list of what is wrong above the button, each with a link to its field. */
  show(wrong) {
    const items = wrong.map(({ target, title, text }) => {
      const link = element("a", { href: `#${target.id}` }, `${title}: ${text}`);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
        target.focus();
      });
      return element("li", {}, link);
    });
    const told = element("p", {}, filled(this.words.fouten, { aantal: wrong.length }));
    this.overview.replaceChildren(told, element("ul", {}, ...items));
    this.overview.hidden = wrong.length === 0;
  }
}

export function start(box) {
  new Form(box).start();
}
