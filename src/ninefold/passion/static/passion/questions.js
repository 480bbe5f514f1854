// Keys 1 to 5 answer the question that has the focus, and the focus goes on to the next one.
const form = document.querySelector("[data-questions]");
const questions = form ? [...form.querySelectorAll("fieldset")] : [];

form?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-5]$/.test(event.key)) return;
  const place = questions.findIndex((question) => question.contains(document.activeElement));
  const choice = questions[place]?.querySelector(`input[value="${event.key}"]`);
  if (!choice) return;
  event.preventDefault();
  choice.checked = true;
  choice.focus();
  const next = questions[place + 1];
  (next?.querySelector("input:checked") ?? next?.querySelector("input") ?? form.querySelector(".button-primary")).focus();
});

const hint = form?.querySelector("[data-keys]");
if (hint) hint.hidden = false;
const firstOpen = questions.find((question) => !question.querySelector("input:checked"));
firstOpen?.querySelector("input")?.focus({ preventScroll: questions.indexOf(firstOpen) === 0 });
