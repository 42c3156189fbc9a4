// Short notes at the edge of the page; never the only place where an error is told.

const shelf = () => document.getElementById("toasts");

export function toast(text, seconds = 6) {
  if ([...shelf().querySelectorAll("span")].some((shown) => shown.textContent === text)) {
    return;
  }
  const note = document.createElement("div");
  note.className = "toast";
  const words = document.createElement("span");
  words.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = shelf().dataset.close;
  close.addEventListener("click", () => note.remove());
  note.append(words, close);
  // Beside an open dialog nothing can be read or clicked.
  (document.querySelector("dialog[open]") ?? document.body).append(shelf());
  shelf().append(note);
  setTimeout(() => note.remove(), seconds * 1000);
}

// What the server said was wrong, in the reader's language: its page for problems says it.
export function problem(html) {
  const page = new DOMParser().parseFromString(html, "text/html").querySelector(".problem");
  const words = page && [page.querySelector("h1"), page.querySelector(".lead")];
  return words?.map((part) => part.textContent.trim()).join("\n");
}

function refused(request) {
  toast(problem(request.responseText) ?? shelf().dataset.failed);
}

document.addEventListener("htmx:responseError", (event) => refused(event.detail.xhr));
document.addEventListener("htmx:sendError", () => toast(shelf().dataset.offline));
// What left the page while its request was under way tells the page nothing any more.
document.addEventListener("htmx:beforeSend", ({ detail }) => {
  detail.xhr.addEventListener("loadend", () => {
    if (!detail.elt.isConnected && detail.xhr.status >= 400) {
      refused(detail.xhr);
    }
  });
});
document.addEventListener("suiren:toast", (event) => toast(event.detail.text ?? event.detail.value));
