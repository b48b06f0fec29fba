import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { fieldsToKeep, isFormName, isOwnPage, keptPage, mayKeepPage, typedInWords } from "#domain/people/kept-forms.ts";
import { personMark } from "#app/person-mark.server.ts";
import { sentFormContext } from "#app/request-context.server.ts";
import { readSessionToken, savedFormCookie } from "#app/session.server.ts";
import { dropKeptForm, type KeepResult, keepForm } from "#db/people/kept-forms.ts";
import { findPersonOfEndedSession } from "#db/people/people.ts";
import { sessionId } from "#db/people/sessions.ts";

/** A form that is sent after the session has ended is kept for whose session it was; one that was saved is kept no longer. */
export const keptForm: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD" || isForAnybody.test(pathname)) return next();
  const fields = [...(await request.formData())];
  const text = (name: string) => String(fields.find(([one]) => one === name)?.[1] ?? "");
  // A button may send the form of one page to another: the words stay with the page whose form it is
  const ownPage = isOwnPage(text("form-page")) ? text("form-page") : pathname + search;
  const sent = { page: keptPage(ownPage), form: text("form") };
  context.set(sentFormContext, { ...sent, action: pathname + search, fields });
  const person = context.get(personContext);
  if (!person) {
    const kept = await keepFor(request, context, sent, fields);
    throw data({ typed: kept === "kept" ? [] : typedInWords(fields), page: sent.page, kept }, 401);
  }

  // Two people share a computer: what one of them has open is not sent under the name of the other
  const openedBy = text("opened-by");
  if (openedBy && openedBy !== personMark(person.id))
    throw data({ typed: typedInWords(fields), page: sent.page, kept: "someone-else" }, 401);

  const response = await next();
  const isSaved = response.status >= 300 && response.status < 400;
  if (isSaved) await dropKeptForm(context.get(databaseContext), person.id, sent.page, sent.form);
  // The browser holds a copy of what it sent until it knows that it arrived: an empty form tells nothing of that
  if (isSaved && openedBy && mayKeepPage(sent.page) && isFormName(sent.form))
    response.headers.append("Set-Cookie", savedFormCookie(sent, context.get(environmentContext)));
  return response;
};

// Forms of people who are not signed in
const isForAnybody = /^\/(sign-|first-run\/)/;

async function keepFor(
  request: Request,
  context: Readonly<RouterContextProvider>,
  sent: { page: string; form: string },
  fields: [string, FormDataEntryValue][],
): Promise<KeepResult | "nothing-typed"> {
  const typed = fieldsToKeep(fields);
  if (!typed) return "nothing-typed";
  const token = await readSessionToken(request, context.get(environmentContext));
  if (!token) return "not-kept";
  const db = context.get(databaseContext);
  const now = context.get(clockContext)();
  const personId = await findPersonOfEndedSession(db, sessionId(token), now);
  if (!personId) return "not-kept";
  const result = await keepForm(db, { by: personId, at: now.toISOString() }, { ...sent, fields: typed, because: "session-ended" });
  // What was typed in another window waits beside it
  return result === "kept-both" ? "kept" : result;
}
