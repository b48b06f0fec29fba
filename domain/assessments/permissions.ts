import type { PartnershipRole } from "#domain/people/roles.ts";
import { lockedBecause, type AssessmentState } from "./assessment-state.ts";
import { partWords } from "#domain/organisations/part-words.ts";
import type { OrganisationRole } from "#domain/people/roles.ts";

/** What one person has to do with one assessment. */
export interface Part {
  inOrganisation: OrganisationRole[];
  inPartnership: PartnershipRole[];
  /** Sections this person was given. */
  sections: string[];
  /** Whether the organisation is a school or college, which has other words for the same parts. */
  isSetting?: boolean;
}

export interface AssessmentFacts {
  state: AssessmentState;
  withdrawnOn: string | null;
  /** Whether any revision has been submitted. */
  hasSubmission: boolean;
}

export type Act =
  | "see-assessment"
  | "read-return"
  | "read-submission"
  | "edit"
  | "answer"
  | "update-action"
  | "assign"
  | "send-for-sign-off"
  | "sign"
  | "return-to-champion"
  | "reopen"
  | "edit-profile"
  | "edit-statistics"
  | "comment"
  | "sign-as-governor";

/**
 * Why this person may not do this, in words for them, or null when they may.
 * "not-there" stands for what they must not even know of: it is answered like a page that does not exist.
 */
export function refusedBecause(act: Act, part: Part, assessment: AssessmentFacts, section?: string): string | null {
  const words = partWords(part.isSetting);
  const facts = { ...assessment, isSetting: part.isSetting };
  const ours = part.inOrganisation.length > 0;
  const reads = part.inPartnership.some((role) => readsSubmissions.includes(role));
  if (!ours && !(reads && assessment.hasSubmission) && !administers(part)) return "not-there";

  switch (act) {
    case "see-assessment":
      return null;
    case "read-return":
      // Work in hand belongs to the organisation: the partnership sees progress, and the words once they are submitted
      return ours ? null : `The ${words.organisation} has not submitted this revision yet. You can read it once it has.`;
    case "read-submission":
      if (!assessment.hasSubmission) return "not-there";
      return ours || reads ? null : "Your role in the partnership shows progress and figures, not returns.";
    case "edit":
      return mayEdit(part, section) ? null : whoEdits(part, section);
    case "answer":
      if (!mayEdit(part, section)) return whoEdits(part, section);
      return lockedBecause("answer", facts);
    case "update-action":
      // Actions are followed after submission too: only withdrawal ends that
      if (!mayEdit(part, section)) return whoEdits(part, section);
      return assessment.withdrawnOn ? `This ${words.organisation} has been withdrawn from the cycle.` : null;
    case "edit-profile":
      if (!part.inOrganisation.includes("champion")) return "Only the designated safeguarding lead or a deputy can change this.";
      return lockedBecause("answer", assessment);
    case "edit-statistics":
      // A return of its own with dates of its own: the audit's signature does not end it
      if (!part.inOrganisation.includes("champion")) return "Only the designated safeguarding lead or a deputy can change this.";
      return assessment.withdrawnOn ? "This school or college has been withdrawn from the cycle." : null;
    case "comment":
      if (!ours) return "Comments are between the school or college, its governors and its trust.";
      return assessment.withdrawnOn ? "This school or college has been withdrawn from the cycle." : null;
    case "sign-as-governor":
      if (!part.inOrganisation.includes("governor"))
        return "Only the chair, the safeguarding governor or trustee, the proprietor or the management committee can do this.";
      return lockedBecause("sign-as-governor", assessment);
    case "assign":
    case "send-for-sign-off":
      if (!part.inOrganisation.includes("champion")) return `Only the ${words.champion} can do this.`;
      return lockedBecause(act === "assign" ? "answer" : act, facts);
    case "sign":
    case "return-to-champion":
      if (!part.inOrganisation.includes("signatory")) return `Only the ${words.signatory} can do this.`;
      return lockedBecause(act, facts);
    case "reopen":
      if (!administers(part)) return "Only an administrator of the partnership can do this.";
      return lockedBecause("reopen", facts);
  }
}

const readsSubmissions: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair", "panel-member"];

function administers(part: Part): boolean {
  return part.inPartnership.includes("administrator");
}

function mayEdit(part: Part, section: string | undefined): boolean {
  if (part.inOrganisation.includes("champion")) return true;
  return part.inOrganisation.includes("contributor") && section !== undefined && part.sections.includes(section);
}

function whoEdits(part: Part, section: string | undefined): string {
  return part.inOrganisation.includes("contributor") && section
    ? `Section ${section} is with someone else. Ask the ${partWords(part.isSetting).champion} if you should have it.`
    : `You can read this return. The ${partWords(part.isSetting).champion} and contributors change it.`;
}
