// Draws every chart on the page in the reader's theme, and opens a bar's evidence when it is chosen.
"use strict";

(() => {
  const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, showTips: false };

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

  function themed(picture) {
    const { data, layout } = structuredClone(picture);
    for (const trace of data) {
      const colour = token(trace.meta.colour);
      trace.marker.color = colour;
      trace.marker.line.color = colour;
      // A halo keeps a number legible where it stands over a neighbour's bar.
      const halo = token("paper");
      const shadow = ["1px 1px", "-1px -1px", "1px -1px", "-1px 1px"].map((at) => `${at} 2px ${halo}`).join(", ");
      trace.textfont = { color: token("ink"), shadow };
    }
    const narrow = window.innerWidth < 640;
    layout.font = { family: token("sans"), size: narrow ? 11 : 13, color: token("ink-2") };
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

  function draw(place) {
    const picture = themed(JSON.parse(document.getElementById(place.dataset.chart).textContent));
    return Plotly.react(place, picture.data, picture.layout, CONFIG);
  }

  // The evidence opens in a dialog where there is one; with a modifier key its page in another tab.
  function open(event) {
    const address = event.points[0].customdata;
    if (typeof address !== "string" || !address.startsWith("/") || address.startsWith("//")) {
      return;
    }
    if (event.event?.ctrlKey || event.event?.metaKey) {
      window.open(address, "_blank", "noopener");
      return;
    }
    const asked = new CustomEvent("evidence:open", { bubbles: true, cancelable: true, detail: address });
    if (this.dispatchEvent(asked)) {
      window.location.assign(address);
    }
  }

  const places = [...document.querySelectorAll("[data-chart]")];
  for (const place of places) {
    draw(place).then(() => {
      place.on("plotly_click", open.bind(place));
      place.dataset.drawn = "true";
    });
  }
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => places.forEach(draw));
})();
