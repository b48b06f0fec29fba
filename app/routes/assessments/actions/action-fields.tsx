import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";

export interface TypedAction {
  what?: string;
  gap?: string;
  owner?: string;
  dueOn?: { day?: string; month?: string; year?: string };
  successMeasure?: string;
}

/** The boxes of an action, the same for a new one and for one that is changed. */
export function ActionFields({ typed, errors }: { typed: TypedAction; errors?: Record<string, string[] | null> | null }) {
  const error = (name: string) => errors?.[name]?.[0];
  return (
    <>
      <Input id="what" name="what" label="What will be done" labelSize="s" error={error("what")} defaultValue={typed.what} />
      <CharacterCount
        id="gap"
        name="gap"
        label="The gap it closes"
        labelSize="s"
        hint="What is missing now, and for whom. No child’s name or details."
        rows={4}
        maxLength={actionLimits.gap}
        error={error("gap")}
        defaultValue={typed.gap}
      />
      <Input
        id="owner"
        name="owner"
        label="Owner"
        labelSize="s"
        hint="The person who will see that it is done"
        error={error("owner")}
        defaultValue={typed.owner}
      />
      <DateInput
        id="dueOn"
        name="dueOn"
        legend="Due date"
        legendSize="s"
        hint="For example, 31 3 2027"
        error={error("dueOn")}
        defaultValue={typed.dueOn}
      />
      <CharacterCount
        id="successMeasure"
        name="successMeasure"
        label="How you will know that it has worked"
        labelSize="s"
        hint="Something that can be counted or seen"
        rows={3}
        maxLength={actionLimits.successMeasure}
        error={error("successMeasure")}
        defaultValue={typed.successMeasure}
      />
    </>
  );
}

/** Which box each line of the error summary leads to. */
export const actionTargets = { dueOn: "dueOn-day" };
