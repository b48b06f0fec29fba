import { href } from "react-router";

/** Where one section of a set is read, or all of them. */
export function partOfSet(here: { partnershipId: string; setId: string }, section: string): string {
  return `${href("/partnerships/:partnershipId/standard-sets/:setId", here)}?${new URLSearchParams({ section })}`;
}
