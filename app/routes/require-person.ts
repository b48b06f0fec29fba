import { href, redirect, type RouterContextProvider } from "react-router";
import { personContext } from "#app/context.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";

/** Who is signed in, or the sign-in page, which comes back to this one. */
export function requirePerson(context: Readonly<RouterContextProvider>, request: Request): SignedInPerson {
  const person = context.get(personContext);
  if (person) return person;
  const url = new URL(request.url);
  // A form that was posted cannot be posted again by a link, so it comes back to its page
  const next = url.pathname.replace(/\.data$/, "") + url.search;
  throw redirect(`${href("/sign-in")}?${new URLSearchParams({ next })}`);
}
