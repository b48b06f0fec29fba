import { href } from "react-router";
import { isOwnPage } from "#domain/people/kept-forms.ts";

const firstPage = href("/work");

/** The sign-in page for somebody who has read that their part has ended, and does not want to read it again. */
export const afterPartEnded = () => `${href("/sign-in")}?after=part-ended`;

/** The page asked for before signing in, if it is one of ours; other sites cannot send people on from here. */
export function nextPage(asked: string | null): string {
  if (!asked || !isOwnPage(asked)) return firstPage;
  const { pathname, search } = new URL(asked, "http://here.invalid");
  return pathname.startsWith("/sign-") ? firstPage : pathname + search;
}
