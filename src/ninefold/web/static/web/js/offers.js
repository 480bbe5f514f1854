// A button that offers a text for a field: data-fill names the field's id, data-fill-with the text.
// A gap to be filled by hand ("…") is selected, so that the next key replaces it.
export function startOffers() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fill]");
    if (!button) return;
    const field = document.getElementById(button.dataset.fill);
    if (!field) return;
    field.value = button.dataset.fillWith;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    const gap = field.value.indexOf("…");
    if (gap >= 0) field.setSelectionRange(gap, gap + 1);
  });
}
