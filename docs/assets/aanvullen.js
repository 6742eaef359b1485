// The form with which a reader without git adds a record or mends a fact. It is made from the JSON Schema of the kind, when
// a reader chooses one; what is typed stays in this browser until the reader sends it.
import { Picker } from "./aanvullen-bronnen.js";
import { Result } from "./aanvullen-doorgeven.js";
import { element, filled, Group } from "./aanvullen-velden.js";
import { written } from "./aanvullen-yaml.js";

const DRAFT = "aanvullen:";
const MADE = "aanvullen:gemaakt";
// A new record has stood nowhere before.
const LEFT_OUT = ["vroeger", "gewijzigd"];
const RESERVED = ["index", "readme"];

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** What a reader typed before, in this browser; a browser that keeps nothing loses only that. */
const memory = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(key, value) {
    try {
      if (value === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
};

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

  constructor(box) {
    this.box = box;
    this.form = box.querySelector("form");
    this.words = box.dataset;
    this.place = box.querySelector(".invoer");
    this.result = new Result(box.querySelector(".klaar"), this.words);
    this.status = box.querySelector(".melding");
    this.saved = box.querySelector(".concept");
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
  }

  /** Keeps a letter from the theme and the search, which have one for going on or away: who types here means the form. */
  holdKey(event) {
    const here = event.target === document.body || this.box.contains(event.target);
    if (here && this.kind && event.key.length === 1) event.stopPropagation();
  }

  /** Begins with what was chosen, or with what the address asks for: `?soort=bronnen`, or `?record=pilots/x` for a correction. */
  start() {
    const query = new URLSearchParams(location.search);
    const record = query.get("record");
    const wanted = record ? "correctie" : query.get("soort");
    const radios = [...this.form.querySelectorAll(".wat input")];
    const chosen = radios.find(({ checked }) => checked);
    const radio = chosen ?? radios.find(({ value }) => value === wanted);
    this.status.textContent = "";
    if (!radio) return;
    radio.checked = true;
    const known = !chosen && /^[a-z]+\/[a-z0-9-]+$/.test(record ?? "");
    this.begin(radio.value, known ? { record } : undefined);
  }

  async begin(kind, values) {
    this.keep();
    this.status.textContent = this.words.laden;
    try {
      const radio = this.form.querySelector(`.wat input[value=${kind}]`);
      const address = this.box.querySelector(`a[data-schema=${kind}]`).href;
      const lists = this.box.querySelector("a[data-lijsten]").href;
      const [schema, known] = await Promise.all([json(address), this.lists ?? json(lists)]);
      this.lists = known;
      if (!radio.checked) return;
      this.kind = kind;
      this.build(schema);
      this.restore(values);
      this.status.textContent = "";
    } catch {
      this.status.textContent = this.words.fout;
    }
  }

  build(schema) {
    this.definitions = schema.definitions ?? {};
    this.followed = [];
    this.schema = schema;
    const title = this.form.querySelector(".wat input:checked").dataset.naam;
    this.group = new Group({ ...schema, examples: undefined }, title, true, this);
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
      const taken =
        RESERVED.includes(field.value()) || (this.lists[this.kind] ?? []).some(([id]) => id === field.value());
      return taken ? [this.words.idBestaat] : usual();
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

  /** The records of a kind, those of this reader first: each with its id, its name, and what else tells it apart. */
  records(kind) {
    const there = this.lists[kind] ?? [];
    const mine = (memory.get(MADE)?.[kind] ?? []).filter(([id]) => !there.some(([known]) => known === id));
    return [...mine.map(([id, name]) => [id, name, this.words.vanU]), ...there];
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

  pick(input) {
    this.picker.open(input);
  }

  today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }

  // ---- The draft ----

  restore(values) {
    const kept = memory.get(DRAFT + this.kind);
    // A draft about another record says nothing of this one.
    const draft = values?.record && values.record !== kept?.velden?.record ? undefined : kept;
    this.group.fill(draft?.velden);
    this.saved.hidden = !draft;
    if (this.id && draft?.id) {
      this.id.fill(draft.id);
      this.id.own = true;
    }
    const checked = this.group.fields.get("gecontroleerd_op");
    if (checked?.isEmpty) checked.fill(this.today());
    for (const [name, value] of Object.entries(values ?? {})) this.group.fields.get(name)?.fill(value);
    this.update();
  }

  update() {
    for (const group of this.followed) group.fields.get("kenmerken").choose(group.fields.get("soorten").value() ?? []);
    if (this.id && !this.id.own) this.id.fill(asId(this.nameField().value() ?? ""));
    this.group.check(true, false);
    this.id?.check(true, false);
    this.result.hide();
  }

  /** After every change: what is wrong is said again, and the draft is kept a moment later. */
  changed() {
    this.update();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.keep(), 300);
  }

  /** Keeps the draft, when something was typed since it was kept. */
  keep() {
    if (!this.waiting) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const draft = { velden: this.group.value() ?? {}, id: this.id?.own ? this.id.value() : undefined };
    this.saved.hidden = !memory.set(DRAFT + this.kind, draft);
  }

  forget() {
    if (!window.confirm(this.words.zeker)) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    memory.set(DRAFT + this.kind, undefined);
    this.build(this.schema);
    this.restore();
    this.status.textContent = this.words.weggegooid;
    this.place.querySelector("input, textarea, select").focus();
  }

  // ---- The result ----

  finish() {
    const wrong = [...(this.id?.check(true, true) ?? []), ...this.group.check(true, true)];
    this.show(wrong);
    this.result.show(this.file(), wrong.length);
    if (wrong.length > 0) return this.overview.focus();
    if (this.id) this.remember();
    return this.result.heading.focus();
  }

  /** The file as far as it is filled in. */
  file() {
    const text = written(this.group.value() ?? {});
    if (this.id) {
      const [folder, name] = [`data/${this.kind}`, `${this.id.value() ?? "nieuw"}.yml`];
      return { text, folder, name, title: `${folder}/${name}` };
    }
    const record = this.nameField().value() ?? "";
    return {
      text,
      folder: "",
      name: `correctie-${asId(record)}.yml`,
      title: filled(this.words.correctieVan, { record }),
    };
  }

  /** What was made here can be referred to in the next file. */
  remember() {
    const made = memory.get(MADE) ?? {};
    const id = this.id.value();
    const others = (made[this.kind] ?? []).filter(([known]) => known !== id);
    memory.set(MADE, { ...made, [this.kind]: [...others, [id, this.nameField().value()]] });
  }

  /** The field that names the record. */
  nameField() {
    return this.group.fields.get(this.box.querySelector(".wat input:checked").dataset.naamveld);
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
