// A button that copies the address of the view where the browser lets it, and links that follow the view.
"use strict";

(() => {
  function prepare(root) {
    for (const button of root.querySelectorAll("[data-copy]")) {
      button.hidden = !navigator.clipboard;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.dataset.copy);
    const name = button.textContent;
    navigator.clipboard.writeText(field.value).then(() => {
      button.textContent = button.dataset.done;
      window.setTimeout(() => { button.textContent = name; }, 2000);
    }, () => field.select());
  });

  // The other languages are at the address that the filters have made of this one.
  document.addEventListener("htmx:pushedIntoHistory", () => {
    for (const link of document.querySelectorAll(".languages a[hreflang]")) {
      const address = new URL(window.location);
      address.searchParams.set("lang", link.hreflang);
      link.href = address;
    }
  });

  document.addEventListener("htmx:load", (event) => prepare(event.target));
  prepare(document);
})();
