import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import type { DatePart } from "#app/forms/day.ts";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { groupProps, type GroupOptions } from "#tests/components/govuk/field-options.ts";
import { alwaysText, anyAttributes, otherLanguages } from "#tests/components/govuk/reasons.ts";

interface Part {
  name?: string;
  value?: number;
  classes?: string;
  error?: boolean;
}

interface Options extends GroupOptions, Partial<Record<DatePart, Part>> {
  id: string;
  namePrefix?: string;
  items?: Part[];
  values?: Record<string, number>;
}

const parts: DatePart[] = ["day", "month", "year"];
const prefixOf = ({ namePrefix }: Options) => (namePrefix ? `${namePrefix}-` : "");
const partOf = (options: Options, part: DatePart) => options.items?.find(({ name }) => name === part) ?? options[part] ?? {};
const isWrong = ({ error, classes }: Part) => error || classes?.includes("govuk-input--error");

function wrongParts(options: Options): DatePart[] {
  const named = parts.filter((part) => isWrong(partOf(options, part)));
  if (named.length > 0 || !options.errorMessage) return named;
  return parts.filter((part) => partOf(options, part).error !== false);
}

function valuesOf(options: Options) {
  const value = (part: DatePart) => partOf(options, part).value ?? options[part]?.value ?? options.values?.[prefixOf(options) + part];
  return Object.fromEntries(parts.map((part) => [part, value(part)?.toString()]));
}

export const dateInput = adapter<Options>({
  component: "date-input",
  render: (options) => (
    <DateInput {...groupProps(options)} id={options.id} name="date" wrongParts={wrongParts(options)} defaultValue={valuesOf(options)} />
  ),
  // Our form library reads the parts of a date as name.day, name.month and name.year
  normalise: (html, options) => html.replaceAll('name="date.', `name="${prefixOf(options)}`),
  leftOut: {
    ...because(anyAttributes, "with input attributes"),
    ...because(otherLanguages, "with translations"),
    ...because("The parts of a date have the names its form gives them.", "with values, name prefix and custom names"),
    ...because(
      "A date always has its three parts.",
      "day and month",
      "day and month (using items)",
      "month and year",
      "month and year (using items)",
    ),
    ...because("The dates asked for are never a person's own, which browsers could fill in.", "with autocomplete values"),
    ...because(
      `Three boxes without a question above them say nothing. ${alwaysText}`,
      "attributes",
      "custom pattern",
      "custom inputmode",
      "with nested name",
      "with id on items",
      "with item value",
      "with field value and items",
      "with field value and item value",
      "with field value, item value and values",
      "items with classes",
    ),
  },
});
