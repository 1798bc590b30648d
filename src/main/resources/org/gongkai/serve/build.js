// How far a build is; when it is over, the page says what came of it.
"use strict";
document.addEventListener("desk:built", event => {
  const words = document.getElementById("building");
  const [pages, total] = event.detail.split("/");
  if (event.detail === "done" || event.detail === "audit" || !words) {
    location.assign("/build/");
    return;
  }
  words.textContent = "已完成 " + pages + " 页" + (total > 0 ? "，共 " + total + " 页" : "");
  const bar = document.getElementById("progress");
  if (total > 0) {
    bar.max = total;
    bar.value = Math.min(pages, total);
  }
});

// A small site may be done before this page listens.
if (document.getElementById("building")) {
  setInterval(async () => {
    const answer = await fetch("/build/").catch(() => ({ok: false})); // the desk is closed
    if (answer.ok && !(await answer.text()).includes('id="building"')) location.assign("/build/");
  }, 2000);
}
