// Times in the reader's own zone and language; the server writes them as ISO 8601.

const language = document.documentElement.lang;
const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const far = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
const whole = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" });

function words(time) {
  const minutes = Math.round((time - Date.now()) / 60000);
  if (Math.abs(minutes) < 60) {
    return near.format(minutes, "minute");
  }
  if (Math.abs(minutes) < 60 * 24) {
    return near.format(Math.round(minutes / 60), "hour");
  }
  return Math.abs(minutes) < 60 * 24 * 7
    ? near.format(Math.round(minutes / 60 / 24), "day")
    : far.format(time);
}

function tell() {
  for (const element of document.querySelectorAll("time[data-time]")) {
    const time = new Date(element.dateTime);
    element.textContent = words(time);
    element.title = whole.format(time);
    element.removeAttribute("data-time");
  }
}

document.addEventListener("htmx:afterSettle", tell);
tell();
