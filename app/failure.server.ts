import { setTimeout } from "node:timers/promises";
import type { RouterContextProvider } from "react-router";
import type { Failure } from "./components/failure/failure.ts";
import { clockContext, databaseContext, personContext } from "./context.ts";
import { type SentForm, sentFormContext } from "./request-context.server.ts";
import { fieldsToKeep, typedInWords } from "#domain/people/kept-forms.ts";
import { keepForm } from "#db/people/kept-forms.ts";

/** What the error page says of a failure of the service, or of a page that is gone: the words of a form are shown, kept where that is possible, and sent again. */
export async function failureOf(context: Readonly<RouterContextProvider>, status: number): Promise<Failure | null> {
  if (status < 500 && status !== 404) return null;
  const sent = context.get(sentFormContext);
  // Their part may have ended while they wrote: what was there is gone for them, their own words are not
  if (status === 404) return sent && { isAway: false, form: { typed: typedInWords(sent.fields), isKept: false, again: null } };
  return { isAway: status === 503, form: sent && (await formOf(context, sent, status === 503)) };
}

async function formOf(context: Readonly<RouterContextProvider>, sent: SentForm, isAway: boolean): Promise<Failure["form"]> {
  const plain = sent.fields.filter((field): field is [string, string] => typeof field[1] === "string");
  // After a fault of ours nobody knows how far it came, so it is neither kept as unsaved nor sent once more
  return {
    typed: typedInWords(sent.fields),
    isKept: isAway && (await keep(context, sent)),
    again: isAway && plain.length === sent.fields.length ? { page: sent.action, fields: plain } : null,
  };
}

// Whoever waited for the database already waits no second time for it
const patience = 500;

async function keep(context: Readonly<RouterContextProvider>, { page, form, fields }: SentForm): Promise<boolean> {
  const person = context.get(personContext);
  const typed = fieldsToKeep(fields);
  if (!person || !typed) return false;
  const author = { by: person.id, at: context.get(clockContext)().toISOString() };
  const kept = keepForm(context.get(databaseContext), author, { page, form, fields: typed, because: "typed" }).catch(() => "not-kept");
  return (await Promise.race([kept, setTimeout(patience, "not-kept")])).startsWith("kept");
}
