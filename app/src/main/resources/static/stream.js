// An answer as it is written: `generated` says that a base writes it, `text` brings all that was released so far, `citations` its sources,
// `done` the finished turn. What arrives was cleared and rendered by the server.
import { showCites } from "./cite.js";

const nearEnd = () =>
  document.documentElement.scrollHeight - innerHeight - scrollY < 180;

const toEnd = () => scrollTo({ top: document.documentElement.scrollHeight });

function finish(turn, html) {
  const follow = nearEnd();
  turn.insertAdjacentHTML("afterend", html);
  const done = turn.nextElementSibling;
  turn.remove();
  window.htmx?.process(done);
  showCites(done);
  if (follow) {
    toEnd();
  }
}

function follow(turn) {
  const address = turn.dataset.stream;
  const text = turn.querySelector(".answer-text");
  const fault = turn.querySelector("[data-stream-fault]");
  const stop = turn.querySelector("[data-stream-stop]");
  delete turn.dataset.stream;
  fault.hidden = true;
  stop.hidden = false;
  const events = new EventSource(address);
  events.addEventListener("generated", () => {
    turn.querySelector("[data-stream-label]").hidden = false;
  });
  events.addEventListener("text", (event) => {
    const end = nearEnd();
    text.innerHTML = event.data;
    showCites(turn);
    if (end) {
      toEnd();
    }
  });
  events.addEventListener("citations", (event) => {
    turn.querySelector(".sources")?.remove();
    text.insertAdjacentHTML("afterend", event.data);
    window.htmx?.process(turn);
    showCites(turn);
  });
  events.addEventListener("done", (event) => {
    events.close();
    finish(turn, event.data);
  });
  events.addEventListener("error", () => {
    events.close();
    fault.hidden = false;
    stop.hidden = true;
    fault.querySelector("[data-stream-again]").onclick = () => {
      turn.dataset.stream = address;
      follow(turn);
    };
  });
}

function followAll() {
  for (const turn of document.querySelectorAll("[data-stream]")) {
    follow(turn);
    turn.scrollIntoView({ block: "end" });
    toEnd();
  }
}

document.addEventListener("htmx:afterSettle", followAll);
followAll();
