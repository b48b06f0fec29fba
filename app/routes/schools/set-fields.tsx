import { useContext } from "react";
import { entriesOf, type FieldValues } from "#domain/schools/set-fields.ts";
import type { FieldGroup } from "#standards/settings.ts";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { ErrorMessage } from "#app/components/govuk/fields/error-message.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { FieldControl } from "./field-controls.tsx";
import { TypedContext } from "#app/components/govuk/fields/typed.ts";

interface SetFieldsProps {
  group: FieldGroup;
  /** What is saved; what was typed goes before it. */
  values: FieldValues;
  reply: Reply;
  /** Read only, with the value that is shown in its place: what the register gives. */
  fixed?: Record<string, string>;
  /** Some fields of it only: of a group that repeats, those of the entries that are there. */
  isPart?: boolean;
}

/** The controls of one group of a set's fields. */
export function SetFields({ group, values, reply, fixed = {}, isPart = false }: SetFieldsProps) {
  const given = fieldsOf(reply, values);
  if (group.repeats_up_to && isPart) return <PartOfEntries group={group} values={values} reply={reply} />;
  if (group.repeats_up_to) return <Entries group={group} values={values} reply={reply} max={group.repeats_up_to} />;
  return group.fields
    .filter(({ code }) => !(code in fixed))
    .map((field) => <FieldControl field={field} given={given(field.code)} key={field.code} />);
}

function PartOfEntries({ group, values, reply }: SetFieldsProps) {
  const given = fieldsOf(reply, values);
  return entriesOf(values, group).map((_, index) => (
    <Fieldset legend={`${group.title}: ${index + 1}`} legendSize="s" key={`${group.code}[${index}]`}>
      {group.fields.map((field) => (
        <FieldControl field={field} given={given(`${group.code}[${index}].${field.code}`)} key={field.code} />
      ))}
    </Fieldset>
  ));
}

// Every entry there is, and one that is empty: without scripts, another one comes with saving
function Entries({ group, values, reply, max }: { group: FieldGroup; values: FieldValues; reply: Reply; max: number }) {
  const given = fieldsOf(reply, values);
  const saved = entriesOf(values, group).length;
  const typed = reply?.initialValue?.[group.code];
  const kept = useContext(TypedContext);
  const shown = kept ? entriesNamed(kept, group.code) : Array.isArray(typed) ? typed.length : saved + (reply ? 0 : 1);
  const count = Math.min(max, Math.max(shown, 1));
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

// "deputies[2].deputy_name" is of the third
function entriesNamed(typed: readonly [name: string, value: string][], code: string): number {
  const places = typed.flatMap(([name]) => (name.startsWith(`${code}[`) ? [Number.parseInt(name.slice(code.length + 1), 10)] : []));
  return Math.max(0, ...places.map((place) => place + 1));
}
