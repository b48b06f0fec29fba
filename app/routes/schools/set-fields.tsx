import { entriesOf, type FieldValues } from "#domain/schools/set-fields.ts";
import type { Field, FieldGroup } from "#standards/settings.ts";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { ErrorMessage } from "#app/components/govuk/fields/error-message.tsx";
import { type Fields, fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";

interface SetFieldsProps {
  group: FieldGroup;
  /** What is saved; what was typed goes before it. */
  values: FieldValues;
  reply: Reply;
  /** Read only, with the value that is shown in its place: what the register gives. */
  fixed?: Record<string, string>;
}

/** The controls of one group of a set's fields. */
export function SetFields({ group, values, reply, fixed = {} }: SetFieldsProps) {
  const given = fieldsOf(reply, values);
  if (group.repeats_up_to) return <Entries group={group} values={values} reply={reply} max={group.repeats_up_to} />;
  return group.fields
    .filter(({ code }) => !(code in fixed))
    .map((field) => <FieldControl field={field} given={given(field.code)} key={field.code} />);
}

// Every entry there is, and one that is empty: without scripts, another one comes with saving
function Entries({ group, values, reply, max }: { group: FieldGroup; values: FieldValues; reply: Reply; max: number }) {
  const given = fieldsOf(reply, values);
  const saved = entriesOf(values, group).length;
  const typed = reply?.initialValue?.[group.code];
  const count = Math.min(max, Math.max(Array.isArray(typed) ? typed.length : saved + (reply ? 0 : 1), 1));
  const tooMany = given(group.code).error;
  return (
    <>
      {tooMany && <ErrorMessage id={`${group.code}-error`}>{tooMany}</ErrorMessage>}
      {Array.from({ length: count }, (_, index) => {
        const name = `${group.code}[${index}]`;
        return (
          <Fieldset
            legend={index < saved ? `${group.title}: ${index + 1}` : `${group.title}: ${index + 1} (new)`}
            legendSize="m"
            key={name}
          >
            {group.fields.map((field) => (
              <FieldControl field={field} given={given(`${name}.${field.code}`)} key={field.code} />
            ))}
            {index < saved && (
              <Checkboxes
                {...given(`${name}.remove`)}
                size="small"
                items={[{ value: "yes", label: `Remove entry ${index + 1} when this is saved` }]}
              />
            )}
          </Fieldset>
        );
      })}
    </>
  );
}

function FieldControl({ field, given }: { field: Field; given: ReturnType<Fields> }) {
  const { label, hint, type, choices = [] } = field;
  if (type === "date") return <DateInput {...given} legend={label} legendSize="s" hint={hint ?? "For example 10 9 2026"} />;
  if (type === "yes-no" || (type === "choice" && choices.length <= 5)) {
    const items = type === "yes-no" ? yesAndNo : choices.map((choice) => ({ value: choice, label: choice }));
    return <Radios {...given} legend={label} legendSize="s" hint={hint} isInline={type === "yes-no"} items={items} />;
  }
  if (type === "choice") {
    const items = [{ value: "", text: "Select from the list" }, ...choices.map((choice) => ({ value: choice, text: choice }))];
    return <Select {...given} label={label} labelSize="s" hint={hint} items={items} />;
  }
  return (
    <Input
      {...given}
      label={label}
      labelSize="s"
      hint={hint}
      autoComplete="off"
      type={type === "email" ? "email" : "text"}
      inputMode={type === "count" ? "numeric" : undefined}
      spellCheck={type === "email" ? false : undefined}
      classes={type === "count" ? "govuk-input--width-5" : undefined}
    />
  );
}

const yesAndNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
