// The two choices every reader has: the look and the language.

for (const select of document.querySelectorAll("[data-theme-choice]")) {
  select.value = localStorage.getItem("theme") ?? "auto";
  select.addEventListener("change", () => {
    if (select.value === "auto") {
      localStorage.removeItem("theme");
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem("theme", select.value);
      document.documentElement.dataset.theme = select.value;
    }
  });
}

for (const select of document.querySelectorAll("[data-language]")) {
  select.addEventListener("change", () => {
    document.cookie = `language=${select.value}; path=/; max-age=31536000; SameSite=Lax`;
    location.reload();
  });
}
