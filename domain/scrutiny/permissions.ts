import { lockedBecause, withdrawnBecause } from "#domain/assessments/assessment-state.ts";
import type { AssessmentFacts, Part } from "#domain/assessments/permissions.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import { type HeldRole, isOrganisationRole, type PartnershipRole } from "#domain/people/roles.ts";
import { agreementRefusedBecause } from "./agreement.ts";

/** What can be done with one return once it is with the partnership. */
export type ScrutinyAct =
  | "read-review"
  | "take"
  | "give-reader"
  | "write-key-line"
  | "observe"
  | "ask"
  | "note"
  | "propose"
  | "settle"
  | "visit"
  | "write-response"
  | "send-response"
  | "read-response"
  | "answer-recommendation"
  | "correct"
  | "answer-correction"
  | "close-action";

/**
 * Why this person may not do this with a return, in words for them, or null when they may. "not-there" stands for what they
 * must not know of. Whoever declared a conflict has no part here any more, but for an administrator's.
 *
 *                        administrator  reviewer  chair  member of its panel  scrutineer  who leads, who signs  others of it
 * read-review            yes            yes       yes    yes                  yes         not-there             not-there
 * take                   no             yes       yes    no                   no
 * give-reader            yes            yes       yes    no                   no
 * write-key-line         no             yes       yes    yes                  yes
 * observe                no             no        no     no                   yes
 * ask                    yes            yes       yes    no                   no
 * note                   yes            yes       yes    yes                  yes
 * propose                no             where they sit on its panel
 * settle                 no             the chair of its panel; a reviewer or a chair where none has it
 * visit                  yes            yes       yes    no                   yes
 * write-, send-response  yes            yes       yes    no                   no
 * read-response          yes            yes       yes    yes                  yes         yes                   yes
 * answer-recommendation  no             no        no     no                   no          yes                   no
 * correct                no             no        no     no                   no          yes                   no
 * answer-correction      yes            yes       yes    no                   no
 * close-action           yes            yes       yes    no                   no
 */
export function scrutinyRefusedBecause(act: ScrutinyAct, part: Part, facts: AssessmentFacts): string | null {
  return notYoursBecause(act, part, facts) ?? notNowBecause(act, facts);
}

/** Why it is not for this person at any time, or null. */
export function notYoursBecause(act: ScrutinyAct, part: Part, facts: AssessmentFacts): string | null {
  const { inOrganisation, inPartnership, panel } = part;
  const words = wordsFor(facts);
  const isOurs = inOrganisation.length > 0;
  const has = (...roles: PartnershipRole[]) => inPartnership.some((role) => roles.includes(role));
  const reads = has("administrator", "reviewer", "panel-chair", "panel-member", "scrutineer");

  if (act === "read-response") return isOurs || (reads && facts.hasSubmission) ? null : "not-there";
  if (act === "answer-recommendation" || act === "correct") {
    if (!isOurs) return reads && facts.hasSubmission ? `Only the ${words.organisation} can do this.` : "not-there";
    return inOrganisation.some((role) => role === "champion" || role === "signatory")
      ? null
      : `Only the ${words.lead} and the ${words.head} can do this.`;
  }
  // How the partnership reads a return is not for its own people, whatever else they are
  if (isOurs || !reads || !facts.hasSubmission) return "not-there";

  switch (act) {
    case "read-review":
    case "note":
      return null;
    case "take":
      return has("reviewer", "panel-chair") ? null : "Only a reviewer or the chair of a panel can take a return to read.";
    case "write-key-line":
      return has("reviewer", "panel-chair", "panel-member", "scrutineer")
        ? null
        : "Only those who read the return for the panel can do this.";
    case "observe":
      return has("scrutineer") ? null : "Only an independent scrutineer adds observations.";
    case "propose":
      return panel?.sits ? null : "Only members of its panel propose ratings.";
    case "settle":
      // The moment is part of that rule
      return agreementRefusedBecause(part, facts);
    case "visit":
      return has("administrator", "reviewer", "panel-chair", "scrutineer") ? null : "Only the partnership’s reviewers can do this.";
    case "give-reader":
    case "ask":
    case "write-response":
    case "send-response":
    case "answer-correction":
    case "close-action":
      return has("administrator", "reviewer", "panel-chair")
        ? null
        : "Only a reviewer, the chair of a panel or an administrator can do this.";
  }
}

/** Why nobody can do it at this moment, or null. */
export function notNowBecause(act: ScrutinyAct, facts: AssessmentFacts): string | null {
  switch (act) {
    case "read-review":
    case "read-response":
    case "observe":
    case "visit":
    case "ask":
    case "close-action":
      return act === "ask" ? withdrawnBecause(facts) : null;
    case "take":
    case "give-reader":
    case "write-key-line":
    case "note":
    case "propose":
      return lockedBecause("read", facts);
    case "write-response":
    case "send-response":
      return lockedBecause("respond", facts);
    case "settle":
      return null;
    case "answer-recommendation":
    case "correct":
    case "answer-correction":
      return withdrawnBecause(facts);
  }
}

/** What can be done with all returns of a cycle together, and with its panels. */
export type CycleScrutinyAct =
  | "see-queue"
  | "see-panels"
  | "set-up-panels"
  | "draw-sample"
  | "send-batch"
  | "see-themes"
  | "write-themes"
  | "see-how-it-went";

const allowed: Record<CycleScrutinyAct, readonly PartnershipRole[]> = {
  "see-queue": ["administrator", "reviewer", "panel-chair", "scrutineer"],
  "see-panels": ["administrator", "reviewer", "panel-chair", "scrutineer", "panel-member"],
  "set-up-panels": ["administrator", "reviewer", "panel-chair"],
  "draw-sample": ["administrator", "reviewer"],
  "send-batch": ["administrator", "reviewer"],
  "see-themes": ["administrator", "reviewer", "panel-chair", "scrutineer", "analyst"],
  "write-themes": ["administrator", "reviewer", "panel-chair"],
  "see-how-it-went": ["administrator", "reviewer", "panel-chair", "scrutineer"],
};

/** Why a person with these roles in the cycle's partnerships may not do this, or null when they may. */
export function cycleScrutinyRefusedBecause(act: CycleScrutinyAct, roles: PartnershipRole[]): string | null {
  if (roles.length === 0) return "not-there";
  if (roles.some((role) => allowed[act].includes(role))) return null;
  return act === "write-themes"
    ? "Themes are given by a reviewer, the chair of a panel or an administrator."
    : "Your role in the partnership shows figures, not what is done with single returns.";
}

/** Why a person with these parts may not set up the panels of a cycle, or null: a reviewer of agencies or of schools those of these alone. */
export function panelsRefusedBecause(held: Pick<HeldRole, "role" | "limitedTo">[], cycle: { isForSettings: boolean }): string | null {
  const roles = (some: typeof held) => some.flatMap(({ role }) => (isOrganisationRole(role) ? [] : [role]));
  const refused = cycleScrutinyRefusedBecause("set-up-panels", roles(held));
  if (refused) return refused;
  const counts = held.filter(
    ({ role, limitedTo }) => role !== "reviewer" || !limitedTo || (limitedTo === "schools") === cycle.isForSettings,
  );
  const others = cycle.isForSettings ? "agencies" : "schools";
  return roles(counts).some((role) => allowed["set-up-panels"].includes(role))
    ? null
    : `You review ${others} only, so the panels of this cycle are not yours to set up.`;
}
