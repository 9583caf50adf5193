// Gives every text that is there to be copied a button that does so.
"use strict";

(() => {
  if (!navigator.clipboard) return; // only over https and on this machine

  function dress(text) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = text.dataset.copy;
    button.setAttribute("aria-describedby", text.id);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.value);
      button.textContent = text.dataset.copied;
      setTimeout(() => (button.textContent = text.dataset.copy), 2000);
    });
    text.after(button);
  }

  const dressAll = (root) => root.querySelectorAll("textarea[data-copy]").forEach(dress);
  dressAll(document);
  // Parts of a page that came later, as when a filter was changed.
  document.addEventListener("htmx:load", (event) => dressAll(event.target));
})();
