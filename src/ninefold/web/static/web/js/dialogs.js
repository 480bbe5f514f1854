/** Open the dialog a [data-open] control names; a link stays a link where there is no such dialog. */
export function startDialogs() {
  for (const control of document.querySelectorAll("[data-open][hidden]")) control.hidden = false;
  document.addEventListener("click", (event) => {
    const control = event.target.closest("[data-open]");
    if (control && !event.metaKey && !event.ctrlKey && openDialog(control.dataset.open)) {
      event.preventDefault();
    }
    // A click on the backdrop lands on the dialog itself.
    if (event.target.matches?.("dialog.dialog") && outside(event)) event.target.close();
  });
}

/** Open a dialog by name ("capture" opens #capture-dialog). Returns whether there was one. */
export function openDialog(name) {
  const here = name === "capture" && document.querySelector("main [data-capture] input[name=line]");
  if (here) {
    here.focus();
    here.scrollIntoView({ block: "center" });
    return true;
  }
  const dialog = document.getElementById(`${name}-dialog`) ?? document.getElementById(name);
  if (!dialog?.showModal) return false;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input:not([type=hidden]), textarea")?.focus();
  return true;
}

function outside(event) {
  const box = event.target.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
