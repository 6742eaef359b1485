/* What a reader can do besides reading: narrow and sort the overview, and put pilots of one's own choice side by
   side. All rows and columns are in the page; this only hides some of them, and keeps the choice in the address. */
(function () {
  "use strict";

  function remember(values) {
    var query = new URLSearchParams(values).toString();
    query = query ? "?" + query.replace(/%2C/g, ",") : "";
    history.replaceState(null, "", location.pathname + query + location.hash);
    // On paper stands the address of what was chosen, not only of the page.
    document.querySelectorAll(".alleen-print .adres").forEach(function (address) {
      address.textContent = address.textContent.split("?")[0] + query;
    });
  }

  function overview(form) {
    var rows = Array.from(document.querySelectorAll(".overzicht tbody tr"));
    var table = document.querySelector(".tabel.overzicht");
    var title = document.getElementById(table.getAttribute("aria-labelledby"));
    var everything = title.textContent;
    var status = form.querySelector("[role=status]");
    var asked = new URLSearchParams(location.search);

    function fits(row, chosen) {
      var has = function (name, value) { return row.dataset[name].split(" ").includes(value); };
      // An outcome and a direction together mean: that outcome in that direction.
      if (chosen.uitkomst && chosen.richting && !has("samen", chosen.uitkomst + ":" + chosen.richting)) return false;
      return Object.entries(chosen).every(function (pair) { return has(pair[0], pair[1]); });
    }

    function apply() {
      var chosen = {};
      form.querySelectorAll("select").forEach(function (select) { if (select.value) chosen[select.name] = select.value; });
      var left = rows.filter(function (row) { return !(row.hidden = !fits(row, chosen)); }).length;
      status.textContent = left === 0 ? "Geen pilot past bij deze keuze. Wis een of meer keuzes." : left + " van " + rows.length + " pilots";
      table.hidden = title.hidden = left === 0;
      title.textContent = left === rows.length ? everything : left + " van " + rows.length + " pilots";
      remember(chosen);
    }

    asked.forEach(function (value, name) { if (form.elements[name]) form.elements[name].value = value; });
    form.addEventListener("change", apply);
    form.addEventListener("reset", function () { setTimeout(apply); });
    apply();
  }

  function sortable(table) {
    var body = table.tBodies[0];
    table.querySelectorAll("th[data-sorteer]").forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        var key = function (row) { return row.dataset[head.dataset.sorteer]; };
        Array.from(body.rows)
          .sort(function (a, b) {
            // What is not known comes last, whichever way the rest is sorted.
            if (!key(a) || !key(b)) return (key(b) ? 1 : 0) - (key(a) ? 1 : 0);
            return (up ? 1 : -1) * key(a).localeCompare(key(b), "nl", { numeric: true });
          })
          .forEach(function (row) { body.append(row); });
      });
    });
  }

  function ownComparison(form) {
    var table = document.querySelector(".zelf table");
    var boxes = Array.from(form.querySelectorAll("input"));
    var status = form.querySelector("[role=status]");
    var most = Number(form.dataset.hoogstens);
    // The form is in another order than the columns; the head of a column links to its pilot.
    var columns = Array.from(table.tHead.querySelectorAll("th a")).map(function (link) { return link.pathname.split("/").reverse()[1]; });

    function cells(row) { return Array.from(row.cells).slice(1); }

    function apply() {
      var chosen = boxes.filter(function (box) { return box.checked; });
      var places = chosen.map(function (box) { return columns.indexOf(box.value); });
      boxes.forEach(function (box) { box.disabled = !box.checked && chosen.length >= most; });
      Array.from(table.rows).forEach(function (row) {
        var shown = cells(row).filter(function (cell, place) { return !(cell.hidden = !places.includes(place)); });
        if (row.parentElement.tagName === "THEAD") return;
        row.hidden = shown.every(function (cell) { return cell.querySelector(".niet-van-toepassing"); });
        // Only short answers can be the same or not; texts always differ in words.
        var words = shown.map(function (cell) { return cell.innerText.trim(); });
        var comparable = row.dataset.vergelijkbaar && words.length > 1;
        row.classList.toggle("verschilt", Boolean(comparable) && new Set(words).size > 1);
        row.classList.toggle("gelijk", Boolean(comparable) && new Set(words).size === 1);
      });
      table.closest(".tabel").classList.toggle("gekozen", chosen.length > 0);
      showCited();
      status.textContent = chosen.length < 2 ? "Kies minstens twee en hoogstens " + most + " pilots." : chosen.length + " pilots naast elkaar. Het adres van deze pagina bewaart uw keuze.";
      remember(chosen.length ? { pilots: chosen.map(function (box) { return box.value; }).join(",") } : {});
    }

    (new URLSearchParams(location.search).get("pilots") || "").split(",").slice(0, most).forEach(function (id) {
      boxes.forEach(function (box) { if (box.value === id) box.checked = true; });
    });
    form.addEventListener("change", apply);
    form.addEventListener("reset", function () { setTimeout(apply); });
    apply();
  }

  function ownBriefing(form) {
    var boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
    var title = document.querySelector(".eigen-titel").firstChild;
    var audience = document.querySelector(".eigen-voor");
    var untitled = { heading: title.textContent, page: document.title };
    var parts = Array.from(document.querySelectorAll(".deel"));
    var status = form.querySelector("[role=status]");

    function apply() {
      var chosen = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.name + "-" + box.value; });
      parts.forEach(function (part) { part.classList.toggle("gekozen", chosen.includes(part.dataset.deel)); });
      status.textContent = chosen.length === 0 ? "Kies pilots en thema's." : chosen.length + (chosen.length === 1 ? " onderdeel" : " onderdelen") + " in uw briefing. Het adres van deze pagina bewaart uw keuze.";
      var values = {};
      boxes.forEach(function (box) { if (box.checked) values[box.name] = (values[box.name] ? values[box.name] + "," : "") + box.value; });
      // What the reader typed only ever becomes text, never HTML.
      form.querySelectorAll("input[type=text]").forEach(function (field) { if (field.value.trim()) values[field.name] = field.value.trim(); });
      title.textContent = values.titel || untitled.heading;
      document.title = values.titel || untitled.page;
      audience.textContent = values.voor ? "Voor: " + values.voor : "";
      remember(values);
      showCited();
    }

    new URLSearchParams(location.search).forEach(function (ids, name) {
      if (name === "titel" || name === "voor") form.elements[name].value = ids.slice(0, form.elements[name].maxLength);
      boxes.forEach(function (box) { if (box.name === name && ids.split(",").includes(box.value)) box.checked = true; });
    });
    form.addEventListener("change", apply);
    form.addEventListener("reset", function () { setTimeout(apply); });
    form.addEventListener("submit", function (event) { event.preventDefault(); apply(); });
    window.addEventListener("beforeprint", apply);
    form.querySelector(".druk-af").addEventListener("click", function () { window.print(); });
    apply();
  }

  /* Only the sources of what is shown, each under the number that the text refers to. */
  function showCited() {
    var references = {};
    document.querySelectorAll("a.footnote-ref").forEach(function (reference) {
      var id = reference.getAttribute("href").slice(1);
      (references[id] = references[id] || []).push(reference);
    });
    document.querySelectorAll(".footnote > ol > li").forEach(function (note, place) {
      var cited = references[note.id] || [];
      note.value = place + 1;
      var seen = cited.find(function (reference) { return reference.offsetParent !== null; });
      note.hidden = !seen;
      // The way back leads to a place that can be seen.
      if (seen) note.querySelector(".footnote-backref").setAttribute("href", "#" + seen.closest("sup").id);
    });
  }

  /* The theme marks none of its two schemes as chosen, so that the keyboard may reach the one that is hidden. */
  function markScheme() {
    document.querySelectorAll("input[name=__palette]").forEach(function (input) {
      input.checked = input.dataset.mdColorScheme === document.body.dataset.mdColorScheme;
    });
  }

  markScheme();
  new MutationObserver(markScheme).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  document.querySelectorAll(".overzicht table").forEach(sortable);
  document.querySelectorAll("form.filters").forEach(overview);
  document.querySelectorAll("form.kies-pilots").forEach(ownComparison);
  document.querySelectorAll("form.kies-briefing").forEach(ownBriefing);
})();
