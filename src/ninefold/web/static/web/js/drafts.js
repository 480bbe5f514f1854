import { within } from "./within.js";

const PREFIX = "ninefold-draft:";
const KEEP_DAYS = 30;

/** Keep every [data-draft] control under `root` in this browser until its form was sent. */
export function startDrafts(root) {
  try { localStorage.getItem(PREFIX); } catch { return; }
  forgetOld();
  for (const control of within(root, "[data-draft]")) {
    if (control.dataset.draftStarted) continue;
    control.dataset.draftStarted = "";
    keep(control, PREFIX + control.dataset.draft);
  }
}

function keep(control, key) {
  const draft = read(key);
  if (draft && draft.text !== control.value) {
    // What the server sent wins; the draft is offered, unless the field is empty anyway.
    if (control.value) offer(control, key, draft, "Bring back what you typed here");
    else restore(control, key, draft);
  }
  let timer;
  const save = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (control.value.trim()) localStorage.setItem(key, JSON.stringify({ text: control.value, at: Date.now() }));
      else localStorage.removeItem(key);
    }, 300);
  };
  control.addEventListener("input", save);
  const sent = () => { clearTimeout(timer); localStorage.removeItem(key); };
  control.form?.addEventListener("submit", (event) => {
    if (!control.form.hasAttribute("hx-post") && !event.defaultPrevented && navigator.onLine) sent();
  });
  control.form?.addEventListener("htmx:afterRequest", (event) => {
    if (event.target === control.form && event.detail.successful) sent();
  });
}

function restore(control, key, draft) {
  control.value = draft.text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  note(control, "Kept from before, on this device.", "Start afresh", () => {
    control.value = "";
    localStorage.removeItem(key);
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
  });
}

function offer(control, key, draft, label) {
  note(control, "There is a draft on this device.", label, () => restore(control, key, draft));
}

function note(control, words, label, act) {
  const host = control.closest(".field, form") ?? control.parentElement;
  host.querySelector(".draft-note")?.remove();
  const line = document.createElement("p");
  line.className = "draft-note";
  line.setAttribute("role", "status");
  line.append(words);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-link";
  button.textContent = label;
  button.addEventListener("click", () => { line.remove(); act(); });
  line.append(button);
  host.append(line);
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key) ?? "null"); } catch { return null; }
}

function forgetOld() {
  const oldest = Date.now() - KEEP_DAYS * 24 * 3600 * 1000;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && !(read(key)?.at > oldest)) localStorage.removeItem(key);
  }
}
