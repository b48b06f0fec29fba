import { href } from "react-router";

/** How an address asks for all sections at once. */
export const whole = "all";

/** Where one section of a set is read, or all of them. */
export function partOfSet(here: { partnershipId: string; setId: string }, section: string): string {
  return `${href("/partnerships/:partnershipId/standard-sets/:setId", here)}?${new URLSearchParams({ section })}`;
}

/** The address of the page of a set. */
export const hereOf = (page: { partnership: { id: string }; id: string }) => ({ partnershipId: page.partnership.id, setId: page.id });
