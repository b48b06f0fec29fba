import { data, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext, environmentContext, personContext } from "#app/context.ts";
import { fieldsToKeep, keptPage, typedInWords } from "#domain/people/kept-forms.ts";
import { personMark } from "#app/person-mark.server.ts";
import { sentFormContext } from "#app/request-context.server.ts";
import { readSessionToken } from "#app/session.server.ts";
import { dropKeptForm, type KeepResult, keepForm } from "#db/people/kept-forms.ts";
import { findPersonOfEndedSession } from "#db/people/people.ts";
import { sessionId } from "#db/people/sessions.ts";

/** A form that is sent after the session has ended is kept for whose session it was; one that was saved is kept no longer. */
export const keptForm: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { pathname, search } = new URL(request.url);
  if (request.method === "GET" || request.method === "HEAD" || pathname.startsWith("/sign-")) return next();
  const fields = [...(await request.formData())];
  const sent = { page: keptPage(pathname + search), form: String(fields.find(([name]) => name === "form")?.[1] ?? "") };
  context.set(sentFormContext, { ...sent, fields });
  const person = context.get(personContext);
  if (!person) {
    const kept = await keepFor(request, context, sent, fields);
    throw data({ typed: kept === "kept" ? [] : typedInWords(fields), page: sent.page, kept }, 401);
  }

  // Two people share a computer: what one of them has open is not sent under the name of the other
  const openedBy = fields.find(([name]) => name === "opened-by")?.[1];
  if (openedBy && openedBy !== personMark(person.id))
    throw data({ typed: typedInWords(fields), page: sent.page, kept: "someone-else" }, 401);

  const response = await next();
  const isSaved = response.status >= 300 && response.status < 400;
  if (isSaved) await dropKeptForm(context.get(databaseContext), person.id, sent.page, sent.form);
  return response;
};

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
  return keepForm(db, { by: personId, at: now.toISOString() }, { ...sent, fields: typed, because: "session-ended" });
}
