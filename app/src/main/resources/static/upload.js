// Files on their way in: many at once, folders with their paths, each with its own progress. Three
// travel at a time; one that fails says so and holds up no other.

import { problem } from "./toast.js";

const form = document.querySelector("[data-upload]");
const waiting = [];
let travelling = 0;

// Nothing where the browser cannot read it: a broken link, a folder without rights.
function read(work) {
  return new Promise(work).catch(() => undefined);
}

// A path without a file stands for what cannot be read. Hidden things in a folder are left out.
async function* walk(entry, path) {
  if (path && entry.name.startsWith(".")) {
    return;
  }
  const at = path + entry.name;
  if (entry.isFile) {
    yield { file: await read((take, fail) => entry.file(take, fail)), path: at };
    return;
  }
  const reader = entry.createReader();
  const next = () => read((take, fail) => reader.readEntries(take, fail));
  let some = await next();
  for (; some?.length > 0; some = await next()) {
    for (const child of some) {
      yield* walk(child, `${at}/`);
    }
  }
  if (!some) {
    yield { path: at };
  }
}

function row(path) {
  const item = document.createElement("li");
  item.className = "upload";
  const name = document.createElement("span");
  name.className = "cut";
  name.textContent = path;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", path);
  const note = document.createElement("span");
  note.className = "upload-note";
  item.append(name, bar, note);
  form.querySelector("[data-uploads]").append(item);
  return { item, bar, note };
}

function settle(shown, kind, words) {
  shown.item.classList.add(kind);
  shown.note.textContent = words;
  if (kind === "done") {
    shown.bar.value = 1;
    setTimeout(() => shown.item.remove(), 4000);
  }
}

function fault(request) {
  const known = { 413: form.dataset.large, 507: form.dataset.full }[request.status];
  return known ?? problem(request.responseText) ?? form.dataset.fault;
}

function send({ file, path, shown }) {
  const body = new FormData();
  body.append("path", path);
  body.append("file", file);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("X-CSRF-TOKEN", form.elements._csrf.value);
  request.setRequestHeader("X-Requested-With", "upload");
  request.setRequestHeader("Accept", "text/html");
  request.upload.addEventListener("progress", (event) => {
    shown.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
  });
  request.addEventListener("loadend", () => {
    const good = request.status >= 200 && request.status < 300;
    settle(shown, good ? "done" : "fault", good ? form.dataset.done : fault(request));
    travelling -= 1;
    go();
  });
  request.send(body);
}

function refresh() {
  const files = document.getElementById("files");
  window.htmx?.ajax("GET", files.dataset.filesAt, { target: "#files", swap: "outerHTML" });
  form.classList.remove("tall");
}

function go() {
  while (travelling < 3 && waiting.length > 0) {
    travelling += 1;
    send(waiting.shift());
  }
  if (travelling === 0 && waiting.length === 0) {
    refresh();
  }
}

function take(file, path) {
  if (file) {
    waiting.push({ file, path, shown: row(path) });
  } else {
    settle(row(path), "fault", form.dataset.unreadable);
  }
}

async function drop(event) {
  const files = [...event.dataTransfer.items].filter((item) => item.kind === "file");
  const dropped = files.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  for (const { entry, file } of dropped) {
    if (!entry) {
      // Dragged out of another program instead of a folder.
      take(file, file?.name ?? "");
      go();
      continue;
    }
    for await (const { file, path } of walk(entry, "")) {
      take(file, path);
      go();
    }
  }
}

if (form) {
  const input = form.querySelector("[data-files]");
  let depth = 0;
  document.querySelector("[data-picks]")?.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    for (const file of input.files) {
      take(file, file.webkitRelativePath || file.name);
    }
    input.value = "";
    go();
  });
  addEventListener("dragenter", () => {
    depth += 1;
    form.dataset.over = "true";
  });
  addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) {
      delete form.dataset.over;
    }
  });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    delete form.dataset.over;
    drop(event);
  });
}

// The table is asked for again while something is in progress, but not changed under an open menu
// or an act whose answer is awaited.
function wouldDisturb(detail) {
  const polled = detail.elt.id === "files" && detail.requestConfig.triggeringEvent === undefined;
  return polled && detail.elt.querySelector("details[open], .htmx-request");
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (wouldDisturb(event.detail)) {
    event.preventDefault();
  }
});

// The answer may come after the menu was opened.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (wouldDisturb(event.detail)) {
    event.detail.shouldSwap = false;
  }
});
