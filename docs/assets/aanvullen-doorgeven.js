// What a reader does with the file that the form made: download, copy or mail it, or open it where the project is kept.
import { element, filled } from "./aanvullen-velden.js";

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
  constructor(section, words) {
    Object.assign(this, { section, words });
    this.heading = section.querySelector("h2");
    this.area = section.querySelector("textarea");
    this.status = section.querySelector("[role=status]");
    const part = (name) => section.querySelector(`[data-doe=${name}]`);
    [this.mailer, this.opener] = [part("mail"), part("open")];
    part("download").addEventListener("click", () => this.download());
    part("kopieer").addEventListener("click", () => this.copy());
    this.mailer?.addEventListener("click", () => this.mailed());
    this.opener?.addEventListener("click", () => this.opened());
  }

  hide() {
    this.section.hidden = true;
  }

  /** Shows a file: its `text`, its `name`, its `folder` (none for a correction), a `title`, and how much of it is `wrong`. */
  show(file, wrong) {
    this.file = file;
    this.heading.textContent = file.title;
    this.area.value = file.text;
    const open = wrong > 0 ? filled(this.words.nogOpen, { aantal: wrong }) : this.words.inOrde;
    this.section.querySelector(".open-punten").textContent = open;
    this.status.textContent = "";
    this.addressMail();
    this.addressForge(wrong);
    this.section.hidden = false;
  }

  addressMail() {
    if (!this.mailer) return;
    const { title, text, name } = this.file;
    const template = `mailto:${this.words.adres}?subject={title}&body={text}`;
    // So ends a line in a mail.
    const whole = addressed(template, { title, text: text.replaceAll("\n", "\r\n") });
    this.mailFits = whole.length < LONGEST_MAIL;
    const instead = filled(this.words.mailBijlage, { naam: name });
    this.mailer.href = this.mailFits ? whole : addressed(template, { title, text: instead });
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

  say(sentence) {
    this.status.textContent = filled(sentence, { naam: this.file.name });
  }

  download() {
    const url = URL.createObjectURL(new Blob([this.file.text], { type: "application/yaml" }));
    element("a", { href: url, download: this.file.name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    this.say(this.words.gedownload);
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
    if (!this.mailFits) this.download();
    this.say(this.mailFits ? this.words.gemaild : this.words.mailTeLang);
  }

  opened() {
    if (!this.forgeFits) this.copy(this.words.plakZelf);
  }
}
