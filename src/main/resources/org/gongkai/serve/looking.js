// How wide the preview is shown.
"use strict";
(() => {
  const look = document.getElementById("look");
  const buttons = document.querySelectorAll("button[data-width]");
  document.querySelector(".widths").hidden = false;
  for (const button of buttons) {
    button.addEventListener("click", () => {
      look.style.inlineSize = button.dataset.width === "" ? "" : button.dataset.width + "px";
      buttons.forEach(one => one.setAttribute("aria-pressed", String(one === button)));
    });
  }
})();
