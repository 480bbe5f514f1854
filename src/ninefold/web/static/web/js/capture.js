import { within } from "./within.js";

const PAUSE = 180;

/** Show how each capture line under `root` reads while it is typed. */
export function startCapture(root) {
  for (const form of within(root, "[data-capture]")) {
    if (form.dataset.started) continue;
    form.dataset.started = "";
    const line = form.querySelector("input[name=line]");
    const reading = form.querySelector("[data-reading]");
    if (line && reading) watch(line, reading);
  }
}

function watch(line, reading) {
  const hint = reading.innerHTML;
  let timer;
  let asked;
  const read = async () => {
    asked?.abort();
    if (!line.value.trim()) { reading.innerHTML = hint; return; }
    asked = new AbortController();
    try {
      const answer = await fetch(`/capture/reading/?${new URLSearchParams({ line: line.value })}`, {
        headers: { "HX-Request": "true" }, signal: asked.signal,
      });
      // A page instead of a part means that we were sent to sign in: keep the hint.
      if (answer.ok && !answer.redirected) reading.innerHTML = await answer.text();
    } catch { /* Offline or overtaken by the next key: the line itself still works. */ }
  };
  line.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(read, PAUSE); });
  if (line.value) read();
}
