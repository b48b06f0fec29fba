import { matchingSectionOf } from "#standards/inherited.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { FieldGroup } from "#standards/settings.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import { type AssessmentState, reviewedStates } from "#domain/assessments/assessment-state.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import type { IndicatorProfile } from "./profile-indicators.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";

/** What was frozen of a cycle. Every published figure is computed from this alone, with the words of its time. */
export interface SnapshotContent {
  /** Of this shape, so that later versions of the software still read it right. In the first, agreement counts what nobody discussed too. */
  format: 1 | 2;
  cycle: { id: string; title: string; opensOn: string; isOpen: boolean };
  set: SnapshotSet;
  partnerships: { id: string; name: string; shortName: string }[];
  returns: SnapshotReturn[];
  /** The fields that indicators read of profiles, and the day on which their dates were reckoned. Only where profiles were asked, and not before it was kept. */
  profiles?: { day: string; groups: FieldGroup[] };
  /** Whether any return was still to be reviewed: figures from it are marked [p]. */
  isProvisional: boolean;
}

export interface SnapshotSet {
  key: string;
  version: string;
  title: string;
  /** The version with which each standard's change compares it. */
  comparedWith: string | null;
  /** Whether schools and colleges were asked. Snapshots from before it was kept do not say. */
  isForSettings?: true;
  sections: { code: string; title: string; short: string; standards: SnapshotStandard[] }[];
}

export interface SnapshotStandard {
  code: string;
  short: string;
  sentence: string;
  change: { kind: "unchanged" | "reworded" | "new"; comparable: boolean } | null;
  /** The section of the Section 11 audit that asks about the same matter. */
  matches?: string;
}

export interface SnapshotReturn {
  assessmentId: string;
  organisation: OrganisationFacts;
  /** The partnerships of the cycle to which the organisation belonged. */
  partnershipIds: string[];
  state: AssessmentState;
  isReturned: boolean;
  withdrawnOn: string | null;
  submittedAt: string | null;
  /** By standard code; null is not answered. Nothing for a return that was not in: work in hand is the agency's own. */
  ratings: Record<string, Rating | null>;
  /** By section code; null is not all answered. */
  outcomes: Record<string, Rating | null>;
  /** What a panel agreed, by standard code, of a return whose review had ended. Snapshots from before there were panels have none. */
  moderated?: Record<string, Rating>;
  /** Of its confirmed profile what indicators read, whether or not the return was in. Absent where none was confirmed. */
  profile?: IndicatorProfile;
  actions: { standard: string; dueOn: string; progress: Progress; agreedOn: string }[];
}

export function snapshotSet(set: StandardSet): SnapshotSet {
  return {
    key: set.key,
    version: set.version,
    title: set.title,
    comparedWith: set.compared_with ?? null,
    ...(isForSettings(set) && { isForSettings: true as const }),
    sections: set.sections.map((section) => ({
      code: section.code,
      title: section.title,
      short: section.short,
      standards: section.standards.map((standard) => ({
        code: standard.code,
        short: standard.short,
        sentence: standard.sentence,
        change: standard.change
          ? {
              kind: standard.change.kind,
              comparable: standard.change.kind === "unchanged" || (standard.change.kind === "reworded" && standard.change.comparable),
            }
          : null,
        ...matchOf(section, standard),
      })),
    })),
  };
}

function matchOf(
  section: StandardSet["sections"][number],
  standard: StandardSet["sections"][number]["standards"][number],
): Pick<SnapshotStandard, "matches"> {
  const matches = matchingSectionOf(section, standard);
  return matches === undefined ? {} : { matches };
}

/** Whether a review, or a return that may still come in, can change the figures. A response ends the review of a return. */
export function isProvisional(returns: Pick<SnapshotReturn, "state" | "isReturned" | "withdrawnOn">[], isOpen: boolean): boolean {
  return returns.some((one) => {
    if (one.withdrawnOn) return false;
    // One that is open again will be signed anew
    return one.isReturned ? !reviewedStates.includes(one.state) : isOpen;
  });
}
