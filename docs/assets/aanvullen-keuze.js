// The fields in which a reader chooses: one value of a list, or some of a few.
import { element } from "./aanvullen-element.js";
import { Field, own } from "./aanvullen-veld.js";

/** One value of a list, with what it means. */
export class Choice extends Field {
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
export class Boxes extends Field {
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
