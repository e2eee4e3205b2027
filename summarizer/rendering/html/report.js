"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const status = byId("lit");
  const claims = [...document.querySelectorAll(".claim")];
  const partners = new Map();
  for (const claim of claims) {
    const sentences = claim.dataset.sentences?.split(" ").map(byId) ?? [];
    partners.set(claim, sentences);
    for (const sentence of sentences) {
      partners.set(sentence, [...(partners.get(sentence) ?? []), claim]);
    }
  }

  // What is lit: the item under the pointer, else the one that was chosen, else the one that has the focus.
  let hovered = null;
  let chosen = null;
  let focused = null;
  let origin = null;
  let peeking = 0;

  const articlesOf = (items) => [...new Set(items.map((item) => item.closest("article.one")))].filter(Boolean);

  const itemAt = (node) => {
    const item = node instanceof Element ? node.closest(".claim, .sentence") : null;
    return item && partners.get(item)?.length ? item : null;
  };

  const light = () => {
    for (const item of document.querySelectorAll(".lit")) item.classList.remove("lit");
    const item = hovered ?? chosen ?? focused;
    clearTimeout(peeking);
    if (!item) return;
    const lit = [item, ...partners.get(item)];
    for (const each of lit) each.classList.add("lit");
    for (const article of articlesOf(lit).reverse()) point(article);
    if (item !== chosen && item.matches(".claim")) peeking = setTimeout(peek, 150, lit.slice(1));
  };

  // An article's entry in the index is lit with it.
  const point = (article) => {
    const entry = document.querySelector(`.index a[href="#${article.id}"]`);
    if (!entry) return;
    const index = entry.closest(".index");
    entry.classList.add("lit");
    index.scrollTop = entry.offsetTop - index.offsetTop;
  };

  // Of several articles in a pane, the one that a line rests on comes into view; the page itself stays where it is.
  const peek = (sentences) => {
    const pane = byId("articles");
    if (!pane || !scrolls(pane)) return;
    const { top, bottom } = pane.getBoundingClientRect();
    const head = pane.querySelector(".pane-head").offsetHeight;
    const seen = (box) => box.top >= top + head && box.bottom <= bottom;
    if (sentences.some((sentence) => seen(sentence.getBoundingClientRect()))) return;
    show(sentences[0]);
  };

  const told = (item) => {
    const others = partners.get(item);
    if (item.matches(".sentence")) return others.length === 1 ? "1 claim lit" : `${others.length} claims lit`;
    const numbers = others.map((sentence) => sentence.querySelector(".number").textContent);
    const articles = articlesOf(others).length;
    if (articles > 1) return `${numbers.length} sentences in ${articles} articles lit`;
    return `${numbers.length === 1 ? "Sentence" : "Sentences"} ${numbers.join(", ")} lit`;
  };

  const scrolls = (pane) => pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY === "auto";

  const show = (item) => {
    const pane = item.closest(".pane");
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    if (scrolls(pane)) {
      const top = item.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
      pane.scrollTo({ top: top - pane.clientHeight / 3, behavior });
    } else {
      const box = item.getBoundingClientRect();
      if (box.top < 60 || box.bottom > innerHeight - 80) item.scrollIntoView({ block: "center", behavior });
    }
  };

  const bar = document.createElement("div");
  const words = document.createElement("span");
  const button = (label, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
  };

  const choose = (item, from) => {
    chosen = item;
    origin = from;
    hovered = null;
    light();
    words.textContent = status.textContent = told(item);
    bar.hidden = false;
  };

  const clear = (back) => {
    const from = origin;
    chosen = focused = hovered = origin = null;
    bar.hidden = true;
    status.textContent = "";
    if (back && from) {
      from.focus({ preventScroll: true });
      show(itemAt(from));
      focused = null;
    }
    light();
  };

  bar.className = "bar";
  bar.hidden = true;
  bar.append(words, button("Back", () => clear(true)), button("Clear", () => clear(false)));
  byId("lit").parentElement.append(bar);

  // A link leads to its own target; what belongs to the item is lit and the target has the focus.
  const follow = (link, event) => {
    const item = itemAt(link);
    const target = byId(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    const goal = target.querySelector("a") ?? target;
    if (item) choose(item, link);
    goal.focus({ preventScroll: true });
    show(target);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".cites a, a.number, .missed-figures a");
    if (link) {
      follow(link, event);
      return;
    }
    const item = itemAt(event.target);
    if (!item || event.target.closest("button, summary") || !getSelection().isCollapsed) return;
    choose(item, item.querySelector("a"));
    const [first] = partners.get(item);
    if (matchMedia("(min-width: 64rem)").matches) show(first);
  });

  // Where the page moves below a pointer at rest, nothing is pointed at.
  let place = "";
  const placeOf = (event) => `${event.clientX} ${event.clientY}`;

  document.addEventListener("pointermove", (event) => {
    place = placeOf(event);
  });

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || placeOf(event) === place) return;
    const item = itemAt(event.target);
    if (item === hovered) return;
    hovered = item;
    light();
  });

  document.documentElement.addEventListener("pointerleave", () => {
    hovered = null;
    light();
  });

  document.addEventListener("focusin", (event) => {
    focused = itemAt(event.target);
    if (chosen && focused && focused !== chosen && !partners.get(chosen).includes(focused)) {
      chosen = origin = null;
      bar.hidden = true;
    }
    if (focused && !chosen) status.textContent = told(focused);
    light();
  });

  document.addEventListener("focusout", () => {
    focused = null;
    light();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear(Boolean(chosen));
  });

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  };

  const compare = (left, right) => {
    if (!left || !right) return left ? -1 : right ? 1 : 0;
    const difference = left - right;
    return Number.isNaN(difference) ? left.localeCompare(right, undefined, { numeric: true }) : difference;
  };

  const sort = (table, title, column) => {
    const descending = title.getAttribute("aria-sort") === "ascending";
    for (const other of title.parentElement.cells) other.removeAttribute("aria-sort");
    title.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row, column), row]);
    rows.sort(([left], [right]) => (descending && left && right ? -compare(left, right) : compare(left, right)));
    body.append(...rows.map(([, row]) => row));
  };

  const roles = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TH: "columnheader", TD: "cell" };

  for (const table of document.querySelectorAll("table.sortable")) {
    // On a narrow screen a row is a card, and some browsers would no longer know the table for one.
    table.setAttribute("role", "table");
    for (const part of table.querySelectorAll("*")) if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName]);
    [...table.tHead.rows[0].cells].forEach((title, column) => {
      const made = button(title.textContent, () => sort(table, title, column));
      title.replaceChildren(made);
    });
  }
})();
