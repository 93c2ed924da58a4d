// Finds projects on the page that lists them all. What is typed is folded as
// generator/internal/i18n/fold.go folds the key of each card, and each word of
// it must begin a word there. Where names of projects or of their parts have
// them all, what else is known of the others does not count. The address says what was asked: it can be sent,
// and the way back works.
"use strict";

const fold = (text) =>
  text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/đ/g, "d").normalize("NFC");

const wordsOf = (text) => fold(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

const find = (form) => {
  const fields = [...form.elements].filter((field) => field.name);
  const status = form.querySelector("[role=status]");
  const clear = form.querySelector("button[type=button]");
  const index = document.querySelector(".index");
  const all = status.textContent;
  const sections = [...document.querySelectorAll(".sector")].map((section) => ({
    section,
    count: section.querySelector(".count"),
    cards: [...section.querySelectorAll(".card")].map((card) => ({
      item: card.parentNode,
      name: " " + card.dataset.find,
      all: " " + card.dataset.find + " " + card.dataset.further + " " +
        wordsOf(section.querySelector("h2").firstChild.textContent + " " + card.querySelector(".card-state > p").textContent).join(" "),
      of: {
        sector: [section.dataset.sector],
        state: [card.dataset.state],
        clause: card.dataset.clause.split(" "),
        place: card.dataset.place.split(" "),
      },
    })),
  }));

  const show = () => {
    const asked = fields.filter((field) => field.value.trim());
    const words = wordsOf(form.elements.q.value);
    const chosen = asked.filter((field) => field.name !== "q");
    const fits = ({ of }) => chosen.every((field) => of[field.name].includes(field.value));
    const has = (key) => words.every((word) => key.includes(" " + word));
    const key = sections.some(({ cards }) => cards.some((card) => fits(card) && has(card.name))) ? "name" : "all";
    let shown = 0;
    for (const { section, count, cards } of sections) {
      let here = 0;
      for (const card of cards) {
        card.item.hidden = !(fits(card) && has(card[key]));
        here += !card.item.hidden;
      }
      section.hidden = here === 0;
      count.textContent = here;
      shown += here;
    }
    const said = asked.length === 0 ? all : shown === 0 ? form.dataset.none : form.dataset.some.replace("{n}", shown);
    if (status.textContent !== said) status.textContent = said;
    clear.hidden = asked.length === 0;
    index.hidden = asked.length > 0;
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = query.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // not one of its options
    }
    show();
  };

  const write = (step) => {
    const query = new URLSearchParams();
    for (const field of fields) if (field.value.trim()) query.set(field.name, field.value.trim());
    const asked = String(query) && "?" + query;
    if (asked !== location.search) history[step ? "pushState" : "replaceState"](null, "", location.pathname + asked);
    show();
  };

  let typing = false; // one step back for all that is typed at a time
  form.addEventListener("input", (event) => {
    write(event.target.name !== "q" || !typing);
    typing = event.target.name === "q";
  });
  form.addEventListener("change", () => { typing = false; });
  form.addEventListener("submit", (event) => { event.preventDefault(); });
  clear.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    write(true);
    form.elements.q.focus();
  });
  addEventListener("popstate", read);
  form.classList.add("ready");
  read();
};

const form = document.querySelector("form.find");
if (form) find(form);
