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
      if (isBox(field)) return field.value === value;
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

    function apply(before = []) {
      const chosen = read(fields);
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

    const change = () => history.replaceState(null, "", location.pathname + apply() + location.hash);
    form.addEventListener("change", change);
    // The fields are only empty after the event.
    form.addEventListener("reset", () => setTimeout(change));
    form.addEventListener("submit", (event) => event.preventDefault());
    apply(left(fill(fields, most), status.dataset));
  }

  const changed = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));

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
      if (!sorted) return;
      for (const head of heads) head.removeAttribute("aria-sort");
      sorted.setAttribute("aria-sort", up ? "ascending" : "descending");
      const compare = ({ dataset: { [key]: one } }, { dataset: { [key]: other } }) => {
        // What is not known comes last, whichever way the rest is sorted.
        if (!one || !other) return (other ? 1 : 0) - (one ? 1 : 0);
        return (up ? 1 : -1) * one.localeCompare(other, "nl", { numeric: true });
      };
      body.append(...[...rows].sort(compare));
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

    function fits(row, wanted) {
      const has = (name, value) => row.dataset[name].split(" ").includes(value);
      const { uitkomst, richting } = wanted;
      // An outcome and a direction together mean: that outcome in that direction.
      if (uitkomst && richting && !has("samen", `${uitkomst}:${richting}`)) return false;
      return Object.entries(wanted).every(([name, value]) => has(name, value));
    }

    choice(form, ({ sorteer = "", ...wanted }) => {
      for (const row of rows) row.hidden = !fits(row, wanted);
      sort(sorteer);
      const numbers = { aantal: rows.filter((row) => !row.hidden).length, alle: rows.length };
      box.hidden = numbers.aantal === 0;
      title.hidden = box.hidden;
      title.textContent = numbers.aantal === numbers.alle ? everything : filled(meer, numbers);
      return numbers;
    });
  }

  // ---- A briefing of one's own ----

  function ownBriefing(form) {
    const parts = [...document.querySelectorAll(".deel")];
    const title = document.querySelector(".eigen-titel > span");
    const audience = document.querySelector(".eigen-voor");
    const untitled = { heading: title.textContent, page: document.title };

    choice(form, ({ titel, voor, ...lists }) => {
      const wanted = Object.entries(lists).flatMap(([name, ids]) => ids.map((id) => `${name}-${id}`));
      for (const part of parts) part.classList.toggle("gekozen", wanted.includes(part.dataset.deel));
      // What the reader typed only ever becomes text, never HTML.
      title.textContent = titel ?? untitled.heading;
      document.title = titel ?? untitled.page;
      audience.textContent = voor ? filled(audience.dataset.zin, { voor }) : "";
      showCited();
      return { aantal: wanted.length };
    });
    // A line of text that is still being typed in has not changed yet.
    window.addEventListener("beforeprint", () => changed(form));
    form.querySelector(".druk-af").addEventListener("click", () => window.print());
  }

  // ---- Notes: the sources of a mark, in its place and in the list ----

  const MARK = "a.footnote-ref";

  /** The ids of the sources that a mark names. */
  const sourcesOf = (mark) => (mark.dataset.noten ?? decodeURIComponent(mark.hash.slice(1))).split(" ");

  /** The numbers of a mark, from low to high, three or more in a row as a range, as the page writes them. */
  function inShort(numbers) {
    const rows = [];
    for (const number of [...numbers].sort((one, other) => one - other)) {
      if (rows.at(-1)?.at(-1) === number - 1) rows.at(-1).push(number);
      else rows.push([number]);
    }
    return rows.flatMap((row) => (row.length > 2 ? `${row[0]}–${row.at(-1)}` : row)).join(", ");
  }

  /** Only the sources of what is shown, numbered from 1 in the order in which the text names them. */
  function showCited() {
    const list = document.querySelector(".footnote > ol");
    if (!list) return;
    const marks = [...document.querySelectorAll(MARK)].filter((mark) => mark.offsetParent);
    const first = new Map();
    for (const mark of marks) {
      for (const id of sourcesOf(mark)) if (!first.has(id)) first.set(id, mark);
    }
    const ids = [...first.keys()];
    const numberOf = (id) => ids.indexOf(id) + 1;
    for (const mark of marks) {
      const numbers = sourcesOf(mark).map(numberOf);
      mark.textContent = inShort(numbers);
      mark.hash = ids[Math.min(...numbers) - 1];
    }
    for (const note of list.children) {
      note.hidden = !first.has(note.id);
      if (!note.hidden) wayBack(note, first.get(note.id));
    }
    list.append(...ids.map((id) => document.getElementById(id)));
    for (const number of document.querySelectorAll(".bronnenlijst summary span")) number.textContent = ids.length;
  }

  /** Lets the way back of a source lead to a mark that names it. */
  function wayBack(note, mark) {
    mark.id ||= `fnref:${[...document.querySelectorAll(MARK)].indexOf(mark)}`;
    note.querySelector(".footnote-backref").setAttribute("href", `#${mark.id}`);
  }

  /** Opens what is folded around the element of an address within the page. */
  function unfold(hash) {
    let fold = document.getElementById(decodeURIComponent(hash.slice(1)))?.closest("details");
    for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
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
    const title = document.querySelector(".bronnenlijst h2");
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

  const here = document.currentScript.src;

  /** Fetches the script that does this when a reader opens its form, or follows a link to a choice. */
  function chooseOnDemand(fold) {
    const fetchScript = () => {
      const script = document.createElement("script");
      script.src = new URL("vergelijken.js", here).href;
      document.head.append(script);
    };
    fold.addEventListener("toggle", fetchScript, { once: true });
    if (new URLSearchParams(location.search).has("pilots")) fold.open = true;
  }

  // ---- What the page needs around it ----

  /** The theme marks none of its two schemes as chosen, so that the keyboard may reach the one that is hidden. */
  function markScheme() {
    for (const input of document.querySelectorAll("input[name=__palette]")) {
      input.checked = input.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
    }
  }

  markScheme();
  new MutationObserver(markScheme).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  document.querySelectorAll("form.filters").forEach(overview);
  document.querySelectorAll("form.kies-briefing").forEach(ownBriefing);
  document.querySelectorAll(".zelf-vergelijken > details").forEach(chooseOnDemand);
  notes();
  leaveNotes();
  unfold(location.hash);
  window.addEventListener("hashchange", () => unfold(location.hash));
  document.addEventListener("click", ({ target }) => unfold(target.closest("a[href^='#']")?.hash ?? ""));
})();
