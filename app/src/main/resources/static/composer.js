// The question field: Enter sends, but never while an input method is still composing a word.

const form = document.querySelector("[data-composer]");

function tellWhere() {
  const label = form.querySelector("[data-where]");
  if (label) {
    const chosen = form.querySelectorAll("input[name='collection']:checked").length;
    label.textContent = chosen === 0 ? label.dataset.all : label.dataset.some.replace("{0}", chosen);
  }
}

if (form) {
  const question = form.elements.question;
  question.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      if (question.value.trim()) {
        form.requestSubmit();
      }
    }
  });
  form.addEventListener("change", tellWhere);
  document.addEventListener("htmx:afterRequest", (event) => {
    const leaves = event.detail.xhr.getResponseHeader("HX-Redirect");
    if (event.target === form && event.detail.successful && !leaves) {
      question.value = "";
      question.focus();
      document.querySelector(".welcome")?.remove();
    }
  });
  tellWhere();
}

document.addEventListener("click", (event) => {
  const toggle = event.target.closest("[data-toggles]");
  const history = document.getElementById("history");
  if (toggle) {
    history?.toggleAttribute("data-shown");
  } else if (history && !history.contains(event.target)) {
    history.removeAttribute("data-shown");
  }
});
