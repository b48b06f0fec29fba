// What scripts add to pages that work without them: no framework is sent to the browser, so an old laptop has nothing to wait for.

const pause = 1200;
// Some browsers are told to keep nothing: then every page is asked for anew, and the rest works all the same
const keepsThings = mayKeep();

keepToItsPerson();
countAllWhileTyping();
dropSavedForm();
for (const form of document.querySelectorAll("form[data-draft]")) keepDrafts(form);
for (const form of document.querySelectorAll("form[data-sign-out]")) signOutEmpty(form);
if (keepsThings) for (const form of document.querySelectorAll("form[data-sign-in], form[data-sign-out]")) sayThereAreScripts(form);
for (const button of document.querySelectorAll("[data-copy]")) offerCopying(button);
for (const button of document.querySelectorAll("[data-print]")) offerPrinting(button);
warnBeforeTheEnd();
bringInNews();
focusOnWhatMatters();
sendEachFormOnce();

function mayKeep() {
  try {
    localStorage.setItem("kept", "yes");
    const isKept = localStorage.getItem("kept") === "yes";
    localStorage.removeItem("kept");
    return isKept;
  } catch {
    return false;
  }
}

/**
 * A page to which somebody goes back is asked for anew where whoever it was for is not the one who used this browser last:
 * a browser keeps the refused forms of a person, and to have it empty its cache would take Chromium seconds.
 */
function keepToItsPerson() {
  const { person, session } = document.body.dataset;
  if (!session || !keepsThings) return;
  const askAnew = () => {
    if (localStorage.getItem("last person") === person) return;
    document.documentElement.hidden = true;
    // With a fragment nothing would be asked for
    location.replace(location.pathname + location.search);
  };
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") askAnew();
  else localStorage.setItem("last person", person);
  addEventListener("pageshow", (event) => {
    if (event.persisted) askAnew();
  });
}

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

/** The count is the server's own function, which the page names. */
async function countAllWhileTyping() {
  const fields = document.querySelectorAll("[data-maxwords], [data-maxlength]");
  if (fields.length === 0) return;
  const lengths = await import(document.body.dataset.textLength);
  for (const field of fields) countWhileTyping(field, lengths);
}

/** Says how long the text is. */
function countWhileTyping(field, { countWords, countCharacters }) {
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
    const size = inWords ? countWords(text.value) : countCharacters(text.value);
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

/**
 * Keeps what is typed on the server a moment after typing stops. What cannot be sent stays in this window under the
 * person's name, is sent once there is a connection or the page is left, and is asked about before it can be lost.
 */
function keepDrafts(form) {
  const line = form.querySelector("[data-draft-line]");
  const { draft: address, page, form: name } = form.dataset;
  const store = storeOf(page ? `${address} ${page} ${name}` : address);
  let timer;
  let sending = null;
  let isSaving = false;
  let isUnsent = false;

  const { person = "" } = document.body.dataset;
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
  // Which words this window has seen last: another one that types into the same form has others
  const seen = () => form.dataset.keptAt ?? "";
  const body = () =>
    page === undefined
      ? new URLSearchParams([...typed(), ["seen", seen()]])
      : new URLSearchParams({ page, kept: name, fields: String(typed()), "opened-by": person, seen: seen() });
  const say = (words) => {
    if (line) line.textContent = words;
  };
  const send = () => {
    clearTimeout(timer);
    const sent = String(typed());
    sending = fetch(address, { method: "POST", body: body(), redirect: "error", keepalive: sent.length < 30_000 })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        noteSession(answer.headers.get("Session-Left"));
        const { isKept, keptAt, says } = await answer.json();
        // Another window that types into the same form has not seen these words
        if (keptAt) form.dataset.keptAt = keptAt;
        if (isKept && sent === String(typed())) {
          isUnsent = false;
          sessionStorage.removeItem(store);
        }
        say(says);
      })
      .catch(() => {
        if (isSaving) return;
        // Signed out or no connection: this window keeps the words until the server can
        sessionStorage.setItem(store, String(typed()));
        say("The draft could not be sent. What you typed is kept in this window only, and is sent when there is a connection.");
      })
      .finally(() => {
        sending = null;
      });
    return sending;
  };
  const wait = () => {
    isUnsent = true;
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  };

  // Going back, a browser would put old words over an answer that a colleague has saved since; drafts are safer
  form.autocomplete = "off";
  bringBack();
  form.addEventListener("input", wait);
  form.addEventListener("submit", (event) => {
    const { submitter } = event;
    isSaving = true;
    clearTimeout(timer);
    // A draft on its way arrives first: after the form it would be taken for other words
    if (sending) {
      event.preventDefault();
      sending.finally(() => form.requestSubmit(submitter));
      return;
    }
    isUnsent = false;
    // Choosing another text than the one in the form is not losing it
    const isChoice = ["set-aside", "confirm", "adapt", "undo"].includes(submitter?.value) || submitter?.name === "take";
    if (isChoice) sessionStorage.removeItem(store);
    else sessionStorage.setItem(store, String(typed()));
  });
  form.addEventListener("formdata", ({ formData }) => {
    if (isSaving) formData.set(page === undefined ? "seen" : "kept-seen", seen());
  });
  addEventListener("online", () => {
    if (isUnsent) send();
  });
  addEventListener("beforeunload", (event) => {
    // What has only not been sent yet goes along with leaving; what could not be sent would be lost
    if (isUnsent && !isSaving && (!navigator.onLine || sessionStorage.getItem(store) !== null)) event.preventDefault();
  });
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    if (isUnsent && !isSaving) navigator.sendBeacon(address, body());
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
      if (!lost.has(control.name) || ["hidden", "submit", "file"].includes(control.type)) continue;
      const values = lost.getAll(control.name);
      if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
      else control.value = values[0];
    }
    // What was saved on the way to another page is in the form already, and is no draft
    if (sameEnds(typed()) !== before) wait();
  }

  // A form sends its lines with other ends than a text box holds them
  function sameEnds(words) {
    return JSON.stringify([...words].map(([field, value]) => [field, value.replaceAll("\r\n", "\n")]));
  }
}

/** What the server says it has saved is not brought back: the form that comes next may be an empty one for other words. */
function dropSavedForm() {
  const [, name, saved] = /(?:^|; )((?:__Host-)?saved-form)=([^;]*)/.exec(document.cookie) ?? [];
  if (!name) return;
  sessionStorage.removeItem(storeOf(`/kept-forms ${decodeURIComponent(saved)}`));
  document.cookie = `${name}=; Max-Age=0; Path=/; SameSite=Lax${name.startsWith("__Host-") ? "; Secure" : ""}`;
}

// Each person's words under a name of their own: the next one at this computer is not shown them
function storeOf(place) {
  return `draft ${document.body.dataset.person ?? ""} ${place}`;
}

/** Signing out leaves nothing in the browser, so what only this window holds is asked about first. */
function signOutEmpty(form) {
  form.addEventListener("submit", (event) => {
    const unsent = Object.keys(sessionStorage).filter((key) => key.startsWith(storeOf("")));
    const question = "Something you typed could not be sent, and only this window holds it. Sign out and lose it?";
    if (unsent.length > 0 && !confirm(question)) {
      event.preventDefault();
      return;
    }
    sessionStorage.clear();
    localStorage.clear();
  });
}

/** Says to the server that scripts see to what a browser keeps. */
function sayThereAreScripts(form) {
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "scripts", value: "on" });
  form.append(field);
}

// Under which this browser remembers when the session ends: another tab may have made it longer
function sessionStore() {
  return `session ${document.body.dataset.person ?? ""}`;
}

/** Notes how long the session lasts, as the server has just said: "5400", or "240 last" where use makes it no longer. */
function noteSession(left) {
  if (!left || !keepsThings) return;
  const ends = Date.now() + Number.parseInt(left, 10) * 1000;
  localStorage.setItem(sessionStore(), JSON.stringify({ ends, isLast: left.endsWith("last") }));
}

/** Says five minutes before it that the session ends. One press makes it longer, in whichever tab. */
function warnBeforeTheEnd() {
  if (!document.body.dataset.session || !keepsThings) return;
  noteSession(document.body.dataset.session);
  let dialog = null;
  let isAnswered = false;

  const check = () => {
    const { ends, isLast } = JSON.parse(localStorage.getItem(sessionStore()) ?? '{"ends":0}');
    const left = ends - Date.now();
    if (left > 5 * 60_000) {
      dialog?.close();
      dialog = null;
      isAnswered = false;
    } else if (left > 0 && !dialog && !isAnswered) dialog = isLast ? sayItEnds(ends) : offerMore(ends);
    else if (left <= 0 && !dialog?.matches("[data-ended]")) {
      dialog?.close();
      dialog = sayItEnded();
    }
  };
  setInterval(check, 5000);
  document.addEventListener("visibilitychange", check);

  function offerMore(ends) {
    const text = `You have not used this service for a while. You will be signed out at ${timeOf(ends)}.`;
    const own = open("Do you want to stay signed in?", text);
    addButton(own, "Stay signed in", async () => {
      const answer = await fetch("/your-sign-ins", { method: "HEAD", redirect: "manual" }).catch(() => null);
      if (answer?.ok) noteSession(answer.headers.get("Session-Left"));
      // Led to the sign-in page: it has ended already
      else if (answer?.type === "opaqueredirect") localStorage.removeItem(sessionStore());
      else own.querySelector("p").textContent = `${text} The service could not be reached: try again.`;
      check();
    });
    return own;
  }

  function sayItEnds(ends) {
    const own = open(
      `You will be signed out at ${timeOf(ends)}`,
      "You have been signed in for as long as is allowed. Save what you are writing, and sign in again.",
    );
    addButton(own, "Go on", () => {
      isAnswered = true;
      own.close();
    });
    return own;
  }

  function sayItEnded() {
    const own = open(
      "You have been signed out",
      "What you typed is kept where the page said so, and stands in its form when you have signed in again.",
    );
    own.dataset.ended = "";
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`;
    link.textContent = "Sign in again";
    own.append(link);
    link.focus();
    return own;
  }

  function open(title, text) {
    const own = document.createElement("dialog");
    own.className = "app-session";
    const heading = document.createElement("h2");
    heading.className = "govuk-heading-m";
    heading.id = "session-ends";
    heading.textContent = title;
    const words = document.createElement("p");
    words.className = "govuk-body";
    words.setAttribute("aria-live", "polite");
    words.textContent = text;
    own.setAttribute("aria-labelledby", heading.id);
    own.append(heading, words);
    own.addEventListener("cancel", () => (isAnswered = true));
    own.addEventListener("close", () => own.remove());
    document.body.append(own);
    own.showModal();
    return own;
  }

  function addButton(own, label, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button govuk-!-margin-bottom-0";
    button.textContent = label;
    button.addEventListener("click", press);
    own.append(button);
    button.focus();
  }

  function timeOf(instant) {
    return new Date(instant).toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(" ", "");
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

/**
 * Brings in what others add to a page while it is open, its clock too: parts that say for how many minutes are read again.
 * The page stays where it is, and nothing that is typed or in use is touched.
 */
function bringInNews() {
  const parts = [...document.querySelectorAll("[data-live]")];
  const until = Date.now() + Math.max(0, ...parts.map((part) => Number(part.dataset.live))) * 60_000;
  if (parts.length === 0) return;
  const timer = setInterval(async () => {
    if (Date.now() > until) clearInterval(timer);
    if (document.hidden) return;
    const answer = await fetch(location.pathname, { redirect: "error" }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) bringInto(part, page.getElementById(part.id));
  }, 15_000);
}

function bringInto(part, fresh) {
  if (!fresh || part.contains(document.activeElement) || part.innerHTML === fresh.innerHTML) return;
  const { bottom, height } = part.getBoundingClientRect();
  part.replaceChildren(...fresh.childNodes);
  // What grew above the reading place would push it down
  if (bottom < 0) scrollBy(0, part.getBoundingClientRect().height - height);
}

/** A second press on a button that is already working does nothing. */
function sendEachFormOnce() {
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (event.defaultPrevented) return;
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  // The back button may show the page as it was left
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
}
