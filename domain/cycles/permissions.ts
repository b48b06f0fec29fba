import type { PartnershipRole } from "#domain/people/roles.ts";
import { agencyWords } from "#domain/organisations/organisation-words.ts";

export type CycleAct = "see-figures" | "see-agencies" | "name-not-met" | "freeze" | "administer";

/** Why a person with these roles in the cycle's partnerships may not do this, or null when they may. */
export function cycleRefusedBecause(act: CycleAct, roles: PartnershipRole[], called = agencyWords): string | null {
  if (roles.length === 0) return "not-there";
  const aggregateOnly = roles.every((role) => role === "observer");
  if (act === "see-figures") return null;
  if (act === "see-agencies") {
    return aggregateOnly ? `Your role shows figures for all ${called.many} together, not for each ${called.one}.` : null;
  }
  if (act === "name-not-met") {
    // Who does not meet the law is for those who follow it up; counts are for everybody
    const may = roles.some((role) => role === "administrator" || role === "reviewer" || role === "panel-chair");
    return may ? null : "Only administrators, reviewers and panel chairs of the partnership see which schools and colleges these are.";
  }
  if (act === "freeze") {
    const may = roles.includes("analyst") || roles.includes("administrator");
    return may ? null : "Only an analyst or an administrator of the partnership can freeze figures.";
  }
  return roles.includes("administrator") ? null : "Only an administrator of the partnership can do this.";
}
