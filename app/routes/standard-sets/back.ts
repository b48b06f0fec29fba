import { href } from "react-router";
import type { Back } from "#app/routes/back.ts";

export const backToSets = (_page: unknown, params: { partnershipId: string }): Back => ({
  href: href("/partnerships/:partnershipId/standard-sets", params),
  label: "Standard sets",
});

/** A section of a set leads back to what the set holds. */
export const backToSet = (params: { partnershipId: string; setId: string }): Back => ({
  href: href("/partnerships/:partnershipId/standard-sets/:setId", params),
  label: "What the set holds",
});

/** The pages of a draft lead back to it. */
export const backToDraft = (_page: unknown, { partnershipId, draftId }: { partnershipId: string; draftId: string }): Back => ({
  href: href("/partnerships/:partnershipId/standard-set-drafts/:draftId", { partnershipId, draftId }),
  label: "The draft",
});
