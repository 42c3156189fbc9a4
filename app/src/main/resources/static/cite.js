// Turns the `[1]` of an answer into a button that opens its source in the panel beside it.

const NUMBER = /\[(\d{1,3})\]/g;

function button(number) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.className = "cite";
  chip.dataset.cite = number;
  chip.textContent = number;
  return chip;
}

function split(node, known) {
  const pieces = document.createDocumentFragment();
  let from = 0;
  for (const found of node.data.matchAll(NUMBER)) {
    if (!known.has(found[1])) {
      continue;
    }
    pieces.append(node.data.slice(from, found.index), button(found[1]));
    from = found.index + found[0].length;
  }
  pieces.append(node.data.slice(from));
  node.replaceWith(pieces);
}

// Only a number that has a source becomes a button; any other stands as it was written.
function sources(text) {
  const cards = text.closest(".turn")?.querySelectorAll(".source-card") ?? [];
  return new Set([...cards].map((card) => card.dataset.number));
}

export function showCites(root) {
  for (const text of root.querySelectorAll("[data-cites]")) {
    const known = sources(text);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const inside = walker.currentNode.parentElement.closest("code, a, button");
      if (!inside && walker.currentNode.data.search(NUMBER) >= 0) {
        nodes.push(walker.currentNode);
      }
    }
    nodes.forEach((node) => split(node, known));
  }
}

const panel = () => document.getElementById("source");

function mark(card) {
  for (const other of document.querySelectorAll("[aria-expanded='true'].source-card, .cite[aria-expanded='true']")) {
    other.setAttribute("aria-expanded", "false");
  }
  card?.setAttribute("aria-expanded", "true");
}

function close() {
  panel().hidden = true;
  panel().replaceChildren();
  delete panel().closest(".ask").dataset.source;
  const card = document.querySelector(".source-card[aria-expanded='true']");
  mark(null);
  card?.focus();
}

document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-cite]");
  if (chip) {
    event.preventDefault();
    chip.closest(".turn")?.querySelector(`.source-card[data-number="${chip.dataset.cite}"]`)?.click();
  }
  const card = event.target.closest(".source-card");
  if (card) {
    mark(card);
  }
  if (event.target.closest("[data-source-closes]")) {
    close();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel() && !panel().hidden && !document.querySelector("dialog[open]")) {
    close();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target.id !== "source") {
    return;
  }
  panel().hidden = false;
  panel().closest(".ask").dataset.source = "open";
  const leaf = panel().querySelector(".leaf");
  const passage = leaf?.querySelector("#passage, mark");
  if (passage) {
    leaf.scrollTop = passage.getBoundingClientRect().top - leaf.getBoundingClientRect().top - leaf.clientHeight / 3;
  }
  panel().focus({ preventScroll: true });
});

document.addEventListener("htmx:afterSettle", () => showCites(document));
showCites(document);
document.querySelector(".citation mark")?.scrollIntoView({ block: "center" });
