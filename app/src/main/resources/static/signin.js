// A one-time link carries its secret in the fragment, which no server or log ever sees. It leaves
// the address and the history first, and is then traded for a session by POST.

const card = document.querySelector("[data-signin]");
const secret = location.hash.slice(1);

if (card && secret) {
  history.replaceState(null, "", location.pathname);
  const form = card.querySelector("form");
  const wait = card.querySelector("[data-signin-wait]");
  const fault = card.querySelector("[data-signin-fault]");
  form.hidden = true;
  wait.hidden = false;
  const body = new URLSearchParams({ secret, _csrf: form.elements._csrf.value });
  let answer = null;
  try {
    answer = await fetch("/signin/link", { method: "POST", body, redirect: "follow" });
  } catch {
    answer = null;
  }
  if (answer?.ok && !new URL(answer.url).pathname.startsWith("/signin")) {
    location.replace(answer.url);
  } else {
    wait.hidden = true;
    fault.hidden = false;
    form.hidden = false;
  }
}
