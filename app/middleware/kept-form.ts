import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { fieldsToKeep, isFormName, isOwnPage, keptPage, mayKeepPage, seenIn, typedInWords } from "#domain/people/kept-forms.ts";
import { isUpload } from "./sound-request.ts";
import { findOwnEndedPart } from "#app/ended-part.server.ts";
import type { EndedPart } from "#db/people/ended-part.ts";
import { personMark } from "#app/person-mark.server.ts";
import { type SentForm, sentFormContext } from "#app/request-context.server.ts";
import { readSessionToken, savedFormCookie } from "#app/session.server.ts";
import { dropSavedForm, type KeepResult, keepForm } from "#db/people/kept-forms.ts";
import { findPersonOfEndedSession } from "#db/people/people.ts";
import { sessionId } from "#db/people/sessions.ts";

/** A form that is sent after the session has ended is kept for whose session it was; one that was saved is kept no longer. */
export const keptForm: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { pathname } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD" || isForAnybody.test(pathname)) return next();
  const person = context.get(personContext);
  if (!person) {
    const ended = await findOwnEndedPart(request, context);
    // A file that nobody may send is not even read
    if (isUpload(request) && !(await mayHoldWords(request, context, ended)))
      throw data({ typed: [], page: pathname, kept: ended ? "part-ended" : "nothing-typed", ended }, 401);
    const sent = sentIn(request, [...(await request.formData())]);
    context.set(sentFormContext, sent);
    // They cannot sign in again to put it back
    if (ended) throw data({ typed: typedInWords(sent.fields), page: sent.page, kept: "part-ended", ended }, 401);
    const kept = await keepFor(request, context, sent);
    throw data({ typed: kept === "kept" ? [] : typedInWords(sent.fields), page: sent.page, kept }, 401);
  }

  const read = request.formData;
  const note = async () => {
    const form = await read();
    const sent = sentIn(request, [...form]);
    context.set(sentFormContext, sent);
    // Two people share a computer: what one of them has open is not sent under the name of the other
    const openedBy = textIn(sent.fields, "opened-by");
    if (openedBy && openedBy !== personMark(person.id))
      throw data({ typed: typedInWords(sent.fields), page: sent.page, kept: "someone-else" }, 401);
    return form;
  };
  request.formData = note;
  if (!isUpload(request)) await note();

  const response = await next();
  const sent = context.get(sentFormContext);
  const isSaved = sent && response.status >= 300 && response.status < 400;
  if (isSaved) await dropSavedForm(context.get(databaseContext), person.id, sent, seenIn(sent.fields));
  // The browser holds a copy of what it sent until it knows that it arrived: an empty form tells nothing of that
  if (isSaved && textIn(sent.fields, "opened-by") && mayKeepPage(sent.page) && isFormName(sent.form))
    response.headers.append("Set-Cookie", savedFormCookie(sent, context.get(environmentContext)));
  return response;
};

/** Nobody has typed so much: what is longer is a file. */
const largestTyped = 6 * 1024 * 1024;

type Fields = [string, FormDataEntryValue][];

function sentIn(request: Request, fields: Fields): SentForm {
  const { pathname, search } = new URL(request.url);
  // A button may send the form of one page to another: the words stay with the page whose form it is
  const ownPage = textIn(fields, "form-page");
  return {
    page: keptPage(isOwnPage(ownPage) ? ownPage : pathname + search),
    form: textIn(fields, "form"),
    action: pathname + search,
    fields,
  };
}

function textIn(fields: Fields, name: string): string {
  return String(fields.find(([one]) => one === name)?.[1] ?? "");
}

// Forms of people who are not signed in
const isForAnybody = /^\/(sign-|first-run\/|demonstration\/anew$)/;

async function mayHoldWords(request: Request, context: Readonly<RouterContextProvider>, ended: EndedPart | undefined): Promise<boolean> {
  if (Number(request.headers.get("Content-Length")) > largestTyped) return false;
  return ended !== undefined || (await whoseSessionEnded(request, context)) !== null;
}

async function whoseSessionEnded(request: Request, context: Readonly<RouterContextProvider>): Promise<string | null> {
  const token = await readSessionToken(request, context.get(environmentContext));
  const found = token && (await findPersonOfEndedSession(context.get(databaseContext), sessionId(token), context.get(clockContext)()));
  return found || null;
}

async function keepFor(
  request: Request,
  context: Readonly<RouterContextProvider>,
  { page, form, fields }: SentForm,
): Promise<KeepResult | "nothing-typed"> {
  const typed = fieldsToKeep(fields);
  if (!typed) return "nothing-typed";
  const personId = await whoseSessionEnded(request, context);
  if (!personId) return "not-kept";
  const author = { by: personId, at: context.get(clockContext)().toISOString() };
  const result = await keepForm(context.get(databaseContext), author, { page, form, fields: typed, because: "session-ended" });
  // What was typed in another window waits beside it
  return result === "kept-both" ? "kept" : result;
}
