const PAUSE = 160;

/** The palette: filter the places in the page, then add what /search/ finds. */
export function startPalette() {
  const palette = document.getElementById("palette");
  const field = palette?.querySelector("input[name=q]");
  if (!field) return;
  const main = new Set([...palette.querySelectorAll("[data-places] li:not([data-more]) a")].map((link) => link.pathname));
  // A room may offer a page that is a main place already.
  for (const more of palette.querySelectorAll("[data-more]")) {
    if (main.has(more.querySelector("a").pathname)) more.remove();
  }
  const places = [...palette.querySelectorAll("[data-places] li")];
  const found = palette.querySelector("[data-found]");
  const none = palette.querySelector("[data-none]");
  let timer;
  let asked;

  const shown = () => [...palette.querySelectorAll("[role=option]")].filter((link) => !link.closest("[hidden]"));
  const chosen = () => palette.querySelector("[data-chosen]");
  const choose = (link) => {
    const before = chosen();
    before?.removeAttribute("data-chosen");
    before?.setAttribute("aria-selected", "false");
    if (!link) { field.removeAttribute("aria-activedescendant"); return; }
    link.dataset.chosen = "";
    link.setAttribute("aria-selected", "true");
    link.id ||= `palette-option-${shown().indexOf(link)}-${Date.now()}`;
    field.setAttribute("aria-activedescendant", link.id);
    link.scrollIntoView({ block: "nearest" });
  };

  const search = async (words) => {
    asked?.abort();
    if (words.length < 2) { found.replaceChildren(); return; }
    asked = new AbortController();
    try {
      const answer = await fetch(`/search/?${new URLSearchParams({ q: words })}`, {
        headers: { "HX-Request": "true", "HX-Target": "palette-results" }, signal: asked.signal,
      });
      if (!answer.ok || answer.redirected) return;
      const part = new DOMParser().parseFromString(await answer.text(), "text/html");
      const rows = [...part.querySelectorAll("[data-result]:is(a, :has(a))")].slice(0, 12);
      found.replaceChildren(...rows.map(asOption));
      if (!chosen()) choose(shown()[0]);
      none.hidden = shown().length > 0;
    } catch { /* Offline: Enter still opens the search page. */ }
  };

  const narrow = () => {
    const words = field.value.trim().toLowerCase();
    for (const place of places) {
      // Pages beyond the main places wait until they are named.
      place.hidden = words ? !nameOf(place).includes(words) : place.hasAttribute("data-more");
    }
    const options = shown();
    choose(words ? options.find((link) => nameOf(link).startsWith(words)) ?? options[0] : null);
    none.hidden = options.length > 0;
    clearTimeout(timer);
    timer = setTimeout(() => search(words), PAUSE);
  };

  field.addEventListener("input", narrow);
  field.addEventListener("keydown", (event) => {
    const options = shown();
    const at = options.indexOf(chosen());
    if (event.key === "ArrowDown") choose(options[(at + 1) % options.length]);
    else if (event.key === "ArrowUp") choose(options[(at - 1 + options.length) % options.length]);
    else if (event.key === "Enter" && chosen()) chosen().click();
    else return;
    event.preventDefault();
  });
  palette.addEventListener("close", () => { field.value = ""; found.replaceChildren(); narrow(); });
}

function nameOf(element) {
  const link = element.closest("a") ?? element.querySelector("a");
  return (link.querySelector(".palette-name") ?? link).textContent.trim().toLowerCase();
}

/** A result as a row of the list, whether the server sent it as an item or as a bare link. */
function asOption(row) {
  const item = document.createElement("li");
  item.setAttribute("role", "presentation");
  const link = document.adoptNode(row.matches("a") ? row : row.querySelector("a"));
  link.setAttribute("role", "option");
  link.tabIndex = -1;
  item.append(link);
  return item;
}
