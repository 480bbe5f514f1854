/** After a form came back with faults, go on where the first of them stands. */
export function startFaults() {
  const faulty = document.querySelector("main form [aria-invalid=true]:not([type=hidden])");
  if (!faulty) return;
  faulty.closest("details")?.setAttribute("open", "");
  faulty.focus();
}
