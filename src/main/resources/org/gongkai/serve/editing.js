// The editor of a text. Without this script its form works as forms do.
"use strict";
(() => {
  const form = document.getElementById("edit");
  if (!form) {
    return;
  }
  const area = document.getElementById("words");
  const said = document.getElementById("words-said");
  const whole = form.elements.whole.value === "1";
  const place = mark => "gongkai:" + form.dataset.path + mark;
  const kept = place(whole ? ":whole" : "");
  const say = text => { said.textContent = text; };

  // 1. The words, in an editor that knows Markdown, or in a plain field for whoever works better with that, as with a
  // screen reader. Tab leaves it, as it leaves every field.
  let code = null;
  const first = Number(area.dataset.first) || 1;
  function dress() {
    code = CodeMirror.fromTextArea(area, {
      mode: "markdown", lineNumbers: true, lineWrapping: true, firstLineNumber: first,
      screenReaderLabel: "正文", viewportMargin: 50, extraKeys: { Tab: false, "Shift-Tab": false },
    });
    code.on("change", () => { code.save(); changed(); });
    code.getWrapperElement().addEventListener("paste", pasted, true);
  }
  function undress() {
    code.toTextArea();
    code = null;
  }
  const plain = "gongkai:plain";

  function put(text, select) {
    if (code) {
      code.replaceSelection(text, select ? "around" : "end");
      code.focus();
    } else {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.focus();
      changed();
    }
  }
  const selected = () => code ? code.getSelection() : area.value.slice(area.selectionStart, area.selectionEnd);

  function startOfLine(mark) {
    if (!code) {
      put(mark + selected());
      return;
    }
    const from = code.getCursor("from").line, to = code.getCursor("to").line;
    code.operation(() => {
      for (let line = from; line <= to; line++) {
        code.replaceRange(mark, { line, ch: 0 });
      }
    });
    code.focus();
  }

  const tools = {
    heading: () => startOfLine("## "),
    list: () => startOfLine("- "),
    table: () => put("\n| 项目 | 数量 |\n|---|---:|\n|  |  |\n"),
    link: () => put("[" + (selected() || "文字") + "](https://)"),
    picture: () => document.getElementById("more").click(),
    plain: () => {
      if (code) { undress(); } else { dress(); }
      localStorage.setItem(plain, code ? "" : "1");
      swap.setAttribute("aria-pressed", String(!code));
    },
  };
  const bar = document.getElementById("tools");
  bar.hidden = false;
  const buttons = [...bar.querySelectorAll("button")];
  const swap = bar.querySelector("[data-do=plain]");
  swap.hidden = !area.dataset.mode;
  buttons.forEach((button, at) => {
    button.tabIndex = at === 0 ? 0 : -1;
    button.addEventListener("click", () => tools[button.dataset.do]());
  });
  bar.addEventListener("keydown", event => { // one stop for Tab, arrows within (ARIA Authoring Practices, toolbar)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
      buttons.forEach(one => { one.tabIndex = one === next ? 0 : -1; });
      next.focus();
      event.preventDefault();
    }
  });

  // 2. Findings lead to their place.
  const found = document.getElementById("found");
  found.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) {
      return;
    }
    const line = Number(link.dataset.line), target = document.getElementById(link.hash.slice(1));
    for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    if (link.hash === "#words" && line > 0) {
      event.preventDefault();
      go(line, Number(link.dataset.column));
    } else if (target) {
      event.preventDefault();
      const inner = target.closest("details.inner");
      if (inner) { inner.open = true; }
      target.focus();
      target.scrollIntoView({ block: "center" });
    }
  });

  function go(line, column) {
    if (code) {
      const text = code.getLine(line - 1) || "";
      const ch = [...text].slice(0, column - 1).join("").length;
      code.focus();
      code.setCursor({ line: line - 1, ch });
      code.scrollIntoView(null, 120);
      code.getWrapperElement().scrollIntoView({ block: "center" });
    } else {
      const lines = area.value.split("\n");
      const at = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
      area.focus();
      area.setSelectionRange(at, at);
    }
  }

  // 3. Dates: typed as they are, or taken from a calendar.
  form.querySelectorAll(".calendar").forEach(calendar => { calendar.hidden = false; });
  form.addEventListener("change", event => {
    const one = event.target;
    if (one.matches(".calendar")) {
      const field = document.getElementById(one.dataset.for);
      field.value = one.value + field.value.replace(/^[0-9]{4}-[0-9]{2}-[0-9]{2}|^.*$/, "");
      changed();
    } else if (one.nextElementSibling && one.nextElementSibling.matches(".calendar")) {
      one.nextElementSibling.value = one.value.slice(0, 10);
    }
  });

  // Rows come and go here; without this script the same buttons ask for the form in its new shape.
  function grow(box) {
    const last = [...box.querySelectorAll(".row")].pop(), old = last.dataset.row, now = String(Number(old) + 1);
    const row = last.cloneNode(true);
    for (const one of [row, ...row.querySelectorAll("*")]) {
      for (const { name, value } of [...one.attributes]) {
        if (["id", "for", "name", "value", "data-for", "data-row", "aria-label", "aria-describedby"].includes(name)) {
          one.setAttribute(name, value.replace(new RegExp("(^|[-. 第])" + old + "(?![0-9])"), "$1" + now));
        }
      }
    }
    row.querySelectorAll("input").forEach(field => { field.value = ""; });
    last.querySelector(".drop-row").hidden = false;
    last.after(row);
    return row;
  }
  form.addEventListener("click", event => {
    const button = event.target.closest(".add-row, .drop-row");
    if (!button) {
      return;
    }
    event.preventDefault();
    const box = button.closest("fieldset"), row = button.closest(".row");
    if (row) {
      (row.nextElementSibling.querySelector("input") || box).focus();
      row.remove();
      changed();
    } else {
      grow(box).querySelector("input").focus();
    }
  });

  // 4. What is typed is not lost.
  const typed = () => JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const loaded = typed();
  let unsaved = form.dataset.unsaved === "1";
  let leaving = false;
  let later = 0;

  function changed() {
    unsaved = true;
    clearTimeout(later);
    later = setTimeout(() => {
      try {
        sessionStorage.setItem(kept, typed());
      } catch (e) {
        say("浏览器没有地方暂存，请及时保存");
      }
      show();
    }, 600);
  }
  form.addEventListener("input", event => {
    if (event.target.id !== "more") {
      changed();
    }
  });
  addEventListener("beforeunload", event => {
    if (unsaved && !leaving) {
      event.preventDefault();
    }
  });
  form.addEventListener("submit", event => {
    const button = event.submitter;
    if (!button || !button.formTarget) {
      leaving = true;
    }
  });

  if (form.dataset.saved) {
    sessionStorage.removeItem(place(""));
    sessionStorage.removeItem(place(":whole"));
  }
  const before = sessionStorage.getItem(kept);
  const box = document.getElementById("kept");
  const without = text => JSON.stringify(JSON.parse(text).filter(([name]) => name !== "sha"));
  if (before && !unsaved && without(before) !== without(loaded)) {
    box.hidden = false;
  }
  document.getElementById("restore").addEventListener("click", () => {
    for (const field of form.querySelectorAll("input[type=checkbox]")) {
      field.checked = false;
    }
    for (const row of form.querySelectorAll(".row input")) {
      row.value = "";
    }
    for (const [name, value] of JSON.parse(before)) {
      const row = /^h\.([a-z-]+)\.([0-9]+)\./.exec(name), box = row && document.getElementById("h-" + row[1]);
      while (box && Number([...box.querySelectorAll(".row")].pop().dataset.row) < Number(row[2])) {
        grow(box);
      }
      const file = name === "file" && list.querySelector('[name=file][value="' + CSS.escape(value) + '"]');
      if (file) {
        file.closest("ul").append(file.closest("li"));
      }
    }
    for (const [name, value] of JSON.parse(before)) {
      for (const field of form.querySelectorAll('[name="' + CSS.escape(name) + '"]')) {
        if (field.type === "checkbox") {
          field.checked = field.checked || field.value === value;
        } else if (!["sha", "path", "whole"].includes(name) && field.type !== "hidden") {
          field.value = value;
        }
      }
    }
    if (code) {
      code.setValue(area.value);
    }
    box.hidden = true;
    area.focus();
    changed();
  });
  document.getElementById("forget").addEventListener("click", () => {
    sessionStorage.removeItem(kept);
    box.hidden = true;
  });
  addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(document.getElementById("save"));
    }
  });

  // 5. The page beside the words: the same as its button asks for.
  const frame = document.getElementById("preview");
  let asked = 0;
  async function look() {
    const number = asked;
    const sent = new FormData(form);
    sent.delete("more");
    const answer = await fetch("/entries/findings", { method: "POST", body: sent });
    const fresh = await answer.text();
    if (answer.ok && fresh !== "" && number === asked && !found.contains(document.activeElement)) {
      found.innerHTML = fresh;
    }
  }
  async function show() {
    if (!frame || !frame.checkVisibility()) {
      return;
    }
    const number = ++asked;
    const sent = new FormData(form);
    sent.delete("more");
    sent.set("as", "address");
    const answer = await fetch("/entries/preview", { method: "POST", body: sent });
    const where = (answer.headers.get("Content-Type") || "").includes("json") ? (await answer.json()).to : "";
    const page = where ? "" : await answer.text();
    if (number !== asked) {
      return;
    }
    if (where) {
      frame.contentWindow.location.replace(where); // no step of the browser's history
    } else {
      const at = frame.contentWindow.scrollY;
      frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, at), { once: true });
      frame.srcdoc = page;
    }
    if (unsaved) {
      look();
    }
  }
  show();

  // 6. Attachments: dropped, chosen or pasted, they are inspected at once.
  const drop = document.getElementById("drop"), more = document.getElementById("more");
  const list = document.getElementById("attached"), moved = document.getElementById("moved");
  async function hand(files, insert) {
    if (files.length === 0) {
      return;
    }
    const sent = new FormData();
    sent.append("path", form.dataset.path);
    [...files].forEach(file => sent.append("files", file, file.name));
    const answer = await fetch("/attachments/add", { method: "POST", body: sent });
    const fresh = await answer.text();
    if (!answer.ok) {
      say("没有放入");
      return;
    }
    const values = new Map([...list.querySelectorAll("input[name^='title.']")].map(one => [one.name, one.value]));
    const ticks = new Map([...list.querySelectorAll("input[name=listed]")].map(one => [one.value, one.checked]));
    const order = [...list.querySelectorAll("input[name=file]")].map(one => one.value);
    list.innerHTML = fresh;
    const place = row => (order.indexOf((row.querySelector("input[name=file]") || {}).value) + 1) || order.length + 1;
    [...list.querySelectorAll(".rows > li")].sort((a, b) => place(a) - place(b)).forEach(row => row.parentElement.append(row));
    list.querySelectorAll("input[name^='title.']").forEach(one => { one.value = values.get(one.name) ?? one.value; });
    list.querySelectorAll("input[name=listed]").forEach(one => { one.checked = ticks.get(one.value) ?? one.checked; });
    const taken = list.querySelector(".taken b");
    const link = taken && [...list.querySelectorAll("[data-picture]")]
      .find(one => decodeURIComponent(one.dataset.picture).endsWith("/" + taken.textContent));
    if (insert && link) {
      put("![图片说明](" + link.dataset.picture + ")");
    }
  }
  function pasted(event) {
    const pictures = [...(event.clipboardData ? event.clipboardData.files : [])].filter(file => file.type.startsWith("image/"));
    if (drop && pictures.length > 0) {
      event.preventDefault();
      hand(pictures, true);
    }
  }
  area.addEventListener("paste", pasted);
  if (drop) {
    for (const name of ["dragenter", "dragover"]) {
      drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
    }
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", event => {
      event.preventDefault();
      drop.classList.remove("over");
      hand(event.dataTransfer.files, false);
    });
    more.addEventListener("change", async () => {
      await hand(more.files, false);
      more.value = "";
    });
    list.addEventListener("click", event => {
      const mover = event.target.closest(".move");
      if (mover) {
        event.preventDefault();
        const row = mover.closest("li"), up = mover.value.startsWith("up ");
        const other = up ? row.previousElementSibling : row.nextElementSibling;
        if (other) {
          (up ? other : row).before(up ? row : other);
          const there = [...row.parentElement.children].indexOf(row) + 1;
          moved.textContent = row.querySelector("[name=file]").value + " 现在是第 " + there + " 个，还没有保存。";
          (getComputedStyle(mover).visibility === "hidden" ? row.querySelector(".move:not([value='" + CSS.escape(mover.value) + "'])") : mover).focus();
          changed();
        }
      }
      const button = event.target.closest("[data-picture]");
      if (button) {
        put("![图片说明](" + button.dataset.picture + ")");
      }
    });
  }

  if (area.dataset.mode && window.CodeMirror && localStorage.getItem(plain) !== "1") {
    dress();
  }
  swap.setAttribute("aria-pressed", String(!code));

  // 7. Somebody else changed the file: said at once, not only when it is saved.
  document.addEventListener("desk:changed", async () => {
    const answer = await fetch("/entries/stamp?path=" + encodeURIComponent(form.dataset.path));
    if (answer.ok && (await answer.json()).sha256 !== form.dataset.sha) {
      document.getElementById("meanwhile").hidden = false;
    }
  });
  const summary = document.getElementById("summary");
  if (summary && (form.dataset.saved || !summary.classList.contains("found"))) {
    summary.focus();
  }
})();
