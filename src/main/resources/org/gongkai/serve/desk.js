// A page is told when a file of the project changes; pages that want to know listen to the event "desk:changed".
"use strict";
(() => {
  const events = new EventSource("/events");
  for (const name of ["changed", "built"]) {
    events.addEventListener(name, event => document.dispatchEvent(new CustomEvent("desk:" + name, { detail: event.data })));
  }
})();
