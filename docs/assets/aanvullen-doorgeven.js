// What a reader does with the file that the form made: download, copy or mail it, or open it where the project is kept.
import { element, filled } from "./aanvullen-element.js";

// What programs for mail and forges still take.
const LONGEST_MAIL = 1900;
const LONGEST_ADDRESS = 7000;

/** The address with everything that is `written` in it filled in, as it must be written in an address. */
function addressed(template, values) {
  return filled(
    template,
    Object.fromEntries(Object.entries(values).map(([key, text]) => [key, encodeURIComponent(text)])),
  );
}

export class Result {
  /** `begin` begins the next one. */
  constructor(section, words, begin) {
    Object.assign(this, { section, words });
    this.heading = section.querySelector("h2");
    this.area = section.querySelector("textarea");
    this.status = section.querySelector("[role=status]");
    const part = (name) => section.querySelector(`[data-doe=${name}]`);
    [this.mailer, this.opener, this.next] = [part("mail"), part("open"), part("nog")];
    this.also = section.querySelector(".ook");
    this.next.addEventListener("click", begin);
    part("download").addEventListener("click", () => this.download());
    part("kopieer").addEventListener("click", () => this.copy());
    this.mailer?.addEventListener("click", () => this.mailed());
    this.opener?.addEventListener("click", () => this.opened());
  }

  hide() {
    this.section.hidden = true;
  }

  /**
   * Shows a file: its `text`, its `name`, its `folder` (none for a correction), a `title`, the `others` of this reader that
   * it needs, what the `next` of its kind is called, and how much of it is `wrong`.
   */
  show(file, wrong) {
    this.file = file;
    // True once a reader did something with it.
    this.handed = false;
    this.next.textContent = file.next;
    this.heading.textContent = file.title;
    this.area.value = file.text;
    const open = { 0: this.words.inOrde, 1: this.words.nogEen }[wrong] ?? filled(this.words.nogOpen, { aantal: wrong });
    this.section.querySelector(".open-punten").textContent = open;
    this.status.textContent = "";
    this.showOthers();
    this.addressMail();
    this.addressForge(wrong);
    this.section.hidden = false;
  }

  /** What an editor needs beside this file. */
  showOthers() {
    const items = this.file.others.map((file) => {
      const button = element("button", { type: "button" }, file.title);
      button.addEventListener("click", () => this.download([file]));
      return element("li", {}, button);
    });
    this.also.querySelector("ul").replaceChildren(...items);
    this.also.hidden = items.length === 0;
  }

  addressMail() {
    if (!this.mailer) return;
    const { title, text, others } = this.file;
    const template = `mailto:${this.words.adres}?subject={title}&body={text}`;
    const all = others.length > 0 ? [this.file, ...others].map((one) => `# ${one.title}\n${one.text}`) : [text];
    // So ends a line in a mail.
    const whole = addressed(template, { title, text: all.join("\n").replaceAll("\n", "\r\n") });
    this.mailFits = whole.length < LONGEST_MAIL;
    const instead = filled(this.words.mailBijlage, { naam: this.names() });
    this.mailer.href = this.mailFits ? whole : addressed(template, { title, text: instead });
  }

  /** The names of all files to send along. */
  names() {
    return new Intl.ListFormat("nl").format([this.file, ...this.file.others].map(({ name }) => name));
  }

  /** Leads to a new file, or for a correction to a new issue; only when nothing is wrong with it. */
  addressForge(wrong) {
    if (!this.opener) return;
    const { title, text, name, folder } = this.file;
    const template = (folder ? this.words.nieuwBestand : this.words.nieuwIssue).replace("{map}", folder);
    const whole = addressed(template, { naam: name, titel: title, tekst: text });
    this.forgeFits = template.includes("{tekst}") && whole.length < LONGEST_ADDRESS;
    this.opener.href = this.forgeFits ? whole : addressed(template, { naam: name, titel: title, tekst: "" });
    this.opener.hidden = wrong > 0;
  }

  /** Says what was done with the file. */
  say(sentence, naam = this.file.name) {
    this.handed = true;
    this.status.textContent = filled(sentence, { naam });
  }

  download(files = [this.file]) {
    for (const { text, name } of files) {
      const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
      element("a", { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    }
    this.say(this.words.gedownload, files[0].name);
  }

  async copy(said = this.words.gekopieerd) {
    try {
      await navigator.clipboard.writeText(this.file.text);
      this.say(said);
    } catch {
      this.area.focus();
      this.area.select();
      this.say(this.words.kopieerZelf);
    }
  }

  mailed() {
    if (!this.mailFits) this.download([this.file, ...this.file.others]);
    this.say(this.mailFits ? this.words.gemaild : this.words.mailTeLang, this.names());
  }

  opened() {
    if (!this.forgeFits) this.copy(this.words.plakZelf);
  }
}
