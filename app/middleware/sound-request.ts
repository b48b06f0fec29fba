import { data, type MiddlewareFunction } from "react-router";
import { personContext } from "#app/context.ts";

/** Refuses form posts that cannot be read or that another site sent, before any page looks at them. */
export const soundRequest: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();

  // React Router checks the origin too, but not for routes without a page
  const origin = request.headers.get("Origin");
  if (origin && origin !== new URL(request.url).origin) throw data("This form was sent from another site.", 400);

  const form = await readForm(request.clone());
  if (!form) throw data("The form could not be read.", 400);
  // PostgreSQL cannot store this character, and nobody types it
  for (const [name, value] of form) {
    if (name.includes("\0") || (typeof value === "string" && value.includes("\0"))) {
      throw data("The form holds characters that cannot be kept.", 400);
    }
  }
  if (!context.get(personContext) && !new URL(request.url).pathname.startsWith("/sign-")) {
    // A session that ended while someone was writing must not take the words with it
    throw data({ typed: [...form].filter(([name, value]) => typeof value === "string" && value !== "" && name !== "intent") }, 401);
  }
  return next();
};

// Reading the usual kind of form as text is several times faster than as form data, and every save comes through here
async function readForm(request: Request): Promise<Iterable<[string, FormDataEntryValue]> | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return new URLSearchParams(await request.text());
  return request.formData().catch(() => null);
}
