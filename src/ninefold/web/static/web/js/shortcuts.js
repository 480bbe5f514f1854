import { openDialog } from "./dialogs.js";

const PLACES = {
  t: "/", w: "/skills/week/", p: "/passion/", g: "/goals/", m: "/mentors/", s: "/skills/", n: "/network/",
  r: "/reflection/", f: "/feedback/", l: "/learning/", i: "/wins/", ",": "/settings/",
};
const SECOND_KEY_WITHIN = 1200;
const OFF = "ninefold-shortcuts-off";

/** Single keys for people who like them; <body data-shortcuts="off"> leaves only Ctrl+K. */
export function startShortcuts() {
  startSwitch();
  let going = 0;
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      if (openDialog("palette")) event.preventDefault();
      return;
    }
    if (document.body.dataset.shortcuts === "off" || typing(event)) return;
    if (Date.now() - going < SECOND_KEY_WITHIN) {
      going = 0;
      const place = PLACES[event.key];
      if (place) { event.preventDefault(); location.assign(place); }
      return;
    }
    if (event.key === "g") going = Date.now();
    else if (event.key === "c") opened(event, "capture", "/capture/");
    else if (event.key === "/") opened(event, "palette", "/search/");
    else if (event.key === "?") openDialog("shortcuts");
  });
}

/** The switch in the list of shortcuts; what it says holds on this device. */
function startSwitch() {
  const control = document.querySelector("[data-shortcut-switch]");
  if (!control) return;
  try { if (localStorage.getItem(OFF)) document.body.dataset.shortcuts = "off"; } catch { /* Then they stay on. */ }
  control.checked = document.body.dataset.shortcuts !== "off";
  control.addEventListener("change", () => {
    document.body.dataset.shortcuts = control.checked ? "on" : "off";
    try {
      if (control.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch { /* Without storage the choice lasts for this page. */ }
  });
}

function opened(event, dialog, otherwise) {
  event.preventDefault();
  if (!openDialog(dialog)) location.assign(otherwise);
}

function typing(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return event.target.matches?.("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]");
}
