import { data, href, redirect, type RouterContextProvider } from "react-router";
import { clockContext, databaseContext, personContext } from "#app/context.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";

/** A request for a page, with what its address names. */
export interface Asked<Params> {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: Params;
}

/** Who is signed in, or the sign-in page, which comes back to this one. */
function requirePerson(context: Readonly<RouterContextProvider>, request: Request): SignedInPerson {
  const person = context.get(personContext);
  if (person) return person;
  const url = new URL(request.url);
  // A form that was posted cannot be posted again by a link, so it comes back to its page
  const next = url.pathname.replace(/\.data$/, "") + url.search;
  throw redirect(`${href("/sign-in")}?${new URLSearchParams({ next })}`);
}

/** Who asks and when, with the database: what every answer begins with. */
export function asked(context: Readonly<RouterContextProvider>, request: Request) {
  const person = requirePerson(context, request);
  const now = context.get(clockContext)();
  return { db: context.get(databaseContext), person, now, author: { by: person.id, at: now.toISOString() } };
}

/** Answers 403 with the reason there is, or 404 where the person must not know that there is anything. */
export function refuse(reason: string | null): void {
  if (reason === "not-there") throw data("Page not found", 404);
  if (reason) throw data(reason, 403);
}
