import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { longestPeople, longestSeen, longestSeenAt } from "#app/forms/scrutiny/visit.ts";

interface VisitFormProps {
  codes: { code: string; short: string }[];
  saved: { visitedOn: string; people: string; seen: string; standards: { code: string; words: string }[] } | null;
  base: number;
  reply: Reply;
}

const blankRows = 3;

/** When, who, what was seen, and what at single standards; a few rows more than are filled. */
export function VisitForm({ codes, saved, base, reply }: VisitFormProps) {
  const field = fieldsOf(reply, saved);
  const rows = Math.min(codes.length, (saved?.standards.length ?? 0) + blankRows);
  const items = [{ value: "", text: "No standard" }, ...codes.map(({ code, short }) => ({ value: code, text: `${code} ${short}` }))];
  return (
    <PostForm>
      <Hidden name="base" value={base} />
      <DateInput {...field("visitedOn")} legend="Day of the visit" />
      <CharacterCount
        {...field("people")}
        label="Who was there"
        hint="Names and jobs of staff, no children"
        rows={2}
        maxLength={longestPeople}
      />
      <CharacterCount
        {...field("seen")}
        label="What was seen"
        hint="Read by the reviewers, the panel and the administrators, not by the organisation. No names of children"
        rows={6}
        maxLength={longestSeen}
      />
      <h2 className="govuk-heading-m">At single standards</h2>
      {Array.from({ length: rows }, (_, index) => (
        <Fieldset key={index} legend={`Standard ${index + 1}, if any`} legendClasses="govuk-visually-hidden">
          <Select {...field(`standards[${index}].code`)} label={`Standard ${index + 1}, if any`} items={items} />
          <CharacterCount {...field(`standards[${index}].words`)} label="What was seen there" rows={3} maxLength={longestSeenAt} />
        </Fieldset>
      ))}
      <p className="govuk-body">Save to get more rows.</p>
      <Button>Save the visit</Button>
    </PostForm>
  );
}
