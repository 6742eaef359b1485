// The fields that hold other fields, lists and groups, and which field goes with a schema.
import { element, filled } from "./aanvullen-element.js";
import { Boxes, Choice } from "./aanvullen-keuze.js";
import { Line } from "./aanvullen-tekst.js";
import { Field } from "./aanvullen-veld.js";

// A list of so few values is a row of boxes.
const FEW = 24;

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
