import { type Basis, basisFor } from "#standards/for-setting.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type Progress, progressLabels } from "#domain/assessments/actions/progress.ts";
import { standingOf } from "./action-standing.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { findStandardOfReturn, type ReturnDocument } from "#domain/assessments/return-document.ts";

type Priority = "high" | "normal";

const priorityLabels: Record<Priority, string> = { high: "High", normal: "Normal" };

/** High where the law asks for the standard, or where it is not met. Null where a set does not say what its standards rest on. */
export function priorityOf(basis: Basis | undefined, rating: Rating | null): Priority | null {
  if (basis === undefined) return null;
  return basis === "law" || rating === "not-met" ? "high" : "normal";
}

/** "High", or null where nothing can be said. */
export function priorityInWords(basis: Basis | undefined, rating: Rating | null): string | null {
  const priority = priorityOf(basis, rating);
  return priority && priorityLabels[priority];
}

interface Timed {
  progress: Progress;
  dueOn: string;
  closedOn: string | null;
}

/** "Overdue, at risk", "Carried over", "On track", "Done on 3 March 2026": in the word that every page has for it. */
export function statusInWords(action: Timed & { isCarriedOver?: boolean }, today: string): string {
  const label = progressLabels[action.progress];
  const standing = standingOf({ ...action, isCarriedOver: action.isCarriedOver === true }, today);
  if (standing === "carried-over") return "Carried over";
  if (standing === "overdue") return `Overdue, ${label.toLowerCase()}`;
  return action.progress === "done" && action.closedOn ? `${label} on ${dayInWords(action.closedOn)}` : label;
}

/** "1 December 2025, carried over from 2025": an action keeps the date on which it was first agreed. */
export function startInWords(agreedOn: string, carriedOverFrom: string | null): string {
  return carriedOverFrom === null ? dayInWords(agreedOn) : `${dayInWords(agreedOn)}, carried over from ${carriedOverFrom}`;
}

interface Action extends Timed {
  id: string;
  standardCode: string;
  what: string;
  gap: string;
  /** Which recommendation it answers: the gap is then the words of that. */
  recommendationId?: string | null;
  owner: string;
  successMeasure: string;
  agreedOn: string;
  carriedFrom: string | null;
  /** It went into the next audit, where it is followed. */
  isCarriedOver: boolean;
}

export interface PlannedAction extends Action {
  standard: string;
  priority: string | null;
  start: string;
  /** The audit from which it was carried over, or null where it is of this one. */
  carriedOverFrom: string | null;
  status: string;
  notes: string[];
  evidence: string[];
}

interface Given {
  set: Pick<StandardSet, "sections">;
  /** What the setting's profile raises. */
  flags: string[];
  document: ReturnDocument;
  actions: Action[];
  /** What was said of how an action is going, the newest first. */
  updates: { actionId: string; note: string; name: string; madeAt: string }[];
  earlierCycle: string | null;
  today: string;
}

/** The action plan in the order of the set, with all that is known of each action. */
export function plannedActions({ set, flags, document, actions, updates, earlierCycle, today }: Given): PlannedAction[] {
  return set.sections
    .flatMap((section) => section.standards)
    .flatMap((standard) => {
      const answered = findStandardOfReturn(document, standard.code);
      return actions
        .filter((action) => action.standardCode === standard.code)
        .map((action) => ({ ...action, carriedOverFrom: action.carriedFrom === null ? null : (earlierCycle ?? "an earlier audit") }))
        .map((action) => ({
          ...action,
          standard: `${standard.code} ${standard.short}`,
          priority: priorityInWords(basisFor(standard, flags), answered?.rating ?? null),
          start: startInWords(action.agreedOn, action.carriedOverFrom),
          status: statusInWords(action, today),
          notes: updates
            .filter((one) => one.actionId === action.id && one.note !== "")
            .map(({ note, name, madeAt }) => `${dayInWords(madeAt)}, ${name}: ${note}`),
          evidence: (answered?.evidence ?? []).map((item) => item.title),
        }));
    });
}
