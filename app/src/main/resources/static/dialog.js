// Dialogs and menus: data-opens="id" opens a <dialog>, data-closes closes the one around it.

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
  event.target.closest("[data-closes]")?.closest("dialog")?.close();
  if (event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
  // What a question is about stays open until it is answered.
  if (!event.target.closest("#confirm")) {
    closeMenus((menu) => !menu.contains(event.target) || event.target.closest("[data-opens], a.menu-item"));
  }
});

function closeMenus(which) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (which(menu)) {
      menu.open = false;
    }
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});

// A form inside a dialog closes it once the server has taken what was sent.
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful && event.target.closest?.("[data-closes-after]")) {
    event.target.closest("dialog")?.close();
  }
});

function confirm(question, goOn) {
  const ask = document.getElementById("confirm");
  document.getElementById("confirm-text").textContent = question;
  ask.addEventListener("close", () => {
    if (ask.returnValue === "yes") {
      goOn();
    }
    closeMenus(() => true);
  }, { once: true });
  ask.returnValue = "";
  ask.showModal();
}

// hx-confirm asks in our own dialog instead of the browser's.
document.addEventListener("htmx:confirm", (event) => {
  if (event.detail.question) {
    event.preventDefault();
    confirm(event.detail.question, () => event.detail.issueRequest(true));
  }
});

// data-confirm asks before a form is sent.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.confirm) {
    event.preventDefault();
    confirm(form.dataset.confirm, () => form.submit());
  }
});
