import type { Progress } from "#domain/assessments/actions/progress.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";
import { cycleInShort } from "#domain/assessments/comparison.ts";
import { dayInWords } from "#domain/dates.ts";
import { shortened } from "#domain/words.ts";

/** An action as it stands today. */
export interface FollowedAction {
  id: string;
  dueOn: string;
  firstDueOn: string | null;
  progress: Progress;
  carriedFrom: string | null;
}

interface Facts {
  earlier: ReturnDocument | undefined;
  actions: FollowedAction[];
  today: string;
}

/**
 * The actions from before at a standard that are past the date first agreed and not done: those carried into this return, and
 * those of the last that nobody carried on.
 */
export function latenessOf(now: StandardOfReturn, before: StandardOfReturn | undefined, facts: Facts): string[] {
  const { earlier, actions, today } = facts;
  const then = earlier ? cycleInShort(earlier.cycle.title) : "an earlier audit";
  const follow = (id: string) => actions.find((one) => one.id === id);
  const carried = now.actions
    .filter(({ carriedOver }) => carriedOver)
    .map((action) => ({ what: action.what, dueOn: action.dueOn, firstDueOn: action.firstDueOn ?? null, ...following(follow(action.id)) }))
    .filter(({ progress, dueOn, firstDueOn }) => progress !== "done" && (firstDueOn ?? dueOn) < today)
    .map(({ what, dueOn, firstDueOn }) => {
      const dates =
        firstDueOn && firstDueOn !== dueOn ? `first due ${dayInWords(firstDueOn)}, now ${dayInWords(dueOn)}` : `due ${dayInWords(dueOn)}`;
      return `“${shortened(what, 120)}”, agreed in ${then}: ${dates}.`;
    });
  const left = (before?.actions ?? [])
    .filter(({ id }) => !actions.some((one) => one.carriedFrom === id))
    .map((action) => ({ what: action.what, dueOn: action.dueOn, ...following(follow(action.id)) }))
    .filter(({ progress, dueOn }) => progress !== undefined && progress !== "done" && dueOn < today)
    .map(
      ({ what, dueOn }) =>
        `“${shortened(what, 120)}”, agreed in ${then}: was due ${dayInWords(dueOn)}, is not done and was not carried on.`,
    );
  return [...carried, ...left];
}

function following(action: FollowedAction | undefined): { progress?: Progress; dueOn?: string; firstDueOn?: string | null } {
  return action ? { progress: action.progress, dueOn: action.dueOn, ...(action.firstDueOn && { firstDueOn: action.firstDueOn }) } : {};
}
