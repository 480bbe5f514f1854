const KEY = "ninefold-theme";

/** Wire every [data-theme-choice] group: light, dark, or as the device has it. */
export function startThemeChoice() {
  for (const group of document.querySelectorAll("[data-theme-choice]")) {
    group.hidden = false;
    show(group, document.documentElement.dataset.theme ?? "automatic");
    group.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) choose(group, button.value);
    });
  }
}

function choose(group, theme) {
  if (theme === "automatic") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "automatic") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch { /* Without storage the choice lasts for this page. */ }
  show(group, theme);
}

function show(group, theme) {
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}
