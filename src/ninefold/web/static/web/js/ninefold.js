// Everything here makes a page quicker; every page works without it.
import { startCapture } from "./capture.js";
import { startDialogs } from "./dialogs.js";
import { startDrafts } from "./drafts.js";
import { startFaults } from "./faults.js";
import { startOffers } from "./offers.js";
import { startPalette } from "./palette.js";
import { startShortcuts } from "./shortcuts.js";
import { startThemeChoice } from "./theme_choice.js";
import { startToasts } from "./toasts.js";
import { startZoneGuess } from "./zone.js";

startDialogs();
startToasts();
startThemeChoice();
startShortcuts();
startPalette();
startOffers();
startZoneGuess();
startDrafts(document);
startFaults();
startCapture(document);

// Parts that htmx swapped in get the same care as those that came with the page.
document.addEventListener("htmx:load", (event) => {
  if (event.target === document.body) return;
  startDrafts(event.target);
  startCapture(event.target);
});
