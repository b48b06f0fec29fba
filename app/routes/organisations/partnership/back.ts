import { href } from "react-router";
import type { Back } from "#app/routes/back.ts";

export const backToPartnership = (_page: unknown, params: { partnershipId: string }): Back => ({
  href: href("/partnerships/:partnershipId", params),
  label: "The partnership",
});

export const backToOrganisations = (_page: unknown, params: { partnershipId: string }): Back => ({
  href: href("/partnerships/:partnershipId/organisations", params),
  label: "Organisations",
});
