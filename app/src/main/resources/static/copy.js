// data-copies="id" copies the text of that element; the button says so for a moment. What
// data-copies-label says, that AI wrote it, goes with the text.
import { toast } from "./toast.js";

// As it reads: where a citation is drawn as a chip, its brackets belong to the text.
function words(source) {
  const chips = [...source.querySelectorAll("[data-cite]")];
  chips.forEach((chip) => (chip.textContent = `[${chip.dataset.cite}]`));
  const text = source.innerText.trim();
  chips.forEach((chip) => (chip.textContent = chip.dataset.cite));
  return text;
}

// Browsers keep the clipboard to pages that came by https; elsewhere a selection does.
function copySelected(text, button) {
  const field = document.createElement("textarea");
  field.className = "hidden";
  field.readOnly = true;
  field.value = text;
  button.after(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  button.focus();
  return done;
}

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, button);
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  if (!button) {
    return;
  }
  const text = words(document.getElementById(button.dataset.copies));
  const label = button.dataset.copiesLabel;
  if (!(await copy(label ? `[${label}]\n${text}` : text, button))) {
    toast(document.getElementById("toasts").dataset.uncopied);
    return;
  }
  button.dataset.copied = "true";
  setTimeout(() => delete button.dataset.copied, 1600);
});
