// What a reader can do besides reading: narrow and sort the overview, make a briefing, and see sources in their place.
// Every row, part and sentence is in the page; this only shows some of them, and keeps the choice in the fields of a
// form and in the address.
(() => {
  // ---- Choosing: how each form is read, filled from the address, remembered and announced ----

  const isBox = (field) => field.type === "checkbox";

  /** A sentence of the page, with a value for each `{name}` in it. */
  const filled = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** What is chosen, by the name of the fields: of boxes the list of those ticked, of others their text if there is any. */
  function read(fields) {
    const chosen = {};
    for (const field of fields) {
      const value = field.value.trim();
      if (!isBox(field) && value) chosen[field.name] = value;
      if (isBox(field) && field.checked) chosen[field.name] = [...(chosen[field.name] ?? []), value];
    }
    return chosen;
  }

  /** Puts in the fields what the address asks for; gives the ids that no field knows, and the boxes too many. */
  function fill(fields, most) {
    const unknown = [];
    const excess = [];
    const takes = (field, value) => {
      if (isBox(field)) return field.value === value || field.dataset.vroeger?.split(" ").includes(value);
      return field.options ? [...field.options].some((option) => option.value === value) : true;
    };
    for (const [name, text] of new URLSearchParams(location.search)) {
      const named = fields.filter((field) => field.name === name);
      // What is not the name of a field is not for this form.
      if (named.length === 0) continue;
      for (const value of isBox(named[0]) ? text.split(",") : [text]) {
        const field = named.find((candidate) => takes(candidate, value));
        if (!field) unknown.push(value);
        else if (!isBox(field)) field.value = field.maxLength > 0 ? value.slice(0, field.maxLength) : value;
        else if (fields.filter((other) => other.checked).length < most) field.checked = true;
        else if (!field.checked) excess.push(field);
      }
    }
    return { unknown, excess };
  }

  /** What of the address could not be shown, in the sentences of the page. */
  function left({ unknown, excess }, sentences) {
    // Only what can be an id is repeated, so that no address puts a sentence in our mouth.
    const ids = unknown.filter((value) => /^[\w-]{1,80}$/.test(value));
    const said = [];
    if (ids.length > 0) said.push(filled(sentences.onbekend, { ids: ids.join(", ") }));
    const names = excess.map((box) => box.labels[0].textContent.trim());
    if (names.length > 0) said.push(filled(sentences.teVeel, { namen: names.join(", ") }));
    return said;
  }

  /** The part of an address that holds a choice, or nothing. */
  function searchFor(chosen) {
    const query = new URLSearchParams(chosen).toString().replaceAll("%2C", ",");
    return query && `?${query}`;
  }

  /** On paper stands the address of what was chosen, not only of the page. */
  function print(search) {
    for (const address of document.querySelectorAll(".alleen-print .adres")) {
      address.textContent = address.textContent.split("?")[0] + search;
    }
  }

  /** Makes a form work. `show` shows what is chosen, and gives the numbers of which the form says the sentence. */
  function choice(form, show) {
    const status = form.querySelector("[role=status]");
    const fields = [...form.elements].filter((field) => field.name);
    const most = Number(form.dataset.hoogstens ?? Infinity);
    const named = foldFilters(form, fields);

    function apply(before = []) {
      const chosen = read(fields);
      named();
      const search = searchFor(chosen);
      const boxes = fields.filter(isBox);
      const full = boxes.filter((box) => box.checked).length >= most;
      for (const box of boxes) box.disabled = full && !box.checked;
      const numbers = show(chosen);
      const sentence = status.dataset[{ 0: "geen", 1: "een" }[numbers.aantal]] ?? status.dataset.meer;
      status.textContent = [...before, filled(sentence, numbers)].join(" ");
      print(search);
      return search;
    }

    // Each choice is a step back to which a reader can go.
    function change() {
      const search = apply();
      if (search !== location.search) history.pushState(null, "", location.pathname + search + location.hash);
    }

    function restore() {
      for (const field of fields) {
        if (isBox(field)) field.checked = false;
        else field.value = "";
      }
      apply(left(fill(fields, most), status.dataset));
    }

    form.addEventListener("change", change);
    // The fields are only empty after the event.
    form.addEventListener("reset", () => setTimeout(change));
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("popstate", restore);
    // On a slow line a reader can choose before this script is there.
    if (Object.keys(read(fields)).length > 0) change();
    else restore();
  }

  /** On a narrow screen the fields of some forms stand behind a button; gives what lets that say in words what is chosen. */
  function foldFilters(form, fields) {
    const button = form.querySelector(".filterknop");
    if (!button) return () => {};
    const name = button.textContent;
    button.addEventListener("click", () => {
      button.ariaExpanded = form.classList.toggle("open");
    });
    return () => {
      const chosen = fields.filter(({ selectedOptions, value }) => selectedOptions && value);
      const words = chosen.map(({ selectedOptions: [option] }) => option.textContent);
      button.textContent = words.length > 0 ? `${name}: ${words.join(" · ")}` : name;
    };
  }

  const changed = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));

  /** True for a row that has everything that is wanted, by name. `together` are two names of which the row holds in `samen`
      which of their values go together: an outcome and a direction mean that outcome in that direction. */
  function fits(row, wanted, [one, other]) {
    const has = (name, value) => row.dataset[name].split(" ").includes(value);
    if (wanted[one] && wanted[other] && !has("samen", `${wanted[one]}:${wanted[other]}`)) return false;
    return Object.entries(wanted).every(([name, value]) => has(name, value));
  }

  /** Compares rows on a value that they hold, after a dash the other way up. */
  function byValue(order) {
    const up = !order.startsWith("-");
    const key = up ? order : order.slice(1);
    return ({ dataset: { [key]: one } }, { dataset: { [key]: other } }) => {
      // What is not known comes last, whichever way the rest is sorted.
      if (!one || !other) return (other ? 1 : 0) - (one ? 1 : 0);
      return (up ? 1 : -1) * one.localeCompare(other, "nl", { numeric: true });
    };
  }

  // ---- The overview of pilots ----

  /** Lets the heads of a table sort it. `choose` gets the key that a reader asks for, after a dash for the other way up;
      the function that this gives sorts the rows on such a key. */
  function sortable(table, choose) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.querySelectorAll("th[data-sorteer]")];
    for (const head of heads) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      const key = head.dataset.sorteer;
      button.addEventListener("click", () => {
        choose(head.getAttribute("aria-sort") === "ascending" ? `-${key}` : key);
      });
    }
    return (order) => {
      const up = !order.startsWith("-");
      const key = up ? order : order.slice(1);
      const sorted = heads.find((head) => head.dataset.sorteer === key);
      for (const head of heads) head.removeAttribute("aria-sort");
      if (!sorted) {
        body.append(...rows);
        return;
      }
      sorted.setAttribute("aria-sort", up ? "ascending" : "descending");
      body.append(...[...rows].sort(byValue(order)));
    };
  }

  function overview(form) {
    const box = document.querySelector(".tabel.overzicht");
    const rows = [...box.querySelectorAll("tbody tr")];
    const title = document.getElementById(box.getAttribute("aria-labelledby"));
    const everything = title.textContent;
    const { meer } = form.querySelector("[role=status]").dataset;
    const order = form.querySelector("[name=sorteer]");
    const sort = sortable(box.querySelector("table"), (key) => {
      order.value = key;
      changed(order);
    });

    choice(form, ({ sorteer = "", ...wanted }) => {
      for (const row of rows) row.hidden = !fits(row, wanted, ["uitkomst", "richting"]);
      sort(sorteer);
      const numbers = { aantal: rows.filter((row) => !row.hidden).length, alle: rows.length };
      box.hidden = numbers.aantal === 0;
      title.hidden = box.hidden;
      title.textContent = numbers.aantal === numbers.alle ? everything : filled(meer, numbers);
      return numbers;
    });
  }

  // ---- A list in one or more tables, of which some are folded ----

  // Folds open for what was chosen, unless that is too much to read at once.
  const MOST_OPEN = 30;

  /** A table of a list: its rows, the fold around it if there is one, and the lines that say what it holds. */
  function part(box) {
    const fold = box.closest("details");
    const heads = [document.getElementById(box.getAttribute("aria-labelledby")), fold?.firstElementChild];
    return {
      box,
      fold,
      body: box.querySelector("tbody"),
      rows: [...box.querySelectorAll("tbody tr")],
      heads: heads.filter(Boolean).map((head) => ({ head, title: head.textContent })),
    };
  }

  /** Says how many rows of a part are shown, and hides a part without any. */
  function tell({ box, fold, rows, heads }, shown, sentence) {
    for (const { head, title } of heads) {
      head.textContent = shown === rows.length ? title : filled(sentence, { titel: title, aantal: shown });
    }
    (fold ?? box).hidden = shown === 0;
  }

  function list(form) {
    const together = form.querySelector("[data-samen]")?.dataset.samen.split(" ") ?? [];
    const { deel } = form.querySelector("[role=status]").dataset;
    const parts = [...document.querySelectorAll(".tabel.lijst")].map(part);
    const alle = parts.reduce((sum, { rows }) => sum + rows.length, 0);

    choice(form, ({ sorteer = "", ...wanted }) => {
      const counts = parts.map(({ body, rows }) => {
        for (const row of rows) row.hidden = !fits(row, wanted, together);
        body.append(...(sorteer ? [...rows].sort(byValue(sorteer)) : rows));
        return rows.filter((row) => !row.hidden).length;
      });
      const aantal = counts.reduce((sum, count) => sum + count, 0);
      for (const [place, one] of parts.entries()) {
        tell(one, counts[place], deel);
        if (one.fold && Object.keys(wanted).length > 0) one.fold.open = counts[place] > 0 && aantal <= MOST_OPEN;
      }
      for (const group of document.querySelectorAll(".keuzegroep")) {
        group.hidden = [...group.querySelectorAll("details")].every((fold) => fold.hidden);
      }
      return { aantal, alle };
    });
    // What was chosen changed the height of what stands above the place that the address leads to.
    if (location.search) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    downloadable(form, parts);
  }

  /** Lets a reader take along what is shown: its cells, the names of what can be chosen, sources and address. */
  function downloadable(form, parts) {
    const button = form.querySelector("[data-download]");
    const choices = [...form.querySelectorAll("select")].filter(({ name }) => name !== "sorteer");
    const heads = [
      ...[...parts[0].box.querySelectorAll("thead th")].map((head) => head.textContent),
      ...choices.map((select) => select.labels[0].firstChild.textContent.trim()),
      ...button.dataset.kolommen.split(";"),
    ];
    button.addEventListener("click", () => {
      const shown = parts.flatMap(({ body }) => [...body.rows]).filter((row) => !row.hidden);
      const lines = shown.map((row) => [
        ...[...row.cells].map((cell) => words(cell)),
        ...choices.map((select) => names(select, row.dataset[select.name])),
        citedIn(row).join(" | "),
        addressOf(row),
      ]);
      save(button.dataset.download, [heads, ...lines]);
    });
  }

  /** What a list of options calls the values that a row holds. */
  const names = (select, values) =>
    values
      .split(" ")
      .map((value) => [...select.options].find((option) => option.value === value)?.text ?? "")
      .join(", ");

  /** Gives the reader a file that Dutch spreadsheets open: semicolons, and a sign at the start that says how it is written. */
  function save(name, lines) {
    const text = lines.map((line) => line.map(field).join(";")).join("\r\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  /** A field between quotes; what a spreadsheet would take for a formula becomes text. */
  const field = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

  // ---- Copying: the address of a finding, how to cite it, and a table with its sources ----

  /** The words of a part of the page; `mark` gives what stands there for the number of a source. */
  function words(element, mark = () => "") {
    const copied = element.cloneNode(true);
    for (const button of copied.querySelectorAll(".kopieer, .headerlink, .verbeter")) button.remove();
    for (const sup of copied.querySelectorAll("sup")) {
      const reference = sup.querySelector("a.footnote-ref");
      sup.replaceWith(reference ? mark(reference) : "");
    }
    for (const line of copied.querySelectorAll("br")) line.replaceWith("\n");
    return copied.textContent
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
  }

  /** A source as it stands in the list of the page, with its address. */
  function source(id) {
    const copied = document.getElementById(id).cloneNode(true);
    for (const link of copied.querySelectorAll(".footnote-backref, a[href*='#bronnen-']")) link.remove();
    const address = copied.querySelector("a")?.href ?? "";
    return `${copied.textContent.replace(/\s+/g, " ").trim()} ${address}`.trim();
  }

  /** The sources that a part of the page names, each once. */
  function citedIn(element) {
    return [...new Set([...element.querySelectorAll("a.footnote-ref")].flatMap(sourcesOf))].map(source);
  }

  /** Where the finding or record of a row stands. */
  const addressOf = (row) => (row.querySelector("a[href*='#bevinding-']") ?? row.querySelector("th a"))?.href ?? "";

  /** A table as it is shown, with its sources numbered from 1 below it: as text and as HTML. */
  function portable(table, sourcesTitle) {
    const numbers = new Map();
    const mark = (reference) => {
      const ids = sourcesOf(reference);
      for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      return ` [${ids.map((id) => numbers.get(id)).join(", ")}]`;
    };
    const copied = document.createElement("table");
    copied.border = "1";
    const lines = [];
    for (const row of [...table.rows].filter((one) => !one.hidden)) {
      const cells = [...row.cells].filter((cell) => !cell.hidden);
      const texts = cells.map((cell) => words(cell, mark));
      lines.push(texts.map((text) => text.replaceAll("\n", "; ")).join("\t"));
      const made = copied.insertRow();
      for (const [place, text] of texts.entries()) {
        const cell = document.createElement(cells[place].localName);
        for (const [number, line] of text.split("\n").entries()) {
          cell.append(...(number ? [document.createElement("br")] : []), line);
        }
        made.append(cell);
      }
    }
    const below = [sourcesTitle, ...[...numbers].map(([id, number]) => `[${number}] ${source(id)}`), location.href];
    const paragraphs = below.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph.outerHTML;
    });
    return { text: [...lines, "", ...below].join("\n"), html: copied.outerHTML + paragraphs.join("") };
  }

  /** Puts a text on the clipboard, with HTML for who pastes into a document; says whether that went well. */
  async function copy({ text, html = "" }) {
    try {
      const kinds = { "text/plain": text, ...(html && { "text/html": html }) };
      const blobs = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      // A browser has that only at a safe address; an office network often has none.
      const put = (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        event.clipboardData.setData("text/plain", text);
        if (html) event.clipboardData.setData("text/html", html);
      };
      document.addEventListener("copy", put, { capture: true, once: true });
      const done = document.execCommand("copy");
      document.removeEventListener("copy", put, { capture: true });
      return done;
    }
  }

  function copying(said) {
    const sentences = said.dataset;

    function button(label, what, about = "") {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      if (about) made.setAttribute("aria-label", `${label}: ${about}`);
      made.addEventListener("click", async () => {
        said.textContent = "";
        const done = await copy(what());
        said.textContent = filled(done ? sentences.gekopieerd : sentences.mislukt, { wat: label });
      });
      return made;
    }

    for (const row of document.querySelectorAll("tr[data-citaat]")) {
      const link = row.querySelector("a[href*='#bevinding-']");
      const address = link.href;
      const about = words(row.cells[0]).replaceAll("\n", ", ");
      const tools = document.createElement("span");
      tools.className = "kopieer";
      tools.append(
        button(sentences.link, () => ({ text: address }), about),
        button(sentences.bron, () => ({ text: `${row.dataset.citaat} ${address}` }), about),
      );
      // On the page of its study a finding needs no link to itself when there are buttons.
      link.closest("th, td").append(tools);
      if (row.contains(document.getElementById(link.hash.slice(1)))) link.remove();
    }

    for (const box of document.querySelectorAll(".tabel[data-kopieer]")) {
      const place = document.createElement("p");
      place.className = "kopieer niet-op-papier";
      place.append(button(sentences.tabel, () => portable(box.querySelector("table"), sentences.bronnen)));
      box.after(place);
    }
  }

  // ---- Scripts that are only fetched when a reader asks for what they do ----

  const here = document.currentScript.src;

  /** Fetches these scripts, to run in this order. */
  function fetchScripts(...names) {
    for (const name of names) {
      const script = document.createElement("script");
      script.async = false;
      script.src = new URL(name, here);
      document.head.append(script);
    }
  }

  // ---- A briefing of one's own ----

  function ownBriefing(form) {
    const paper = document.querySelector(".eigen-stuk");
    const own = document.querySelector(".eigen-tekst");
    const untitled = document.title;
    let fetched = false;

    choice(form, ({ aanpak = [], pilots = [], themas = [], ...typed }) => {
      const aantal = aanpak.length + pilots.length + themas.length;
      document.title = typed.titel ? `${typed.titel} - ${untitled}` : untitled;
      own.hidden = !(aantal && (typed.titel || typed.voor));
      // briefing.js, which makes the paper, reads it here.
      paper.dataset.keuze = JSON.stringify({ aanpak, pilots, themas, ...typed });
      paper.dispatchEvent(new Event("keuze"));
      if (aantal && !fetched) fetchScripts("delen.js", "briefing.js");
      fetched ||= aantal > 0;
      return { aantal };
    });
    // A line of text that is still being typed in has not changed yet.
    window.addEventListener("beforeprint", () => changed(form));
    form.querySelector(".druk-af").addEventListener("click", () => window.print());
  }

  // ---- The layers of a page ----

  let printing = false;
  window.addEventListener("beforeprint", () => {
    printing = true;
  });
  window.addEventListener("afterprint", () => {
    printing = false;
  });

  /** Remembers for print.css what the reader left closed: the theme opens all that folds before it prints. */
  function remember(fold) {
    const mark = () => {
      if (!printing && !matchMedia("print").matches) fold.classList.toggle("dicht", !fold.open);
    };
    fold.addEventListener("toggle", mark);
    fold.classList.toggle("dicht", !fold.open);
  }

  /** A button that opens all layers of a page, and then closes them; of no use when all are open from the start. */
  function openAll(button) {
    const folds = [...document.querySelectorAll("details.laag")];
    const words = [button.textContent, button.dataset.sluit];
    let opened = false;
    button.hidden = folds.every((fold) => fold.open);
    button.addEventListener("click", () => {
      opened = !opened;
      for (const fold of folds) fold.open = opened;
      button.textContent = words[Number(opened)];
    });
  }

  // ---- Notes: the sources of a mark, in its place and in the list ----

  const MARK = "a.footnote-ref";

  /** The ids of the sources that a mark names. */
  const sourcesOf = (mark) => (mark.dataset.noten ?? decodeURIComponent(mark.hash.slice(1))).split(" ");

  /** Leaves in the list on paper the sources of what is printed, each with the number that its marks have. */
  function nameOnPaper(list) {
    const marks = [...document.querySelectorAll(MARK)];
    const printed = marks.filter((mark) => !mark.closest("details.dicht > :not(summary), [hidden]"));
    const named = new Set(printed.flatMap(sourcesOf));
    [...list.children].forEach((item, place) => {
      item.value = place + 1;
      item.classList.toggle("ongenoemd", !named.has(item.id));
    });
  }

  /** Lets the way back of a source lead to a mark that names it. */
  function wayBack(note, mark) {
    mark.id ||= `fnref:${[...document.querySelectorAll(MARK)].indexOf(mark)}`;
    note.querySelector(".footnote-backref").setAttribute("href", `#${mark.id}`);
  }

  /** Opens what is folded around the element of an address within the page. */
  function unfold(hash) {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    let fold = target?.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target?.closest("tr.rij:not(.open)")?.querySelector(".rij-knop").click();
  }

  // ---- Rows that open one by one on a narrow screen ----

  /** Gives each row of a table a button that shows and hides what it says; a copy of its mark stands beside that. */
  function foldRows(box) {
    const { meer, minder } = document.querySelector(".gedaan").dataset;
    for (const row of box.querySelectorAll("tbody tr")) {
      const [head, ...cells] = row.cells;
      const whose = document.createElement("span");
      Object.assign(whose, { className: "alleen-stem", textContent: `: ${words(head)}` });
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "rij-knop" });
      const show = (open) => {
        row.classList.toggle("open", open);
        // The browser finds what is closed too, and asks to have it opened.
        for (const cell of cells) cell.hidden = open ? false : "until-found";
        button.ariaExpanded = open;
        button.replaceChildren(open ? minder : meer, whose);
      };
      button.addEventListener("click", () => show(!row.classList.contains("open")));
      row.addEventListener("beforematch", () => show(true));
      const line = document.createElement("span");
      line.className = "rij-regel";
      // Beside the answer in a word stands how old it is.
      const told = document.createElement("span");
      told.className = "rij-kort";
      told.append(row.querySelector(".badge").cloneNode(true), ` ${row.dataset.jaar}`);
      line.append(told, button);
      head.append(line);
      row.classList.add("rij");
      show(false);
    }
  }

  // The box in which the sources of a mark are shown, and the mark whose sources are in it.
  const box = document.createElement("div");
  let shown = null;
  let timer = 0;

  function hideNotes() {
    clearTimeout(timer);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    box.hidePopover();
  }

  /** The sources of a mark as a list, under their numbers. */
  function sourceList(mark) {
    const ids = sourcesOf(mark);
    const list = document.createElement("ol");
    const notes = [...document.querySelectorAll(".footnote > ol > li:not([hidden])")];
    for (const [place, note] of notes.entries()) {
      if (!ids.includes(note.id)) continue;
      const item = list.appendChild(document.createElement("li"));
      item.value = place + 1;
      item.append(...note.cloneNode(true).childNodes);
      item.querySelector(".footnote-backref").remove();
    }
    return list;
  }

  /** Puts the box below its mark, or above it where that is out of sight. */
  function placeBox(mark) {
    const around = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - box.offsetWidth - 8;
    const above = around.top - box.offsetHeight - 4;
    const below = around.bottom + 4;
    const up = below + box.offsetHeight > window.innerHeight && above > 60;
    box.style.left = `${window.scrollX + Math.max(8, Math.min(around.left - 16, room))}px`;
    box.style.top = `${window.scrollY + (up ? above : below)}px`;
  }

  function showNotes(mark) {
    clearTimeout(timer);
    if (mark === shown) return;
    hideNotes();
    const title = document.querySelector(".bronnenlijst :is(h2, h3)");
    if (!title) return;
    const all = document.createElement("a");
    all.href = `#${title.id}`;
    all.textContent = title.textContent;
    box.replaceChildren(sourceList(mark), all);
    document.querySelector("main").append(box);
    box.showPopover();
    placeBox(mark);
    mark.setAttribute("aria-describedby", box.id);
    shown = mark;
  }

  /** Shows the sources of a mark beside it, for who points at it, touches it or comes by with the keyboard. */
  function notes() {
    Object.assign(box, { id: "noot-venster", className: "noot-venster md-typeset", popover: "manual" });
    const markAt = (event) => event.target.closest(MARK);
    const later = (act, wait) => {
      clearTimeout(timer);
      timer = setTimeout(act, wait);
    };
    let touched = false;

    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (!markAt(event) && !box.contains(event.target)) hideNotes();
    });
    document.addEventListener("pointerover", (event) => {
      const mark = markAt(event);
      if (event.pointerType === "touch") return;
      if (mark) later(() => showNotes(mark), 150);
      else if (box.contains(event.target)) clearTimeout(timer);
      else later(hideNotes, 300);
    });
    document.addEventListener("focusin", (event) => {
      const mark = markAt(event);
      if (mark?.matches(":focus-visible")) showNotes(mark);
      else if (!mark && !box.contains(event.target)) hideNotes();
    });
    document.addEventListener("click", (event) => {
      const mark = markAt(event);
      if (mark && touched && mark !== shown) {
        event.preventDefault();
        showNotes(mark);
      } else if (event.target.closest("a[href^='#']")) {
        // Who follows a mark to the list comes back to that mark.
        for (const id of mark ? sourcesOf(mark) : []) wayBack(document.getElementById(id), mark);
        hideNotes();
      }
    });
  }

  /** What takes the box away besides going elsewhere: a key, and what scrolls without it. */
  function leaveNotes() {
    document.addEventListener("keydown", ({ key }) => key === "Escape" && hideNotes());
    const scrolled = ({ target }) => target !== document && target !== box && hideNotes();
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
  }

  // ---- Pilots of one's own choice, side by side ----

  /** Fetches the script that does this when a reader opens its form, or follows a link to a choice. */
  function chooseOnDemand(fold) {
    const fetchChooser = () => fetchScripts("delen.js", "vergelijken.js");
    if (fold.open) fetchChooser();
    else fold.addEventListener("toggle", fetchChooser, { once: true });
    if (new URLSearchParams(location.search).has("pilots")) fold.open = true;
  }

  // ---- The form for who has no git ----

  /** True when this browser holds something that was typed in the form; one may refuse to say so. */
  function hasDraft() {
    try {
      return Object.keys(localStorage).some((key) => key.startsWith("aanvullen:concept:"));
    } catch {
      return false;
    }
  }

  /** Fetches its modules when a reader chooses something, which a browser refuses to a page that was opened from a disk. */
  function contribute(box) {
    const status = box.querySelector(".melding");
    const fetchForm = () => {
      status.textContent = box.dataset.laden;
      import(new URL("aanvullen.js", here).href).then(
        (form) => form.start(box),
        () => {
          status.textContent = box.dataset.fout;
        },
      );
    };
    const asked = new URLSearchParams(location.search);
    const chosen = box.querySelector(".wat :checked");
    if (chosen || asked.has("soort") || asked.has("record") || hasDraft()) fetchForm();
    else box.querySelector(".wat").addEventListener("change", fetchForm, { once: true });
  }

  // ---- What the page needs around it ----

  /** The theme marks none of its two schemes as chosen, so that the keyboard may reach the one that is hidden. */
  function markScheme() {
    for (const input of document.querySelectorAll("input[name=__palette]")) {
      input.checked = input.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
    }
  }

  // ---- Searching: its script and its index are only fetched when a reader goes to search, or comes from a hit ----

  function searching(box) {
    const input = box.querySelector("input");
    const toggle = document.getElementById("__search");
    const open = (wanted) => toggle.checked !== wanted && toggle.click();
    let fetched = false;

    function fetchSearch() {
      if (fetched) return;
      fetched = true;
      fetchScripts("zoeken.js", "zoekvak.js");
    }

    function begin() {
      open(true);
      fetchSearch();
    }

    input.addEventListener("focus", begin);
    toggle.addEventListener("change", () => (toggle.checked ? input.focus() : input.blur()));
    box.addEventListener(
      "focusout",
      ({ relatedTarget }) => relatedTarget && !box.contains(relatedTarget) && open(false),
    );
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && toggle.checked) {
        input.focus();
        open(false);
      }
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
      event.preventDefault();
      input.focus();
    });
    if (document.querySelector(".zoekpagina") || new URLSearchParams(location.search).has("h")) fetchSearch();
    // Who went there before this script was there meant the same.
    if (toggle.checked || document.activeElement === input) {
      input.focus();
      begin();
    }
  }

  /** A button that opens the search of the theme, which opens when its field has focus. */
  function openSearch(button) {
    button.addEventListener("click", () => document.querySelector(".md-search__input").focus());
  }

  /** A page that was not checked for longer than the term of its kind says so, by the clock of the reader. */
  function sayOld(notice) {
    notice.hidden = new Date(notice.dataset.tot) > new Date();
  }

  document.querySelectorAll("article details:not(.bronnenlijst)").forEach(remember);
  window.addEventListener("beforeprint", () => {
    if (!document.querySelector(".kies-briefing")) document.querySelectorAll(".bronnenlijst ol").forEach(nameOnPaper);
  });
  document.querySelectorAll(".openen button").forEach(openAll);
  markScheme();
  document.querySelectorAll("[data-tot]").forEach(sayOld);
  document.querySelectorAll("[data-zoek]").forEach(openSearch);
  new MutationObserver(markScheme).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  document.querySelectorAll("form.filters:not(.kies-lijst)").forEach(overview);
  document.querySelectorAll("form.kies-lijst").forEach(list);
  document.querySelectorAll(".gedaan").forEach(copying);
  document.querySelectorAll("form.kies-briefing").forEach(ownBriefing);
  document.querySelectorAll(".zelf-vergelijken > details").forEach(chooseOnDemand);
  document.querySelectorAll(".aanvullen").forEach(contribute);
  document.querySelectorAll(".tabel.wensen").forEach(foldRows);
  notes();
  leaveNotes();
  unfold(location.hash);
  window.addEventListener("hashchange", () => unfold(location.hash));
  document.addEventListener("click", ({ target }) => unfold(target.closest("a[href^='#']")?.hash ?? ""));
  document.querySelectorAll(".md-search").forEach(searching);
})();
