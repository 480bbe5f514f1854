// Loaded before the first paint, so that a chosen theme never flashes the other one.
try {
  const chosen = localStorage.getItem("ninefold-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch { /* Storage may be closed to us; then the device decides. */ }
