// data-copies="id" copies the text of that element; the button says so for a moment.

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copies);
  await navigator.clipboard.writeText(source.innerText.trim());
  button.dataset.copied = "true";
  setTimeout(() => delete button.dataset.copied, 1600);
});
