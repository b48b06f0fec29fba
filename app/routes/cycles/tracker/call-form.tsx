import { Button } from "#app/components/govuk/button.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";

interface CallFormProps {
  organisations: { assessmentId: string; name: string }[];
  reply: Reply;
  called: Called;
}

/** Keeps what was said on the phone, and a promised day. */
export function CallForm({ organisations, reply, called }: CallFormProps) {
  const field = fieldsOf(reply);
  return (
    <PostForm labelledBy="call" className="govuk-!-display-none-print">
      <h2 className="govuk-heading-m" id="call">
        Note a phone call
      </h2>
      <Select
        {...field("assessment")}
        label={capitalised(called.one)}
        items={[{ value: "", text: "Choose one" }, ...organisations.map(({ assessmentId, name }) => ({ value: assessmentId, text: name }))]}
      />
      <Input {...field("spokenWith")} label="Who you spoke with" autoComplete="off" />
      <Textarea
        {...field("words")}
        label="What was said"
        hint={`Read by administrators of the partnership. The ${called.one} does not read it`}
        rows={4}
      />
      <DateInput
        {...field("promisedFor")}
        legend="Promised by (optional)"
        legendSize="s"
        hint="For example, 14 1 2027. The ladder waits until then"
      />
      <Button classes="govuk-button--secondary">Keep this note</Button>
    </PostForm>
  );
}
