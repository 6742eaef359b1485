// A dialog in which a reader finds a source of the site and puts a citation of it in a text.
import { element, filled } from "./aanvullen-element.js";

const SHOWN = 12;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Puts a citation where the cursor is: before the full stop that it stands behind, with a space before it. */
function insert(input, citation) {
  const { value, selectionEnd } = input;
  const stop = /[.!?]\s*$/.exec(value.slice(0, selectionEnd));
  const at = stop ? stop.index : selectionEnd;
  const before = value.slice(0, at).trimEnd();
  input.value = `${before}${before && " "}${citation}${value.slice(at)}`;
  input.focus();
  const end = before.length + citation.length + 1;
  input.setSelectionRange(end, end);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** `sources` gives all there are: each with an id, a title and who published it when. */
export class Picker {
  constructor(dialog, words, sources) {
    Object.assign(this, { dialog, words, sources });
    [this.search, this.place] = dialog.querySelectorAll("input");
    this.list = dialog.querySelector("ul");
    this.status = dialog.querySelector("[role=status]");
    this.search.addEventListener("input", () => this.draw());
    dialog.querySelector(".sluit").addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => {
      // Enter in a field would send the form around the dialog.
      if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
      event.preventDefault();
      this.list.querySelector("button")?.click();
    });
  }

  open(input) {
    this.input = input;
    this.search.value = "";
    this.place.value = "";
    this.draw();
    this.dialog.showModal();
    this.search.focus();
  }

  draw() {
    const wanted = plain(this.search.value).split(/\s+/).filter(Boolean);
    const found = this.sources().filter((one) => {
      const text = plain(one.join(" "));
      return wanted.every((word) => text.includes(word));
    });
    this.list.replaceChildren(...found.slice(0, SHOWN).map((one) => this.item(one)));
    const sentence = found.length > SHOWN ? this.words.meerBronnen : this.words.zoveelBronnen;
    this.status.textContent = filled(sentence, { aantal: found.length, getoond: SHOWN });
  }

  item([id, title, about]) {
    const choose = element("button", { type: "button" }, element("strong", {}, title), " ", about ?? "");
    choose.addEventListener("click", () => {
      const place = this.place.value
        .replace(/[^\p{L}\p{N}_.,– -]/gu, "")
        .trim()
        .slice(0, 40);
      this.dialog.close();
      insert(this.input, `[@${id}${place && `, ${place}`}]`);
    });
    return element("li", {}, choose);
  }
}
