// Offers names while one types into the search field, and puts the cursor there on Ctrl+K or ⌘K.
// A combobox by the ARIA pattern; without this script the form is an ordinary one.
"use strict";

(() => {
  const PAUSE = 150;
  const form = document.querySelector("form.search[data-suggestions]");
  if (!form) return;
  const field = form.querySelector("input[type=search]");
  const list = Object.assign(document.createElement("ul"), { id: "suggestions", hidden: true, className: "suggestions" });
  const told = Object.assign(document.createElement("p"), { className: "hidden" });
  let chosen = -1;
  let waiting;
  let asked = 0;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.placeholder);
  told.setAttribute("role", "status");
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    field.setAttribute(name, value);
  }
  form.append(list, told);

  function close() {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function option(suggestion, at) {
    const item = Object.assign(document.createElement("li"), { id: `suggestion-${at}` });
    const name = Object.assign(document.createElement("b"), { textContent: suggestion.name });
    const notes = [suggestion.kind, suggestion.where, suggestion.other_name && `“${suggestion.other_name}”`];
    const about = Object.assign(document.createElement("span"), { textContent: notes.filter(Boolean).join(" · ") });
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.address = suggestion.address;
    item.append(name, " ", about);
    return item;
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    list.hidden = suggestions.length === 0;
    chosen = -1;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
    told.textContent = suggestions.length ? form.dataset.some : form.dataset.none;
  }

  async function ask() {
    const query = field.value.trim();
    const turn = ++asked;
    if (!query) return close();
    try {
      const answer = await fetch(`${form.dataset.suggestions}?${new URLSearchParams({ q: query })}`);
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (turn === asked && document.activeElement === field) show(suggestions);
    } catch {
      close(); // Enter still searches
    }
  }

  function choose(step) {
    const items = [...list.children];
    if (list.hidden || items.length === 0) return;
    chosen = (chosen + step + items.length + (chosen < 0 && step < 0 ? 1 : 0)) % items.length;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
    items[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", items[chosen].id);
  }

  function open(item) {
    const address = new URL(item.dataset.address, window.location.href);
    if (address.origin === window.location.origin) window.location.assign(address);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.hidden) event.preventDefault();
      choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      open(list.children[chosen]);
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the cursor
  list.addEventListener("click", (event) => {
    const item = event.target.closest("[role=option]");
    if (item) open(item);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
})();
