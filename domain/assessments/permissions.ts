import type { PartnershipRole } from "#domain/people/roles.ts";
import { isWithPartnership, lockedBecause, type Standing, withdrawnBecause } from "./assessment-state.ts";
import { type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { OrganisationRole } from "#domain/people/roles.ts";

/** What one person has to do with one assessment. */
export interface Part {
  inOrganisation: OrganisationRole[];
  inPartnership: PartnershipRole[];
  /** Sections this person was given. */
  sections: string[];
  /** Sections that anybody was given, where this person writes some of them. */
  given?: string[];
  /** What panels make of the return and of this person; none where no panel has it. */
  panel?: PanelPart;
}

export interface PanelPart {
  /** Whether this person is a member of a panel that has it, and of which. */
  sits: boolean;
  /** Whether they chair it. */
  chairs: boolean;
}

export interface AssessmentFacts extends Standing {
  /** Whether any revision has been submitted. */
  hasSubmission: boolean;
}

export type Act =
  | "see-assessment"
  | "read-return"
  | "read-submission"
  | "edit"
  | "answer"
  | "keep-draft"
  | "update-action"
  | "assign"
  | "send-for-sign-off"
  | "take-back"
  | "sign"
  | "return-to-champion"
  | "reopen"
  | "ask-for-time"
  | "chase"
  | "wish-progress"
  | "edit-profile"
  | "edit-statistics"
  | "sign-as-governor";

/**
 * Why this person may not do this now, in words for them, or null when they may: who they are is asked first, then whether
 * it is the moment. "not-there" stands for what they must not even know of: it is answered like a page that does not exist.
 */
export function refusedBecause(act: Act, part: Part, assessment: AssessmentFacts, section?: string): string | null {
  return notYoursBecause(act, part, assessment, section) ?? notNowBecause(act, assessment);
}

/** Why this is not for this person to do at any time, or null. Pages that keep what was typed ask this apart from the moment. */
export function notYoursBecause(act: Act, part: Part, assessment: AssessmentFacts, section?: string): string | null {
  const words = wordsFor(assessment);
  const ours = part.inOrganisation.length > 0;
  const reads = part.inPartnership.some((role) => readsSubmissions.includes(role));
  if (!ours && !(reads && assessment.hasSubmission) && !administers(part)) return "not-there";
  const only = (role: OrganisationRole, name: string) => (part.inOrganisation.includes(role) ? null : `Only the ${name} can do this.`);

  switch (act) {
    case "see-assessment":
      return null;
    case "read-return":
      // Work in hand belongs to the organisation: the partnership sees progress, and the words once they are submitted
      if (ours) return null;
      return isWithPartnership(assessment.state)
        ? `The ${words.organisation} has submitted it. You read it as it was submitted, from the page of the audit.`
        : `The ${words.organisation} has not submitted this revision yet. You can read it once it has.`;
    case "read-submission":
      if (!assessment.hasSubmission) return "not-there";
      return ours || reads ? null : "Your role in the partnership shows progress and figures, not returns.";
    case "edit":
    case "answer":
    case "update-action":
      return mayEdit(part, section) ? null : whoEdits(part, words, section);
    case "keep-draft":
      // Whoever had a section until a moment ago keeps the last words they typed into it
      return part.inOrganisation.some((role) => role === "champion" || role === "contributor") ? null : whoEdits(part, words, section);
    case "edit-profile":
    case "edit-statistics":
      return part.inOrganisation.includes("champion") ? null : `Only the ${words.lead} or a deputy can change this.`;
    case "sign-as-governor":
      return part.inOrganisation.includes("governor")
        ? null
        : `Only those named as ${words.governor} can do this. If you should be, ask the ${words.lead} to name you.`;
    case "assign":
    case "wish-progress":
    case "send-for-sign-off":
    case "take-back":
      return only("champion", words.lead);
    case "ask-for-time":
      return part.inOrganisation.some((role) => role === "champion" || role === "signatory")
        ? null
        : `Only the ${words.lead} and the ${words.head} can ask for more time.`;
    case "sign":
    case "return-to-champion":
      return only("signatory", words.head);
    case "reopen":
    case "chase":
      return administers(part) ? null : "Only an administrator of the partnership can do this.";
  }
}

/** Why nobody can do this at this moment, or null. */
export function notNowBecause(act: Act, assessment: AssessmentFacts): string | null {
  switch (act) {
    case "see-assessment":
    case "read-return":
    case "read-submission":
    case "edit":
    case "keep-draft":
    case "ask-for-time":
    case "chase":
    case "wish-progress":
      return null;
    case "answer":
    case "assign":
    case "edit-profile":
      return lockedBecause("answer", assessment);
    case "update-action":
    case "edit-statistics":
      // Actions are followed after submission too, statistics have dates of their own: only withdrawal ends these
      return withdrawnBecause(assessment);
    default:
      return lockedBecause(act, assessment);
  }
}

const readsSubmissions: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair", "panel-member", "scrutineer"];

export function administers(part: Part): boolean {
  return part.inPartnership.includes("administrator");
}

function mayEdit(part: Part, section: string | undefined): boolean {
  if (part.inOrganisation.includes("champion")) return true;
  return part.inOrganisation.includes("contributor") && section !== undefined && part.sections.includes(section);
}

function whoEdits(part: Part, { lead, audit }: OrganisationWords, section: string | undefined): string {
  if (!part.inOrganisation.includes("contributor") || !section)
    return `You can read this ${audit}. The ${lead} and contributors change it.`;
  const who = part.given?.includes(section) ? `Section ${section} is with someone else.` : `Nobody has section ${section} yet.`;
  return `${who} Ask the ${lead} if you should have it.`;
}
