"use strict";
(() => {
  const PAGE = 50;
  const PRINTED = 500;
  const byId = (id) => document.getElementById(id);
  const table = byId("rows");
  const body = table.tBodies[0];
  const search = byId("words");
  const month = byId("month");
  const troubled = byId("troubled");
  const pages = byId("pages");
  const { fields, rows } = JSON.parse(byId("data").textContent);
  const at = Object.fromEntries(fields.map((name, index) => [name, index]));
  const number = (count) => count.toLocaleString("en");
  const articles = (count) => `${number(count)} ${count === 1 ? "article" : "articles"}`;

  const make = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  // Words are found in any case, with accents or without.
  const fold = (text) => {
    const lower = text.toLowerCase();
    return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/\p{M}/gu, "");
  };

  const folded = new Array(rows.length);
  const wordsOf = (index) => {
    if (folded[index] === undefined) {
      const row = rows[index];
      const told = row[at.bullets].map(([words, places]) => words || places.map((each) => row[at.quotes][each][1]).join(" "));
      folded[index] = fold([row[at.headline], row[at.gist], ...told].join("\n"));
    }
    return folded[index];
  };

  // All words are made ready a little at a time, so that neither the first letter typed nor the page has to wait.
  const prepare = (next) => {
    const until = performance.now() + 8;
    let index = next;
    while (index < rows.length && performance.now() < until) wordsOf(index++);
    if (index < rows.length) setTimeout(prepare, 0, index);
  };

  const collator = new Intl.Collator(undefined, { numeric: true });
  const orders = new Map();
  const compare = { headline: (one, other) => collator.compare(one, other), date: (one, other) => (one < other ? -1 : one > other ? 1 : 0) };
  let sorted = { key: "date", descending: true };

  // Every order is worked out once. Rows alike stay in the order of their dates; without a date they come last.
  const order = () => {
    const { key, descending } = sorted;
    const name = `${key} ${descending}`;
    if (!orders.has(name)) {
      const by = compare[key] ?? ((one, other) => one - other);
      const ascending = (one, other) => by(rows[one][at[key]], rows[other][at[key]]);
      const last = (index) => rows[index][at[key]] === "";
      const whole = (one, other) => last(one) - last(other) || (descending ? ascending(other, one) : ascending(one, other));
      orders.set(name, Uint32Array.from(rows.keys()).sort(whole));
    }
    return orders.get(name);
  };

  let hits = [];
  let page = 0;
  let marking = null;
  const opened = new Set();

  const find = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const chosen = month.value;
    hits = [];
    for (const index of order()) {
      const row = rows[index];
      if (troubled.checked && !row[at.dropped] && !row[at.warnings]) continue;
      if (chosen === "none" ? monthOf(row) : chosen !== "all" && monthOf(row) !== chosen) continue;
      if (words.length && !words.every((word) => wordsOf(index).includes(word))) continue;
      hits.push(index);
    }
    const raw = search.value.split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
    marking = raw.length ? new RegExp(`(${raw.join("|")})`, "giu") : null;
  };

  const monthOf = (row) => (/^\d{4}-(0[1-9]|1[0-2])/.test(row[at.date]) ? row[at.date].slice(0, 7) : "");

  const marked = (text) => {
    if (!marking) return [text];
    return text.split(marking).map((part, index) => (index % 2 ? make("mark", { className: "hit" }, part) : part));
  };

  const count = (all, good) => (good === all ? number(good) : `${number(good)} of ${number(all)}`);

  const cell = (className, text) => {
    const made = make("td", { className: text === "0" ? `${className} none` : className, textContent: text });
    made.setAttribute("role", "cell");
    return made;
  };

  const more = (row) => {
    const quoted = ([sentence, quote]) =>
      make("blockquote", { dir: "auto" }, make("span", { className: "number", textContent: sentence }), ...marked(quote));
    const bullets = row[at.bullets].map(([words, places]) =>
      make(
        "li",
        { className: words ? "" : "verbatim" },
        ...(words ? [make("p", { dir: "auto" }, ...marked(words))] : []),
        ...places.map((each) => quoted(row[at.quotes][each])),
      ),
    );
    const gist = row[at.gist] ? [make("p", { className: "gist", dir: "auto" }, ...marked(row[at.gist]))] : [];
    return make("div", { className: "more", lang: row[at.language] }, ...gist, make("ul", {}, ...bullets));
  };

  const open = (made, index, isOpen) => {
    made.querySelector("button").setAttribute("aria-expanded", isOpen);
    made.classList.toggle("open", isOpen);
    made.querySelector(".more")?.remove();
    if (isOpen) made.cells[1].append(more(rows[index]));
  };

  const drawn = (index, place) => {
    const row = rows[index];
    const headline = make("button", { type: "button", className: "headline", dir: "auto", lang: row[at.language] }, ...marked(row[at.headline]));
    const from = make("span", { className: "from", dir: "auto", textContent: [row[at.id], row[at.source]].filter(Boolean).join("\u00a0· ") });
    const article = cell("headline-cell", "");
    article.append(headline, from);
    const made = make(
      "tr",
      {},
      cell("date", row[at.date]),
      article,
      cell("claims", count(row[at.claims], row[at.verified])),
      cell("figures_verified", count(row[at.figures], row[at.figures_verified])),
      ...["missed", "dropped", "warnings"].map((name) => cell(name, number(row[at[name]]))),
    );
    made.dataset.row = index;
    made.setAttribute("role", "row");
    made.setAttribute("aria-rowindex", place + 2);
    open(made, index, opened.has(index));
    return made;
  };

  let announcing = 0;
  const draw = (first = page * PAGE, length = PAGE) => {
    body.replaceChildren(...hits.slice(first, first + length).map((index, place) => drawn(index, first + place)));
    table.setAttribute("aria-rowcount", hits.length + 1);
    const found = hits.length === rows.length ? articles(rows.length) : `${number(hits.length)} of ${articles(rows.length)}`;
    const last = Math.min(first + length, hits.length);
    const part = hits.length > length ? `, ${number(first + 1)} to ${number(last)} shown` : "";
    byId("count").textContent = found + part;
    clearTimeout(announcing);
    announcing = setTimeout(() => (byId("announced").textContent = found + part), 400);
    const pageCount = Math.max(1, Math.ceil(hits.length / PAGE));
    pages.hidden = pageCount === 1;
    place.textContent = `Page ${number(page + 1)} of ${number(pageCount)}`;
    for (const [button, target] of turns) {
      const to = target(pageCount);
      button.setAttribute("aria-disabled", to === page || to < 0 || to >= pageCount);
    }
  };

  const update = () => {
    find();
    page = 0;
    draw();
  };

  const place = make("span", { className: "place" });
  const turn = (label, target) => {
    const button = make("button", { type: "button", textContent: label });
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      page = target(Math.ceil(hits.length / PAGE));
      draw();
      table.scrollIntoView({ block: "start", behavior: "instant" });
    });
    return [button, target];
  };
  const turns = [
    turn("First", () => 0),
    turn("Previous", () => page - 1),
    turn("Next", () => page + 1),
    turn("Last", (pageCount) => pageCount - 1),
  ];
  const [first, previous, next, last] = turns.map(([button]) => button);
  pages.append(first, previous, place, next, last);

  body.addEventListener("click", (event) => {
    const made = event.target.closest("tr");
    if (!made || event.target.closest(".more") || !getSelection().isCollapsed) return;
    const index = Number(made.dataset.row);
    if (!opened.delete(index)) opened.add(index);
    open(made, index, opened.has(index));
  });

  const heads = [...table.tHead.rows[0].cells];
  const sort = (key) => {
    const words = key in compare;
    const descending = sorted.key === key ? !sorted.descending : key === "date" || !words;
    sorted = { key, descending };
    headed();
    update();
  };
  const headed = () => {
    for (const head of heads) {
      head.removeAttribute("aria-sort");
      if (head.dataset.key === sorted.key) head.setAttribute("aria-sort", sorted.descending ? "descending" : "ascending");
    }
  };
  for (const head of heads) {
    const button = make("button", { type: "button", textContent: head.textContent });
    button.addEventListener("click", () => sort(head.dataset.key));
    head.replaceChildren(button);
    head.setAttribute("role", "columnheader");
  }
  table.setAttribute("role", "table");
  table.tHead.setAttribute("role", "rowgroup");
  table.tHead.rows[0].setAttribute("role", "row");
  body.setAttribute("role", "rowgroup");

  const bars = [...document.querySelectorAll(".months [data-month]")];
  const chosen = () => {
    for (const bar of bars) bar.classList.toggle("chosen", bar.dataset.month === month.value);
    update();
  };
  for (const bar of bars) {
    bar.addEventListener("click", () => {
      const known = [...month.options].some((option) => option.value === bar.dataset.month);
      month.value = known && month.value !== bar.dataset.month ? bar.dataset.month : "all";
      chosen();
    });
  }

  search.addEventListener("input", update);
  month.addEventListener("change", chosen);
  troubled.addEventListener("change", update);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !event.target.closest("input[type=search], select")) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && search.value) {
      event.preventDefault();
      search.value = "";
      update();
    }
  });

  // On paper there are no pages to turn: everything that was found, up to a bound.
  const printing = matchMedia("print");
  const onPaper = (isOnPaper) => (isOnPaper ? draw(0, PRINTED) : draw());
  printing.addEventListener("change", () => onPaper(printing.matches));
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));

  document.querySelector(".controls").hidden = false;
  headed();
  update();
  setTimeout(prepare, 0, 0);
})();
