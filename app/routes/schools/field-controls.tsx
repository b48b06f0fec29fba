import type { ReactElement } from "react";
import type { Field } from "#standards/settings.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";

interface ControlProps {
  field: Field;
  /** Its name and id, what was typed or is saved, and its error. */
  given: ReturnType<Fields>;
}

/** How a page asks for each kind of field. */
export const fieldControls: Record<Field["type"], (props: ControlProps) => ReactElement> = {
  text: (props) => <Input {...line(props)} />,
  email: (props) => <Input {...line(props)} type="email" spellCheck={false} />,
  date: ({ field: { label, hint = "For example 10 9 2026" }, given }) => <DateInput {...given} legend={label} legendSize="s" hint={hint} />,
  count: (props) => <Input {...line(props)} inputMode="numeric" classes="govuk-input--width-5" />,
  hours: (props) => <Input {...line(props)} inputMode="decimal" classes="govuk-input--width-5" />,
  "yes-no": (props) => <Radios {...radios(props)} items={yesAndNo} isInline />,
  choice,
};

export function FieldControl(props: ControlProps) {
  return fieldControls[props.field.type](props);
}

function line(props: ControlProps) {
  return { ...labelled(props), autoComplete: "off" };
}

function labelled({ field: { label, hint }, given }: ControlProps) {
  return { ...given, label, labelSize: "s" as const, hint };
}

function radios({ field: { label, hint }, given }: ControlProps) {
  return { ...given, legend: label, legendSize: "s" as const, hint };
}

function choice(props: ControlProps) {
  const { choices = [] } = props.field;
  if (choices.length <= 5) return <Radios {...radios(props)} items={choices.map((one) => ({ value: one, label: one }))} />;
  const items = [{ value: "", text: "Select from the list" }, ...choices.map((one) => ({ value: one, text: one }))];
  return <Select {...labelled(props)} items={items} />;
}

const yesAndNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
