import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";

/** The boxes of an action, the same for a new one and for one that is changed. */
export function ActionFields({ field }: { field: Fields }) {
  return (
    <>
      <Input {...field("what")} label="What will be done" labelSize="s" />
      <CharacterCount
        {...field("gap")}
        label="The gap it closes"
        labelSize="s"
        hint="What is missing now, and for whom. No child’s name or details."
        rows={4}
        maxLength={actionLimits.gap}
      />
      <Input {...field("owner")} label="Owner" labelSize="s" hint="The person who will see that it is done" />
      <DateInput {...field("dueOn")} legend="Due date" legendSize="s" hint="For example, 31 3 2027" />
      <CharacterCount
        {...field("successMeasure")}
        label="How you will know that it has worked"
        labelSize="s"
        hint="Something that can be counted or seen"
        rows={3}
        maxLength={actionLimits.successMeasure}
      />
    </>
  );
}
