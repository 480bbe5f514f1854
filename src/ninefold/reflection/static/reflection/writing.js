/* The writing page: frames and questions go into the text without leaving it, Ctrl+Enter keeps the
   page, and the words are counted quietly. Without a script each of these is a link or a button. */

const form = document.querySelector("[data-writing]");
const sheet = form?.querySelector("textarea");

if (sheet) {
  for (const link of document.querySelectorAll("[data-insert]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      insert(link.dataset.insert);
    });
  }
  sheet.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  sheet.addEventListener("input", count);
  count();
}

function insert(words) {
  const before = sheet.value.replace(/\s+$/, "");
  sheet.value = before ? `${before}\n\n${words}` : words;
  sheet.dispatchEvent(new Event("input", { bubbles: true }));
  sheet.focus();
  sheet.setSelectionRange(sheet.value.length, sheet.value.length);
  sheet.scrollIntoView({ block: "nearest" });
}

function count() {
  const place = form.querySelector("[data-word-count]");
  if (!place) return;
  const words = sheet.value.trim().split(/\s+/).filter(Boolean).length;
  place.textContent = words ? `${words} ${words === 1 ? "word" : "words"}` : "";
}
