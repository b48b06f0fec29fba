import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { ReferenceFields } from "./reference-fields.tsx";
import type { StandardPage } from "./standard.server.ts";

interface Props {
  page: StandardPage;
  field: Fields;
  /** Whether what was typed comes back: then every box that could hold something is there. */
  isAnswer: boolean;
}

/** All that is typed of a standard. */
export function StandardFields({ page, field, isAnswer }: Props) {
  return (
    <>
      <Input {...field("short")} label="Short name" labelSize="s" hint="For tables and charts. Different from all others" />
      <Textarea
        {...field("sentence")}
        label="The standard"
        labelSize="s"
        hint={`One sentence. Its reading grade is ${page.grades.sentence}: aim for 11 or less, and 14 at most`}
        rows={3}
      />
      <Textarea
        {...field("met")}
        label="What met looks like"
        labelSize="s"
        hint={`One statement a line, two to five of them. Their reading grades are ${page.grades.met.join(", ")}`}
        rows={8}
      />
      {page.comparedWith !== null && <Comparability page={page} field={field} />}
      <Textarea {...field("evidence")} label="What counts as evidence" labelSize="s" hint="One example a line" rows={5} />
      {page.groups.length > 0 && (
        <Fieldset legend="Help" legendSize="m">
          {page.groups.map(({ code, title }) => (
            <Textarea {...field(`help.${code}`)} key={code} label={title} hint="Optional" rows={5} />
          ))}
        </Fieldset>
      )}
      <Checkboxes
        {...field("core")}
        legend="Core"
        legendSize="s"
        items={[{ value: "yes", label: "It belongs to the short form for small groups" }]}
      />
      <Select
        {...field("place")}
        label="Its place in the section"
        labelSize="s"
        items={page.places.map(({ code, short, place }) => ({
          value: String(place),
          text: code === page.code ? `${place}, where it is` : `${place}, where ${code} ${short} is`,
        }))}
      />
      <ReferenceFields page={page} field={field} isAnswer={isAnswer} />
    </>
  );
}

function Comparability({ page, field }: Omit<Props, "isAnswer">) {
  return (
    <Fieldset
      legend={
        page.isNew
          ? `New since ${page.comparedWith}`
          : `If the standard or what met looks like is worded otherwise than in ${page.comparedWith}`
      }
      legendSize="m"
    >
      {!page.isNew && (
        <Radios
          {...field("comparable")}
          legend={`Does a rating still mean the same as in ${page.comparedWith}?`}
          legendSize="s"
          hint="No if met now asks for something more, less or else: the standard is then named as left out of comparisons"
          items={[
            { value: "yes", label: "Yes, ratings can be compared" },
            { value: "no", label: "No, it asks for something else" },
          ]}
        />
      )}
      <Textarea
        {...field("check")}
        label="What to check before an earlier answer is used again"
        labelSize="s"
        hint="Stands after the words “What to check:”, so it starts with a small letter"
        rows={2}
      />
    </Fieldset>
  );
}
