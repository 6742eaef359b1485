// The fields of the form: each is made from a JSON Schema, gives its value, takes one back from a draft, and says what is
// wrong with it. The sentences come from the page, the labels and the explanations from the schema.

export const element = (name, properties = {}, ...children) => {
  const { dataset, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
};

/** A sentence of the page, with a value for each `{name}` in it. */
export const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const own = (schema) => schema["x-kennisbank"] ?? {};
// A list of so few values is a row of boxes.
const FEW = 24;
// Longer texts have more than a line.
const LINE = 200;

const citations = (text) =>
  [...text.matchAll(/\[@[^\]]*\]/g)].flatMap(([group]) => group.match(/(?<=@)[a-z0-9-]+/g) ?? []);
const withoutCitations = (text) => text.replace(/\s*\[@[^\]]*\]/g, "");
const words = (text) => withoutCitations(text).split(/\s+/).filter(Boolean).length;

/** What was typed or pasted, without characters that nobody sees; every line of it is a paragraph. */
function cleaned(text) {
  const seen = text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
  const paragraphs = seen.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  return paragraphs.filter(Boolean).join("\n");
}

/** An explanation, with the keys of other fields in it as a reader sees them: 'zonder_datum' is called 'Zonder datum'. */
const withLabels = (text) =>
  text.replace(
    /'([a-z])([a-z]*_[a-z_]+)'/g,
    (_, first, rest) => `'${first.toUpperCase()}${rest.replaceAll("_", " ")}'`,
  );

/** What every field has: a label, an explanation, a place for what is wrong, and whether it must be filled in. */
class Field {
  constructor(schema, title, required, form) {
    Object.assign(this, { schema, title, required, form, id: form.nextId() });
    this.wrong = element("p", { className: "fout", id: `${this.id}-fout`, hidden: true });
    this.help = element("p", { className: "uitleg", id: `${this.id}-uitleg` }, ...this.explanation());
    this.help.hidden = !this.help.textContent;
    this.touched = false;
  }

  explanation() {
    const { examples = [] } = this.schema;
    const description = withLabels(this.schema.description ?? "");
    // Who chooses from a list needs no example.
    const chooses = this.schema.enum || this.schema.items?.enum;
    if (chooses || examples.length === 0) return [description];
    const example = filled(this.form.words.voorbeeld, { voorbeeld: examples[0].replace(/\s+/g, " ") });
    return [`${description} `, element("span", { className: "voorbeeld" }, example)];
  }

  /** The label; with what tells that a field may stay empty. A list that must be there may have nothing in it. */
  label() {
    const { type, minItems = 0 } = this.schema;
    if (this.required && !(type === "array" && minItems === 0)) return [this.title];
    this.optional = element("span", { className: "mag-leeg" }, this.form.words.magLeeg);
    return [`${this.title} `, this.optional];
  }

  /** Of this field and another one must be filled in. */
  instead(other) {
    if (this.optional) this.optional.textContent = filled(this.form.words.ofAnders, { ander: other });
  }

  get isEmpty() {
    const value = this.value();
    return value === undefined || (Array.isArray(value) && value.length === 0);
  }

  /** What is wrong, each with the element to go to; `needed` is false within a group that may stay empty, and does. */
  check(needed, show) {
    const said = this.isEmpty ? [needed && this.required && this.form.words.leeg].filter(Boolean) : this.mistakes();
    if (show) this.touched = true;
    if (this.touched) this.say(said);
    return said.map((text) => ({ target: this.input ?? this.element, title: this.title, text }));
  }

  /** Says what is wrong with it beside other fields. */
  refuse(text, show = true) {
    if (show) this.say([text]);
    return [{ target: this.input ?? this.adder ?? this.element, title: this.title, text }];
  }

  say(said) {
    this.wrong.textContent = said.join(" ");
    this.wrong.hidden = said.length === 0;
    if (this.input) this.input.ariaInvalid = said.length > 0 ? "true" : null;
  }

  mistakes() {
    return [];
  }

  /** The places of other records that it names: `bronnen/x`. */
  refers() {
    return [];
  }

  /** Ties an input to its explanation, and says what is wrong once a reader has left it. */
  listen(input) {
    input.id = this.id;
    input.setAttribute("aria-describedby", `${this.help.id} ${this.wrong.id}`);
    input.addEventListener("change", () => {
      this.touched = true;
      this.form.changed();
    });
    input.addEventListener("input", () => this.form.changed());
    return input;
  }
}

/** One value that is typed: a text, a fact, a number, a date, an address or an id. */
class Line extends Field {
  constructor(...all) {
    super(...all);
    const { feit, naar } = own(this.schema);
    const long = feit || this.schema.maxLength > LINE;
    const rows = feit?.alineas > 1 ? 3 : 2;
    this.input = this.listen(long ? element("textarea", { rows }) : element("input", { type: "text" }));
    if (naar) this.input.setAttribute("list", this.form.datalist(naar));
    this.count = element("span", { className: "telling" });
    const label = element("label", { htmlFor: this.id }, ...this.label());
    this.element = element("div", { className: "veld" }, label, this.help, this.input, this.tools(feit), this.wrong);
    if (!feit) return;
    this.input.addEventListener("input", () => this.tell());
    this.tell();
  }

  tools(feit) {
    const tools = element("div", { className: "gereedschap", hidden: !feit });
    if (!feit) return tools;
    const cite = element("button", { type: "button" }, this.form.words.noemBron);
    cite.setAttribute("aria-label", filled(this.form.words.noemBronBij, { veld: this.title }));
    cite.addEventListener("click", () => this.form.pick(this.input));
    tools.append(cite, this.count);
    return tools;
  }

  /** How long a fact is. */
  tell() {
    const { woorden } = own(this.schema).feit;
    const longest = Math.max(0, ...this.input.value.split("\n").map(words));
    this.count.textContent = filled(this.form.words.telling, { aantal: longest, hoogstens: woorden });
  }

  value() {
    const text = cleaned(this.input.value);
    const lines = own(this.schema).feit ? text : text.replaceAll("\n", " ");
    return lines || undefined;
  }

  fill(value = "") {
    this.input.value = value;
    if (own(this.schema).feit) this.tell();
  }

  mistakes() {
    const text = this.value();
    const { pattern, patternErrorMessage, maxLength } = this.schema;
    const said = [];
    const told = own(this.schema).feit ? this.form.words.geenFeit : patternErrorMessage;
    if (pattern && !new RegExp(pattern, "u").test(text)) said.push(told);
    if (text.length > maxLength)
      said.push(filled(this.form.words.teLang, { hoogstens: maxLength, aantal: text.length }));
    return said.length > 0 ? said : [...this.tooLong(text), ...this.outside(text), ...this.unknown()];
  }

  refers() {
    const { feit, naar } = own(this.schema);
    const text = this.value();
    if (!text || !(feit || naar)) return [];
    if (naar === "*") return [text];
    return feit ? citations(text).map((id) => `bronnen/${id}`) : [`${naar}/${text}`];
  }

  /** What it refers to and is neither on the site nor made by this reader. */
  unknown() {
    const absent = this.refers().filter((path) => !this.form.knows("*", path));
    if (absent.length === 0) return [];
    const { feit, naar } = own(this.schema);
    const { nietOpDeSite, nietOpDeSiteEnGeenFormulier } = this.form.words;
    const ids = absent.map((path) => (naar === "*" ? path : path.split("/")[1])).join(", ");
    return [filled(this.form.offers(feit ? "bronnen" : naar) ? nietOpDeSite : nietOpDeSiteEnGeenFormulier, { ids })];
  }

  tooLong(text) {
    const { feit } = own(this.schema);
    if (!feit) return [];
    const paragraphs = text.split("\n");
    const longest = Math.max(...paragraphs.map(words));
    const said = [];
    if (paragraphs.length > feit.alineas) said.push(filled(this.form.words.teVeelAlineas, { hoogstens: feit.alineas }));
    if (longest > feit.woorden)
      said.push(filled(this.form.words.teVeelWoorden, { hoogstens: feit.woorden, aantal: longest }));
    return said;
  }

  /** A number or a date that nobody can mean. */
  outside(text) {
    const { minimum, maximum } = this.schema;
    if (minimum !== undefined && (Number(text) < minimum || Number(text) > maximum)) {
      const told = (limit) => limit.toLocaleString("nl");
      return [filled(this.form.words.buiten, { min: told(minimum), max: told(maximum) })];
    }
    const { datum } = own(this.schema);
    if (!datum) return [];
    const day = text.length === 10 ? new Date(`${text}T00:00:00Z`) : null;
    if (day && day.toISOString().slice(0, 10) !== text) return [this.schema.patternErrorMessage];
    const [low, high] = [1950, new Date().getFullYear() + (datum === "geweest" ? 0 : 25)];
    const year = Number(text.slice(0, 4));
    if (year < low || year > high) return [filled(this.form.words.jaar, { min: low, max: high })];
    return datum === "geweest" && text > this.form.today() ? [this.form.words.toekomst] : [];
  }
}

/** One value of a list, with what it means. */
class Choice extends Field {
  constructor(...all) {
    super(...all);
    const names = own(this.schema).namen ?? this.schema.enum;
    const options = this.schema.enum.map((value, place) => element("option", { value }, names[place]));
    this.input = this.listen(element("select", {}, element("option", { value: "" }, this.form.words.kies), ...options));
    this.meaning = element("p", { className: "betekenis", hidden: true });
    this.input.addEventListener("change", () => this.tell());
    const label = element("label", { htmlFor: this.id }, ...this.label());
    this.element = element("div", { className: "veld" }, label, this.help, this.input, this.meaning, this.wrong);
  }

  tell() {
    const place = this.schema.enum.indexOf(this.input.value);
    const told = this.schema.enumDescriptions?.[place] ?? "";
    const name = own(this.schema).namen?.[place] ?? "";
    this.meaning.textContent = told.slice(name.length).replace(/^: /, "");
    this.meaning.hidden = !this.meaning.textContent;
  }

  value() {
    return this.input.value || undefined;
  }

  fill(value = "") {
    this.input.value = this.schema.enum.includes(value) ? value : "";
    this.tell();
  }
}

/** Some of a few values. */
class Boxes extends Field {
  constructor(...all) {
    super(...all);
    const { items } = this.schema;
    const names = own(items).namen ?? items.enum;
    this.boxes = items.enum.map((value) => element("input", { type: "checkbox", value }));
    const choices = this.boxes.map((box, place) => {
      const line = element("label", {}, box, " ", element("span", {}, names[place]));
      line.title = items.enumDescriptions?.[place] ?? "";
      return element("li", {}, line);
    });
    const legend = element("legend", {}, ...this.label());
    this.element = element(
      "fieldset",
      { className: "veld", tabIndex: -1 },
      legend,
      this.help,
      element("ul", {}, ...choices),
      this.wrong,
    );
    this.element.setAttribute("aria-describedby", `${this.help.id} ${this.wrong.id}`);
    this.chosen = [];
    this.element.addEventListener("change", ({ target: { checked, value } }) => {
      this.chosen = checked ? [...this.chosen, value] : this.chosen.filter((one) => one !== value);
      this.touched = true;
      this.form.changed();
    });
  }

  /** What is ticked, in the order in which it was: the first may count most. */
  value() {
    return this.chosen.length > 0 || this.required ? this.chosen : undefined;
  }

  fill(values = []) {
    this.chosen = values.filter((value) => this.boxes.some((box) => box.value === value));
    for (const box of this.boxes) box.checked = this.chosen.includes(box.value);
  }

  check(needed, show) {
    const least = needed && this.required ? (this.schema.minItems ?? 0) : 0;
    const said = (this.value()?.length ?? 0) < least ? [this.form.words.kiesEen] : [];
    if (show) this.touched = true;
    if (this.touched) this.say(said);
    return said.map((text) => ({ target: this.boxes[0], title: this.title, text }));
  }
}

/** Any number of the same: texts, ids or blocks, that a reader adds and takes away. */
class List extends Field {
  constructor(...all) {
    super(...all);
    this.items = [];
    this.rows = element("div", { className: "rijen" });
    const add = element(
      "button",
      { type: "button" },
      filled(this.form.words.voegToe, { veld: this.title.toLowerCase() }),
    );
    add.addEventListener("click", () => {
      this.add().focus();
      this.form.changed();
    });
    this.adder = add;
    const legend = element("legend", {}, ...this.label());
    this.element = element(
      "fieldset",
      { className: "veld lijst", tabIndex: -1 },
      legend,
      this.help,
      this.rows,
      add,
      this.wrong,
    );
    this.element.setAttribute("aria-describedby", `${this.help.id} ${this.wrong.id}`);
    this.fill();
  }

  /** Another item; gives its first field to type in. */
  add(value) {
    const items = { ...this.schema.items, description: "", examples: undefined };
    const field = makeField(items, `${this.title} ${this.items.length + 1}`, true, this.form);
    const away = element("button", { type: "button", className: "weg" }, this.form.words.haalWeg);
    away.setAttribute("aria-label", filled(this.form.words.haalWegWat, { veld: field.title }));
    const row = element("div", { className: "rij" }, field.element, away);
    away.addEventListener("click", () => {
      this.items = this.items.filter((one) => one !== field);
      row.remove();
      this.adder.focus();
      this.form.changed();
    });
    if (value !== undefined) field.fill(value);
    this.items.push(field);
    this.rows.append(row);
    return row.querySelector("input, textarea, select");
  }

  value() {
    const values = this.items.map((one) => one.value()).filter((value) => value !== undefined);
    return values.length > 0 || this.required ? values : undefined;
  }

  refers() {
    return this.items.flatMap((one) => one.refers());
  }

  fill(values = []) {
    this.items = [];
    this.rows.replaceChildren();
    const { minItems = 0, items } = this.schema;
    // Of what must be there, the first stands ready; a block takes much room.
    const least = this.required && !items.properties ? Math.max(minItems, 1) : minItems;
    for (const value of values) this.add(value);
    while (this.items.length < least) this.add();
  }

  check(needed, show) {
    const { minItems = 0 } = this.schema;
    const values = this.value() ?? [];
    const said = [];
    if (values.length < minItems && needed && this.required)
      said.push(filled(this.form.words.teWeinig, { minstens: minItems }));
    const texts = values.filter((one) => typeof one === "string").map((one) => one.toLowerCase());
    if (this.schema.uniqueItems && new Set(texts).size < texts.length) said.push(this.form.words.dubbel);
    if (show) this.touched = true;
    if (this.touched) this.say(said);
    const mine = said.map((text) => ({ target: this.adder, title: this.title, text }));
    // An item that was left empty is no item.
    return [...mine, ...this.items.filter((one) => !one.isEmpty).flatMap((one) => one.check(true, show))];
  }
}

/** Pairs of fields of which one must be filled in; and the fields that must be there when another is not. */
function choices(schema) {
  const rules = (schema.allOf ?? []).map((rule) => rule.oneOf ?? rule.anyOf).filter(Boolean);
  return rules.map((rule) => rule.map((part) => part.required));
}

/** True for a field that few fill in: one that must not be there and has no example. */
function isRare(schema, required) {
  const inner = Object.values(schema.properties ?? schema.items?.properties ?? {});
  return !required && !schema.examples && !inner.some((one) => one.examples);
}

/** A block of fields. One that may stay empty is only checked when something in it is filled in. */
export class Group extends Field {
  constructor(...all) {
    super(...all);
    const rules = choices(this.schema).flat(2);
    this.rules = choices(this.schema);
    this.fields = new Map();
    const main = [];
    const rare = [];
    for (const [name, schema] of Object.entries(this.schema.properties)) {
      if (this.form.leavesOut(name)) continue;
      const required = (this.schema.required ?? []).includes(name);
      const field = makeField(schema, schema.title, required, this.form, this.schema);
      this.fields.set(name, field);
      (isRare(schema, required) && !rules.includes(name) ? rare : main).push(field.element);
    }
    for (const rule of this.rules) this.nameOthers(rule);
    this.form.follow(this);
    const parts = [...main, ...this.fold(rare)];
    const legend = element("legend", {}, ...this.label());
    this.element = element(
      "fieldset",
      { className: "veld groep", tabIndex: -1 },
      legend,
      this.help,
      ...parts,
      this.wrong,
    );
  }

  fold(rare) {
    if (rare.length === 0) return [];
    const summary = element("summary", {}, filled(this.form.words.meerVelden, { aantal: rare.length }));
    return [element("details", { className: "vouw" }, summary, ...rare)];
  }

  value() {
    const values = [...this.fields].map(([name, field]) => [name, field.value()]);
    const given = Object.fromEntries(values.filter(([, value]) => value !== undefined));
    const empty = [...this.fields.values()].every((field) => field.isEmpty);
    return empty ? undefined : given;
  }

  refers() {
    return [...this.fields.values()].flatMap((field) => field.refers());
  }

  fill(values = {}) {
    for (const [name, field] of this.fields) field.fill(values[name]);
  }

  check(needed, show) {
    const wanted = needed && (this.required || !this.isEmpty);
    const found = [...this.fields.values()].flatMap((field) => field.check(wanted, show));
    const unmet = wanted ? this.rules.flatMap((rule) => this.unmet(rule, show)) : [];
    const against = this.form.isWhole(this) ? this.form.againstStatus(this) : [];
    const all = [...found, ...unmet, ...against.flatMap((text) => this.fields.get("status").refuse(text))];
    // Within a block many fields have the same name.
    return this.form.isWhole(this) ? all : all.map((one) => ({ ...one, title: `${this.title} › ${one.title}` }));
  }

  /** The names of the fields of each side of a rule. */
  sides(rule) {
    return rule.map((names) => names.map((name) => this.fields.get(name).title).join(" + "));
  }

  /** Each field of a rule says what may be filled in instead. */
  nameOthers(rule) {
    const [one, other] = this.sides(rule);
    rule.forEach((names, place) => {
      for (const name of names) this.fields.get(name).instead(place === 0 ? other : one);
    });
  }

  /** What a rule about two fields says, at the first of them. */
  unmet(rule, show) {
    const has = (name) => !this.fields.get(name).isEmpty;
    const met = rule.filter((names) => names.every(has)).length;
    const pair = rule.every((names) => names.length === 1);
    if (met === 1 || (met > 1 && !pair)) return [];
    const first = this.fields.get(rule[0][0]);
    const named = this.sides(rule);
    const text = filled(met > 1 ? this.form.words.nietAllebei : this.form.words.eenVan, {
      een: named[0],
      ander: named[1],
    });
    return first.refuse(text, show || first.touched);
  }
}

/** The characteristics of a pilot: those that go with its kinds, which it must all have. */
class Traits extends Group {
  constructor(schema, title, required, form, whole) {
    super({ ...schema, required: Object.keys(schema.properties) }, title, required, form);
    const rules = whole.allOf.filter((rule) => rule.if?.properties?.soorten?.contains);
    this.of = new Map(
      rules.map((rule) => [rule.if.properties.soorten.contains.const, rule.then.properties.kenmerken.required]),
    );
    this.all = this.fields;
    this.none = element("p", { className: "uitleg" }, form.words.eerstSoort);
    this.help.after(this.none);
    this.arrange(new Set());
  }

  fill(values = {}) {
    for (const [name, field] of this.all) field.fill(values[name]);
  }

  /** Shows what goes with these kinds. A field that is moved loses the cursor, so that nothing moves while they stay the same. */
  choose(kinds) {
    const names = new Set(kinds.flatMap((kind) => this.of.get(kind) ?? []));
    if ([...names].join() !== [...this.fields.keys()].join()) this.arrange(names);
  }

  /** Puts these fields in the order of the comparison, and hides the others. */
  arrange(names) {
    this.fields = new Map([...names].map((name) => [name, this.all.get(name)]));
    for (const [name, field] of this.all) field.element.hidden = !names.has(name);
    for (const field of this.fields.values()) this.wrong.before(field.element);
    this.none.hidden = names.size > 0;
  }
}

/** The field for a schema; `whole` is that of the block that it stands in. */
export function makeField(schema, title, required, form, whole) {
  const { $ref, ...rest } = schema;
  const made = $ref ? { ...form.definitions[$ref.split("/").at(-1)], ...rest } : rest;
  if (made.enum) return new Choice(made, title, required, form);
  if (made.type === "object") {
    const traits = whole?.allOf?.some((rule) => rule.then?.properties?.kenmerken) && !made.required;
    return new (traits ? Traits : Group)(made, title, required, form, whole);
  }
  if (made.type !== "array") return new Line(made, title, required, form);
  const item = made.items.$ref ? form.definitions[made.items.$ref.split("/").at(-1)] : made.items;
  const few = item.enum && item.enum.length <= FEW;
  return few ? new Boxes({ ...made, items: item }, title, required, form) : new List(made, title, required, form);
}
