// A preview shows itself anew when a file of the project changed, where the reader was on the page. A page of no origin has
// neither storage nor a state in the browser's history: how far it was scrolled goes with the address.
"use strict";
(() => {
  const bar = document.getElementById("gk-preview");
  const base = document.currentScript.src;
  let known = Number(bar.dataset.news);
  let events = null;

  function again() {
    location.replace("#gk-at-" + Math.round(scrollX) + "-" + Math.round(scrollY));
    location.reload();
  }

  const at = /^#gk-at-(\d+)-(\d+)$/.exec(location.hash);
  if (at !== null) {
    scrollTo(Number(at[1]), Number(at[2]));
    addEventListener("load", () => scrollTo(Number(at[1]), Number(at[2])), { once: true });
  }

  // Findings follow later than the text: only what stands above the page is renewed, unless the page changed too.
  async function judged() {
    try {
      const html = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("gk-preview");
      if (fresh === null || fresh.dataset.page !== bar.dataset.page) {
        again();
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
        again();
      }
    });
    events.addEventListener("changed", again);
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
