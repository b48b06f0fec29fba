import { data, type MiddlewareFunction } from "react-router";
import { personContext } from "#app/context.ts";

// "deputies[3].deputy_course.day" is as deep as our forms go. A name such as "title[4294967294]" would be read as a list of that length
const plainName = /^(?!.*\b(?:constructor|prototype)\b)[A-Za-z][A-Za-z0-9_-]*(\[\d\d?\])?(\.[a-z][a-z0-9_]*){0,2}$/;
const mostFields = 500;
const largestTyped = 6 * 1024 * 1024;

/** Refuses form posts that cannot be read or that another site sent, before any page looks at them. */
export const soundRequest: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  // No address of ours has this character, and PostgreSQL cannot even look for it
  if (/%00/.test(request.url)) throw data("Page not found", 404);
  if (request.method === "GET" || request.method === "HEAD") return next();

  // React Router checks the origin too, but not for routes without a page
  const origin = request.headers.get("Origin");
  if (origin && origin !== new URL(request.url).origin) throw data("This form was sent from another site.", 400);

  // Nobody has typed so much: it is a file, and not worth reading for somebody who is not signed in
  if (!context.get(personContext) && Number(request.headers.get("Content-Length") ?? 0) > largestTyped)
    throw data({ typed: [], page: new URL(request.url).pathname }, 401);

  const form = await readForm(request.clone());
  if (!form) throw data("The form could not be read.", 400);
  let fields = 0;
  for (const [name, value] of form) {
    if (++fields > mostFields || !plainName.test(name)) throw data("The form holds fields that no page here has.", 400);
    // PostgreSQL cannot store this character, and nobody types it
    if (typeof value === "string" && value.includes("\0")) throw data("The form holds characters that cannot be kept.", 400);
  }
  const { pathname, search } = new URL(request.url);
  if (!context.get(personContext) && !pathname.startsWith("/sign-")) {
    // A session that ended while someone was writing must not take the words with it
    const typed = [...form].filter(([name, value]) => typeof value === "string" && value !== "" && name !== "intent");
    throw data({ typed, page: pathname + search }, 401);
  }
  return next();
};

// Reading the usual kind of form as text is several times faster than as form data, and every save comes through here
async function readForm(request: Request): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  const [type = ""] = (request.headers.get("Content-Type") ?? "").split(";");
  if (type.trim().toLowerCase() === "application/x-www-form-urlencoded") return new URLSearchParams(await request.text());
  return request.formData().catch(() => null);
}
