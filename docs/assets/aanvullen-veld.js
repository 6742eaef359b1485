// What every field of the form has. A field is made from a JSON Schema, gives its value, takes one back from a draft, and says
// what is wrong with it. The sentences come from the page, the label and the explanation from the schema.
import { element, filled } from "./aanvullen-element.js";

/** What of a schema only this project knows. */
export const own = (schema) => schema["x-kennisbank"] ?? {};

/** An explanation, with the keys of other fields in it as a reader sees them: 'zonder_datum' is called 'Zonder datum'. */
const withLabels = (text) =>
  text.replace(
    /'([a-z])([a-z]*_[a-z_]+)'/g,
    (_, first, rest) => `'${first.toUpperCase()}${rest.replaceAll("_", " ")}'`,
  );

/** What every field has: a label, an explanation, a place for what is wrong, and whether it must be filled in. */
export class Field {
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
