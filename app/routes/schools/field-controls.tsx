import type { ReactElement } from "react";
import { dayParts } from "#domain/dates.ts";
import type { Field } from "#standards/settings.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";

interface ControlProps {
  field: Field;
  name: string;
  id: string;
  /** What was typed, or what is saved. */
  value: unknown;
  error: string | undefined;
}

interface Control {
  show(props: ControlProps): ReactElement;
  /** The id of the box that an error leads to. */
  firstBox(id: string): string;
}

const whole = (id: string) => id;

/** How a page asks for each kind of field. */
export const fieldControls: Record<Field["type"], Control> = {
  text: { show: (props) => <Input {...line(props)} />, firstBox: whole },
  email: { show: (props) => <Input {...line(props)} type="email" spellCheck={false} />, firstBox: whole },
  date: { show: day, firstBox: (id) => `${id}-day` },
  count: { show: (props) => <Input {...line(props)} inputMode="numeric" classes="govuk-input--width-5" />, firstBox: whole },
  "yes-no": { show: (props) => <Radios {...radios(props)} items={yesAndNo} isInline />, firstBox: whole },
  choice: { show: choice, firstBox: whole },
};

export function FieldControl(props: ControlProps) {
  return fieldControls[props.field.type].show(props);
}

function line(props: ControlProps) {
  return { ...labelled(props), autoComplete: "off" };
}

function labelled({ field: { label, hint }, value, ...props }: ControlProps) {
  return { ...props, label, labelSize: "s" as const, hint, defaultValue: textOf(value) };
}

function radios({ field: { label, hint }, value, ...props }: ControlProps) {
  return { ...props, legend: label, legendSize: "s" as const, hint, defaultValue: textOf(value) };
}

function day({ field, value, ...props }: ControlProps) {
  const { label, hint = "For example 10 9 2026" } = field;
  const boxes = typeof value === "object" && value !== null ? (value as Record<string, string>) : dayParts(textOf(value) || null);
  return <DateInput {...props} legend={label} legendSize="s" hint={hint} defaultValue={boxes} />;
}

function choice(props: ControlProps) {
  const { choices = [] } = props.field;
  if (choices.length <= 5) return <Radios {...radios(props)} items={choices.map((one) => ({ value: one, label: one }))} />;
  const items = [{ value: "", text: "Select from the list" }, ...choices.map((one) => ({ value: one, text: one }))];
  return <Select {...labelled(props)} items={items} />;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const yesAndNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
