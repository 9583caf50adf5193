// Opens the evidence of a number where the number stands: its page as a fragment, in a dialog.
//
// Any link to evidence is taken, also one drawn into a picture; a chart asks by dispatching "evidence:open"
// with the address as its detail. Whatever cannot be opened here is left to the browser as a plain link.
"use strict";

(() => {
  const dialog = document.getElementById("evidence");
  if (!dialog || typeof dialog.showModal !== "function") {
    return;
  }
  const ADDRESS = /^\/(figures\/\d+|derived\/[^/]+\/[^/]+\/[^/]+|investments\/[^/]+)\/$/;
  const PATIENCE = 15_000; // milliseconds
  const part = Object.fromEntries(
    [...dialog.querySelectorAll("[data-evidence]")].map((element) => [element.dataset.evidence, element]),
  );
  let visited = [];
  let opener = null;
  let turn = 0;

  function evidenceAt(address) {
    const url = address ? new URL(address, window.location.href) : null;
    return url && url.origin === window.location.origin && ADDRESS.test(url.pathname) ? url : null;
  }

  function open(url, from) {
    if (!dialog.open) {
      opener = from;
      visited = [];
      dialog.showModal();
    }
    visited.push(url);
    load(url);
  }

  async function load(url) {
    const own = ++turn;
    show("loading");
    part.back.hidden = visited.length < 2;
    part.page.href = url.href;
    try {
      const html = await fetched(url);
      if (own === turn) {
        place(html);
      }
    } catch {
      if (own === turn) {
        show("failed");
        part.page.focus();
      }
    }
  }

  async function fetched(url) {
    const address = new URL(url);
    address.searchParams.set("fragment", "1");
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    const html = await response.text();
    // A number that is gone says so in a fragment too; a whole page is none.
    if (/^\s*<!doctype/i.test(html) || response.status >= 500 || response.status === 429) {
      throw new Error(`no evidence at ${url}`);
    }
    return html;
  }

  function place(html) {
    part.body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
    show("body");
    dialog.scrollTop = 0;
    part.body.querySelector("[data-title]")?.focus({ preventScroll: true });
  }

  function show(state) {
    for (const name of ["loading", "failed", "body"]) {
      part[name].hidden = name !== state;
    }
    dialog.setAttribute("aria-busy", String(state === "loading"));
  }

  function back() {
    visited.pop();
    load(visited.at(-1));
  }

  const isPlain = (event) =>
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.num, svg a");
    if (!link || link.getAttribute("target") || event.defaultPrevented || !isPlain(event)) {
      return;
    }
    const url = evidenceAt(link.getAttribute("href") ?? link.getAttribute("xlink:href"));
    if (url) {
      event.preventDefault();
      open(url, link);
    }
  });

  document.addEventListener("evidence:open", (event) => {
    const url = evidenceAt(event.detail);
    if (url) {
      event.preventDefault();
      open(url, document.activeElement);
    }
  });

  part.close.addEventListener("click", () => dialog.close());
  part.back.addEventListener("click", back);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close(); // beside the panel
    }
  });
  dialog.addEventListener("close", () => {
    turn += 1;
    part.body.replaceChildren();
    opener?.focus?.();
  });
})();
