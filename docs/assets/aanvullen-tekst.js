// A field in which a reader types: what was typed, made clean, and what is wrong with it.
import { element, filled } from "./aanvullen-element.js";
import { Field, own } from "./aanvullen-veld.js";

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

/** One value that is typed: a text, a fact, a number, a date, an address or an id. */
export class Line extends Field {
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
