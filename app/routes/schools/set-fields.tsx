import type { SubmissionResult } from "@conform-to/react";
import { entriesOf, type FieldValues } from "#domain/schools/set-fields.ts";
import type { Field, FieldGroup } from "#standards/settings.ts";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { ErrorMessage } from "#app/components/govuk/fields/error-message.tsx";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { FieldControl, fieldControls } from "./field-controls.tsx";

type Reply = SubmissionResult<string[]> | null | undefined;
type Typed = Record<string, unknown>;

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
  const typed = reply?.initialValue as Typed | undefined;
  const error = (name: string) => reply?.error?.[name]?.[0];
  if (group.repeats_up_to) return <Entries group={group} values={values} reply={reply} max={group.repeats_up_to} />;
  return group.fields
    .filter(({ code }) => !(code in fixed))
    .map((field) => (
      <FieldControl
        field={field}
        name={field.code}
        id={field.code}
        value={typed ? typed[field.code] : values[field.code]}
        error={error(field.code)}
        key={field.code}
      />
    ));
}

// Every entry there is, and one that is empty: without scripts, another one comes with saving
function Entries({ group, values, reply, max }: { group: FieldGroup; values: FieldValues; reply: Reply; max: number }) {
  const typed = (reply?.initialValue as Typed | undefined)?.[group.code];
  const saved = entriesOf(values, group);
  const entries = (reply && Array.isArray(typed) ? typed : saved) as (Typed | undefined)[];
  const count = Math.min(max, Math.max(entries.length + (reply ? 0 : 1), 1));
  const tooMany = reply?.error?.[group.code]?.[0];
  return (
    <>
      {tooMany && <ErrorMessage id={`${group.code}-error`}>{tooMany}</ErrorMessage>}
      {Array.from({ length: count }, (_, index) => {
        const name = `${group.code}[${index}]`;
        const id = `${group.code}-${index}`;
        return (
          <Fieldset
            legend={index < saved.length ? `${group.title}: ${index + 1}` : `${group.title}: ${index + 1} (new)`}
            legendSize="m"
            key={id}
          >
            {group.fields.map((field) => (
              <FieldControl
                field={field}
                name={`${name}.${field.code}`}
                id={`${id}-${field.code}`}
                value={entries[index]?.[field.code]}
                error={reply?.error?.[`${name}.${field.code}`]?.[0]}
                key={field.code}
              />
            ))}
            {index < saved.length && (
              <Checkboxes
                name={`${name}.remove`}
                id={`${id}-remove`}
                size="small"
                defaultValues={entries[index]?.["remove"] ? ["yes"] : []}
                items={[{ value: "yes", label: `Remove entry ${index + 1} when this is saved` }]}
              />
            )}
          </Fieldset>
        );
      })}
    </>
  );
}

/** Where the error summary goes for each of these fields: the first box of a date, the control of an entry. */
export function setFieldTargets(groups: FieldGroup[]): Record<string, string> {
  const box = (field: Field, id: string) => fieldControls[field.type].firstBox(id);
  return Object.fromEntries(
    groups.flatMap((group) => {
      if (!group.repeats_up_to) return group.fields.map((field) => [field.code, box(field, field.code)]);
      return Array.from({ length: group.repeats_up_to }, (_, index) =>
        group.fields.map((field) => [`${group.code}[${index}].${field.code}`, box(field, `${group.code}-${index}-${field.code}`)]),
      ).flat();
    }),
  );
}
