// A page is told when a file of the project changes, and says so; pages that want to know listen to the events "desk:changed",
// "desk:judged" and "desk:built" of the document. Nothing is loaded anew by itself: somebody may be typing.
"use strict";
(() => {
  const news = document.getElementById("news");
  let known = Number(news.dataset.news);
  let events = null;

  function say(text, again) {
    news.textContent = text;
    if (again) {
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = "刷新本页";
      news.append(" ", link);
    }
  }

  function heard(name, event) {
    known = Math.max(known, Number(event.lastEventId));
    document.dispatchEvent(new CustomEvent("desk:" + name, { detail: event.data }));
  }

  function listen() {
    if (events !== null || document.hidden) {
      return;
    }
    events = new EventSource("/events");
    events.addEventListener("now", event => {
      if (Number(event.data) > known) {
        say("打开本页以后，项目有变动。", true);
      }
    });
    events.addEventListener("changed", event => {
      say("项目有变动，正在核对……", false);
      heard("changed", event);
    });
    events.addEventListener("judged", event => {
      if (news.textContent !== "") {
        say("项目有变动，已经重新核对（" + event.data.slice(11, 19) + "）。", true);
      }
      heard("judged", event);
    });
    events.addEventListener("built", event => heard("built", event));
    events.addEventListener("error", () => {
      if (events !== null && events.readyState === EventSource.CLOSED) {
        say("工作台已经关闭，请在终端里重新打开。", false);
      }
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
