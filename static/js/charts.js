// Draws every chart on the page in the reader's theme, and opens a mark's evidence when it is chosen.
// Until then, and without scripts, the server's own drawing stands in the same place, its marks links to
// evidence. It is enough to read: plotly.js, which answers to the pointer, comes when a pointer or finger
// does. Who goes by keyboard keeps the drawing, whose marks can be walked through; beside what plotly.js
// has drawn the same links stand in a list, unseen until it has the focus.
"use strict";

(() => {
  const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false };
  const PLOTLY = document.currentScript.dataset.plotly;
  const INTEREST = ["pointermove", "pointerup", "wheel"];
  const NARROW = window.matchMedia("(max-width: 40rem)");

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  // A halo keeps a number legible where it stands over a neighbour's bar.
  function halo() {
    const paper = token("paper");
    return ["1px 1px", "-1px -1px", "1px -1px", "-1px 1px"].map((at) => `${at} 2px ${paper}`).join(", ");
  }

  function paint(trace) {
    const colour = token(trace.meta.colour);
    if (NARROW.matches && trace.meta.narrow) trace.text = trace.meta.narrow;
    if (trace.line) trace.line.color = colour;
    if (trace.error_y) trace.error_y.color = colour;
    if (!trace.marker) return;
    const paper = token("paper");
    trace.marker.color = trace.meta.hollow ? trace.meta.hollow.map((one) => (one ? paper : colour)) : colour;
    trace.marker.line.color = colour;
    trace.textfont = { color: token("ink"), shadow: halo() };
  }

  // The names of lines stand at their ends; where the page is narrow the key has them.
  function label(layout) {
    const ends = (layout.annotations || []).filter((note) => note.name.startsWith("end "));
    for (const note of ends) {
      note.arrowcolor = token(note.name.slice(4));
      note.font.color = token("ink");
    }
    if (NARROW.matches) layout.annotations = [];
    else if (ends.length) layout.margin.r = layout.meta.right;
  }

  function themed(picture) {
    const { data, layout } = structuredClone(picture);
    data.forEach(paint);
    label(layout);
    layout.font = { family: token("sans"), size: NARROW.matches ? 11 : 13, color: token("ink-2") };
    layout.hoverlabel = {
      bgcolor: token("ink"),
      bordercolor: token("ink"),
      align: "left",
      font: { family: token("sans"), size: 13, color: token("paper") },
    };
    for (const axis of [layout.xaxis, layout.yaxis]) {
      Object.assign(axis, { gridcolor: token("rule"), linecolor: token("ink-3"), zerolinecolor: token("ink-3") });
    }
    for (const shape of layout.shapes || []) {
      shape.line.color = token("ink-2");
    }
    return { data, layout };
  }

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  // The drawing's links as a list: one stop of the keyboard, arrow keys from mark to mark.
  function walk(place) {
    const links = [...place.querySelectorAll(".drawing a")].map(linkOf);
    if (!links.length) return;
    links[0].tabIndex = 0;
    const list = document.createElement("div");
    const hint = document.createElement("small");
    hint.textContent = place.dataset.hint;
    Object.assign(list, { className: "marks", role: "group" });
    list.setAttribute("aria-labelledby", `${place.id}-title`);
    list.append(...links, hint);
    list.addEventListener("keydown", (event) => step(event, links));
    list.addEventListener("focusin", (event) => Plotly.Fx.hover(place, mark(place, event.target)));
    list.addEventListener("focusout", () => Plotly.Fx.unhover(place));
    place.after(list);
  }

  function linkOf(drawn) {
    const link = document.createElement("a");
    link.href = drawn.getAttribute("href");
    link.textContent = drawn.querySelector("title").textContent;
    Object.assign(link, { className: "num", tabIndex: -1 });
    return link;
  }

  function step(event, links) {
    const steps = STEPS[event.key];
    const at = links.indexOf(event.target);
    if (!steps || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = links[Math.max(0, Math.min(at + steps, links.length - 1))];
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  // The mark that a link stands for, as plotly.js names it.
  function mark(place, link) {
    const found = place.data.map((trace) => (trace.customdata || []).indexOf(link.getAttribute("href")));
    const curveNumber = found.findIndex((pointNumber) => pointNumber >= 0);
    return curveNumber < 0 ? [] : [{ curveNumber, pointNumber: found[curveNumber] }];
  }

  // The words of the picture are read out once, as one image; its numbers are in the table below.
  function take(place) {
    if (!place.dataset.drawn) {
      walk(place);
      place.replaceChildren();
    }
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", place.dataset.summary);
  }

  function draw(place) {
    const picture = themed(JSON.parse(document.getElementById(place.dataset.chart).textContent));
    take(place);
    return Plotly.react(place, picture.data, picture.layout, CONFIG);
  }

  // The evidence opens in a dialog where there is one; with a modifier key its page in another tab.
  function open(event) {
    const address = event.points[0].customdata;
    if (typeof address !== "string" || !address.startsWith("/") || address.startsWith("//")) {
      return;
    }
    // A page of evidence is never shown in another site's frame.
    if (event.event?.ctrlKey || event.event?.metaKey || window.top !== window.self) {
      window.open(address, "_blank", "noopener");
      return;
    }
    const asked = new CustomEvent("evidence:open", { bubbles: true, cancelable: true, detail: address });
    if (this.dispatchEvent(asked)) {
      window.location.assign(address);
    }
  }

  const hasFocus = (place) => place.contains(document.activeElement);

  function begin(place) {
    // Another answer may have taken its place meanwhile.
    if (!place.isConnected || place.dataset.drawn) return;
    // What is walked through is not taken away.
    if (hasFocus(place)) {
      place.addEventListener("focusout", () => setTimeout(begin, 0, place), { once: true });
      return;
    }
    draw(place).then(() => {
      place.on("plotly_click", open.bind(place));
      place.dataset.drawn = "true";
    });
  }

  const waiting = (root) => [...root.querySelectorAll("[data-chart]:not([data-drawn])")];
  const redraw = () => document.querySelectorAll("[data-chart][data-drawn]").forEach(draw);

  // Each chart in a turn of its own, so that the page answers in between.
  const beginAll = (root) => waiting(root).forEach((place) => setTimeout(begin, 0, place));

  // Fetched beforehand, once the page stands; not for a page that has no chart, though one may yet come to it.
  function prefetch() {
    if (!waiting(document).length) return;
    const link = document.createElement("link");
    Object.assign(link, { rel: "prefetch", as: "script", href: PLOTLY });
    document.head.append(link);
  }

  function load() {
    if (!waiting(document).length) return;
    for (const name of INTEREST) window.removeEventListener(name, load);
    const script = document.createElement("script");
    script.src = PLOTLY;
    script.addEventListener("load", () => beginAll(document));
    document.head.append(script);
  }

  window.addEventListener("load", () => setTimeout(prefetch, 1000), { once: true });
  for (const name of INTEREST) window.addEventListener(name, load, { passive: true });
  // Parts of a page that came later, as when a filter was changed.
  document.addEventListener("htmx:load", (event) => {
    if (window.Plotly) beginAll(event.target);
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  NARROW.addEventListener("change", redraw);
})();
