import type { SubmissionResult } from "@conform-to/zod/v4";
import { type DatePart, dateParts } from "#app/forms/day.ts";

/** What a control starts with: a text or a day, several of a list, or what was typed into the boxes of a date. */
export type FieldValue = string | string[] | Partial<Record<DatePart, string>> | undefined;

/** What a form's action answered, if anything. */
export type Reply = SubmissionResult | null | undefined;

export type Fields = ReturnType<typeof fieldsOf>;

/**
 * A form's fields by name, each with its id, error and value: `const field = fieldsOf(reply, saved)`, then
 * `<Input {...field("title")} label="What it is" />`. Where there is a reply, what was typed stands, blanks too.
 */
export function fieldsOf(reply: Reply, saved?: object | null) {
  const errorOf = (name: string) => reply?.error?.[name]?.[0];
  return (name: string) => {
    const wrongParts = dateParts.filter((part) => errorOf(`${name}.${part}`));
    return {
      id: idOf(name),
      name,
      error: errorOf(name) ?? errorOf(`${name}.${wrongParts[0]}`),
      /** The boxes of a date that are wrong, where an error names them. */
      wrongParts: wrongParts.length > 0 ? wrongParts : undefined,
      defaultValue: shown(valueAt(reply?.initialValue ?? saved, name)),
    };
  };
}

/** The id of the control with this name: "deputies-0-course" for "deputies[0].course". */
export function idOf(name: string): string {
  return name.replace(/[.[]/g, "-").replaceAll("]", "");
}

export function textOf(value: FieldValue): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function listOf(value: FieldValue): string[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" ? [value] : [];
}

function valueAt(values: unknown, name: string): unknown {
  return name.split(/[.[\]]+/).reduce((value, key) => (isObject(value) ? value[key] : undefined), values);
}

// A browser may send anything under any name
function shown(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
  if (isObject(value)) return Object.fromEntries(Object.entries(value).filter(([, typed]) => typeof typed === "string"));
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
