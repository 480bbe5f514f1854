/** Keys for a list of drafts: j and k move, y keeps, n throws away. They follow the switch of the
 * other shortcuts (<body data-shortcuts="off">), and pause while something is typed or open. */
const list = document.querySelector("[data-yes-or-no]");

function busy(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  return document.body.dataset.shortcuts === "off" || document.querySelector("dialog[open]")
    || event.target.matches?.("input, textarea, select, [contenteditable]");
}

function current() {
  const items = [...list.children];
  return { items, at: items.findIndex((one) => one.contains(document.activeElement)) };
}

/** Focus on the Keep button of a row: it is what Enter presses, and what is read out. */
function go(items, at) {
  items[Math.max(0, Math.min(at, items.length - 1))]?.querySelector("[data-yes] button")?.focus();
}

/** "g" begins the shortcut to another page: the key after it is not for this list. */
let isGoing = 0;

if (list) {
  document.addEventListener("keydown", (event) => {
    if (busy(event)) return;
    if (event.key === "g") { isGoing = Date.now(); return; }
    if (Date.now() - isGoing < 1200) { isGoing = 0; return; }
    const { items, at } = current();
    if (event.key === "j") go(items, at + 1);
    else if (event.key === "k") go(items, at < 0 ? items.length - 1 : at - 1);
    else if (event.key === "y") items[Math.max(0, at)]?.querySelector("[data-yes]")?.requestSubmit();
    else if (event.key === "n") items[Math.max(0, at)]?.querySelector("[data-no]")?.requestSubmit();
    else return;
    event.preventDefault();
  });
}
