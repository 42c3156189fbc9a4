// The two choices every reader has: the look and the language. Runs before the first paint and
// listens from then on, so that a choice made while the page still loads is not lost.
(() => {
  const root = document.documentElement;

  function look(chosen) {
    if (chosen === "light" || chosen === "dark") {
      root.dataset.theme = chosen;
    } else {
      delete root.dataset.theme;
    }
  }

  look(localStorage.getItem("theme"));

  document.addEventListener("DOMContentLoaded", () => {
    for (const select of document.querySelectorAll("[data-theme-choice]")) {
      select.value = root.dataset.theme ?? "auto";
    }
  });

  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-theme-choice]")) {
      localStorage.setItem("theme", target.value);
      look(target.value);
    } else if (target.matches("[data-language]")) {
      document.cookie = `language=${target.value}; path=/; max-age=31536000; SameSite=Lax`;
      location.reload();
    }
  });
})();
