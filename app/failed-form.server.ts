import { setTimeout } from "node:timers/promises";
import type { RouterContextProvider } from "react-router";
import type { FailedForm } from "./components/sent-form.ts";
import { clockContext, databaseContext, personContext } from "./context.ts";
import { type SentForm, sentFormContext } from "./request-context.server.ts";
import { fieldsToKeep, typedInWords } from "#domain/people/kept-forms.ts";
import { keepForm } from "#db/people/kept-forms.ts";

/** The words of a form that could not be taken because the service failed: to be shown, kept and sent again. */
export async function wordsOfFailedForm(context: Readonly<RouterContextProvider>, status: number): Promise<FailedForm | null> {
  const sent = context.get(sentFormContext);
  if (!sent || status < 500) return null;
  const plain = sent.fields.filter((field): field is [string, string] => typeof field[1] === "string");
  // After a fault of ours nobody knows how far it came, so it is neither kept as unsaved nor sent once more
  const isAway = status === 503;
  return {
    typed: typedInWords(sent.fields),
    isKept: isAway && (await keep(context, sent)),
    again: isAway && plain.length === sent.fields.length ? { page: sent.page, fields: plain } : null,
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
  return (await Promise.race([kept, setTimeout(patience, "not-kept")])) === "kept";
}
