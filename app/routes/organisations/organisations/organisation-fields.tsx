import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { basesOf, type Category } from "#domain/organisations/basis.ts";
import { phases, settingKinds } from "#domain/schools/register-values.ts";
import { capitalised } from "#domain/words.ts";

interface OrganisationFieldsProps {
  field: Fields;
  category: Category;
  trusts: { id: string; name: string }[];
  /** What the national register says of it is not typed. */
  isRegistered?: boolean;
}

/** What is said of an organisation, by what it is. */
export function OrganisationFields({ field, category, trusts, isRegistered = false }: OrganisationFieldsProps) {
  return (
    <>
      <Input {...field("name")} label="Name" labelSize="s" hint="In full" />
      <Input
        {...field("shortName")}
        label="Short name"
        labelSize="s"
        hint="For tables. The full name, if you leave it empty"
        classes="govuk-!-width-two-thirds"
      />
      {category === "agency" && (
        <>
          <Input
            {...field("kind")}
            label="Kind of agency"
            labelSize="s"
            hint="Figures can be split by it: Health, Council services, Housing and so on. Write it the same for all of a kind"
            classes="govuk-!-width-two-thirds"
          />
          <Choice {...field("basis")} label="Why it takes part" choices={basesOf("agency")} />
        </>
      )}
      {category === "setting" && !isRegistered && (
        <>
          <Choice {...field("settingKind")} label="Kind of school or college" choices={settingKinds} />
          <Choice {...field("settingBasis")} label="The law it is under" choices={basesOf("setting")} />
          <Choice {...field("phase")} label="Phase" choices={phases} />
          <Input
            {...field("urn")}
            label="URN"
            labelSize="s"
            hint="Its number in the national register, if it is there"
            inputMode="numeric"
            classes="govuk-input--width-10"
          />
          {trusts.length > 0 && (
            <Select
              {...field("trustId")}
              label="Trust"
              labelSize="s"
              items={[{ value: "", text: "No trust" }, ...trusts.map(({ id, name }) => ({ value: id, text: name }))]}
            />
          )}
        </>
      )}
      <Textarea
        {...field("aliases")}
        label="Other names"
        labelSize="s"
        hint="One on each line: earlier names, and what people call it. It is found by them too"
        rows={3}
      />
    </>
  );
}

function Choice({ choices, ...field }: ReturnType<Fields> & { label: string; choices: readonly string[] }) {
  const items = [{ value: "", text: "Select one" }, ...choices.map((value) => ({ value, text: capitalised(value) }))];
  return <Select {...field} labelSize="s" items={items} />;
}
