// A preview shows itself anew when a file of the project changed; where the reader was on the page, the browser keeps.
"use strict";
(() => {
  const bar = document.getElementById("gk-preview");
  const base = document.currentScript.src;
  let known = Number(bar.dataset.news);
  let events = null;

  // Findings follow later than the text: only what stands above the page is renewed, unless the page changed too.
  async function judged() {
    try {
      const html = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("gk-preview");
      if (fresh === null || fresh.dataset.page !== bar.dataset.page) {
        location.reload();
        return;
      }
      const open = bar.querySelector("details");
      bar.innerHTML = fresh.innerHTML;
      bar.dataset.news = fresh.dataset.news;
      known = Math.max(known, Number(fresh.dataset.news));
      if (open !== null && bar.querySelector("details") !== null) {
        bar.querySelector("details").open = open.open;
      }
    } catch (e) {
      // the desk was closed
    }
  }

  function listen() {
    if (events !== null || document.hidden) {
      return;
    }
    events = new EventSource(new URL("events", base));
    events.addEventListener("now", event => {
      if (Number(event.data) > known) {
        location.reload();
      }
    });
    events.addEventListener("changed", () => location.reload());
    events.addEventListener("judged", event => {
      known = Math.max(known, Number(event.lastEventId));
      judged();
    });
  }

  // Browsers let a site have few connections at once: a page that nobody sees listens to nothing.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && events !== null) {
      events.close();
      events = null;
    }
    listen();
  });
  listen();
})();
