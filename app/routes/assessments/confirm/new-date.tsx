import { dueName, whyName } from "#app/forms/assessments/confirm.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

/** A new date for an open action and what has held it up. Left empty, the action keeps its date. */
export function NewDate({ id, isOpen, reply }: { id: string; isOpen: boolean; reply: Reply }) {
  const field = fieldsOf(reply);
  const due = field(dueName(id));
  const why = field(whyName(id));
  const isTyped = Boolean(due.error || why.error || why.defaultValue || due.defaultValue);
  return (
    <Details summary="Give it a new date" isOpen={isOpen || isTyped} classes="govuk-!-margin-bottom-2">
      <DateInput {...due} legend="New due date" legendSize="s" />
      <Textarea {...why} label="What has held it up?" labelSize="s" rows={2} />
    </Details>
  );
}
