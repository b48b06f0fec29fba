// What scripts add to pages that work without them: no framework is sent to the browser, so an old laptop has nothing to wait for.

const pause = 1200;

for (const field of document.querySelectorAll("[data-maxwords], [data-maxlength]")) countWhileTyping(field);
for (const form of document.querySelectorAll("form[data-draft]")) keepDrafts(form);
for (const button of document.querySelectorAll("[data-copy]")) offerCopying(button);
for (const button of document.querySelectorAll("[data-print]")) offerPrinting(button);
focusOnWhatMatters();
sendEachFormOnce();

/** An error summary or a success message is what the person has to know first. */
function focusOnWhatMatters() {
  const summary = document.querySelector(".govuk-error-summary, .govuk-notification-banner--success");
  if (!summary) return;
  summary.setAttribute("tabindex", "-1");
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target?.matches("input, textarea, select")) return;
    event.preventDefault();
    const group = target.closest("fieldset") ?? target.closest(".govuk-form-group") ?? target;
    group.scrollIntoView();
    target.focus({ preventScroll: true });
  });
}

/** Says how long the text is; the same count as the server's: runs of characters between white space. */
function countWhileTyping(field) {
  const text = field.querySelector("textarea, input");
  const message = field.querySelector(".govuk-character-count__message");
  if (!text || !message) return;
  const inWords = field.dataset.maxwords !== undefined;
  const limit = Number(inWords ? field.dataset.maxwords : field.dataset.maxlength);
  const unit = inWords ? "words" : "characters";
  const spoken = document.createElement("div");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  message.after(spoken);

  let timer;
  const show = () => {
    const value = text.value.trim();
    const size = inWords ? (value === "" ? 0 : value.split(/\s+/).length) : text.value.length;
    const isOver = size > limit;
    const number = (count) => count.toLocaleString("en-GB");
    message.textContent = isOver
      ? `${number(size)} ${unit}. The limit is ${number(limit)}`
      : `${number(size)} of up to ${number(limit)} ${unit}`;
    message.classList.toggle("app-count--over", isOver);
    clearTimeout(timer);
    timer = setTimeout(() => {
      spoken.textContent = message.textContent;
    }, 1000);
  };
  text.addEventListener("input", show);
  if (text.value !== "") show();
}

/** Keeps what is typed as a draft on the server a moment after typing stops, and at once when the page is left. */
function keepDrafts(form) {
  const line = form.querySelector("[data-draft-line]");
  const place = form.dataset.draft;
  const store = `draft ${place}`;
  let timer;
  let isWaiting = false;
  let isSaving = false;

  const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  const send = async () => {
    isWaiting = false;
    const body = typed();
    try {
      const answer = await fetch(place, { method: "POST", body, redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const { kept } = await answer.json();
      sessionStorage.removeItem(store);
      if (line && kept) line.textContent = `Draft kept at ${kept}. Save to make it part of the return.`;
    } catch {
      if (isSaving) return;
      // Signed out or no connection: this tab keeps the words until the server can
      sessionStorage.setItem(store, String(body));
      if (line) line.textContent = "The draft could not be sent. What you typed is kept in this window, and is tried again as you type.";
    }
  };
  const wait = () => {
    isWaiting = true;
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  };

  // Going back, a browser would put old words over an answer that a colleague has saved since; drafts are safer
  form.autocomplete = "off";
  bringBack();
  form.addEventListener("input", wait);
  form.addEventListener("submit", ({ submitter }) => {
    isSaving = true;
    isWaiting = false;
    clearTimeout(timer);
    // Choosing another text than the one in the form is not losing it
    const isChoice = ["set-aside", "confirm", "adapt"].includes(submitter?.value);
    if (isChoice) sessionStorage.removeItem(store);
    else sessionStorage.setItem(store, String(typed()));
  });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    if (isWaiting) navigator.sendBeacon(place, typed());
  });
  addEventListener("pageshow", () => {
    isSaving = false;
  });

  // Words that never reached the server, for instance because the session had ended
  function bringBack() {
    const words = sessionStorage.getItem(store);
    if (!words) return;
    sessionStorage.removeItem(store);
    const lost = new URLSearchParams(words);
    if (lost.get("baseRevision") !== new FormData(form).get("baseRevision")) return;
    const before = sameEnds(typed());
    for (const control of form.elements) {
      if (!lost.has(control.name) || control.type === "hidden" || control.type === "submit") continue;
      if (control.type === "radio") control.checked = control.value === lost.get(control.name);
      else control.value = lost.get(control.name);
    }
    // What was saved on the way to another page is in the form already, and is no draft
    if (sameEnds(typed()) !== before) wait();
  }

  // A form sends its lines with other ends than a text box holds them
  function sameEnds(words) {
    return JSON.stringify([...words].map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]));
  }
}

/** Copies the text of another element; the button is there only where that works. */
function offerCopying(button) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.innerText);
    button.textContent = "Copied";
  });
}

function offerPrinting(button) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** A second press on a button that is already working does nothing. */
function sendEachFormOnce() {
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  // The back button may show the page as it was left
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
}
