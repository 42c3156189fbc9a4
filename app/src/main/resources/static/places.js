// On a phone, data-places shows the places that its bar has no room for, above the bar.

function show(button, open) {
  button.setAttribute("aria-expanded", String(open));
  button.closest(".nav").classList.toggle("open", open);
}

document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-places]");
  for (const button of document.querySelectorAll("[data-places]")) {
    show(button, button === pressed && button.getAttribute("aria-expanded") === "false");
  }
});

document.addEventListener("keydown", (event) => {
  const button = document.querySelector('[data-places][aria-expanded="true"]');
  if (event.key === "Escape" && button) {
    show(button, false);
    button.focus();
  }
});
