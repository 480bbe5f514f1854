// Guesses the time zone where a form asks for it and nobody has said one yet.
export function startZoneGuess() {
  const field = document.querySelector("[data-time-zone]");
  if (field && (!field.value || field.value === "UTC")) {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  }
}
