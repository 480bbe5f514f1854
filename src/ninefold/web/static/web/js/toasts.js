const STAYS = { undo: 20000, plain: 8000 };
const MOST = 3;

/** Let messages go after a while, unless someone reads them; errors stay until closed. */
export function startToasts() {
  const region = document.getElementById("toasts");
  if (!region) return;
  for (const toast of region.querySelectorAll(".toast")) arm(toast);
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) if (node.matches?.(".toast")) arm(node);
    }
    thin(region);
  }).observe(region, { childList: true });
  region.addEventListener("click", (event) => {
    if (event.target.closest("[data-close-toast]")) leave(event.target.closest(".toast"));
  });
}

/** The oldest messages go first, so that many in a row never cover the page. */
function thin(region) {
  const staying = [...region.querySelectorAll(".toast:not([data-leaving], [data-level=error], [data-level=warning])")];
  for (const toast of staying.slice(0, Math.max(0, staying.length - MOST))) leave(toast);
}

function arm(toast) {
  const close = toast.querySelector("[data-close-toast]");
  if (close) close.hidden = false;
  if (toast.dataset.level === "error" || toast.dataset.level === "warning") return;
  const wait = toast.querySelector("form") ? STAYS.undo : STAYS.plain;
  let timer = setTimeout(() => leave(toast), wait);
  for (const start of ["pointerenter", "focusin"]) toast.addEventListener(start, () => clearTimeout(timer));
  for (const end of ["pointerleave", "focusout"]) {
    toast.addEventListener(end, () => { clearTimeout(timer); timer = setTimeout(() => leave(toast), wait); });
  }
}

function leave(toast) {
  toast.dataset.leaving = "";
  const done = Promise.allSettled(toast.getAnimations?.().map((animation) => animation.finished) ?? []);
  done.then(() => toast.remove());
}
