import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { fieldsOf, idOf } from "#app/components/govuk/fields/fields-of.ts";
import { FieldControl, fieldControls } from "#app/routes/schools/field-controls.tsx";
import { type Field, fieldGroup } from "#standards/settings.ts";

const kinds = fieldGroup.shape.fields.element.shape.type.options;
const choices = ["One", "Two"];

function shown(field: Partial<Field>, value: unknown, error?: Record<string, string[]>): string {
  const whole: Field = { code: "it", label: "What it is", type: "text", required: false, ...field };
  return renderToStaticMarkup(<FieldControl field={whole} given={fieldsOf({ error }, { it: value })("it")} />);
}

test("every kind that a set may use has its control", () => {
  expect(Object.keys(fieldControls)).toEqual(kinds);
});

test.each<[Partial<Field>, unknown, RegExp]>([
  [{ type: "text" }, "Yes", /<input[^>]*type="text" autoComplete="off"[^>]*value="Yes"/],
  [{ type: "email" }, "a@b.example", /<input[^>]*type="email"[^>]*spellcheck="false"/i],
  [{ type: "count" }, "12", /<input class="govuk-input govuk-input--width-5"(?=[^>]*inputMode="numeric")(?=[^>]*value="12")/i],
  [{ type: "date" }, "2026-09-10", /name="it.day"[^>]*value="10".*name="it.month"[^>]*value="9".*name="it.year"[^>]*value="2026"/],
  [{ type: "date" }, { day: "40", month: "9" }, /name="it.day"[^>]*value="40".*name="it.month"[^>]*value="9"/],
  [{ type: "yes-no" }, "no", /govuk-radios--inline.*<input(?=[^>]*value="no")(?=[^>]*checked)/],
  [{ type: "choice", choices }, "Two", /type="radio"(?=[^>]*value="Two")(?=[^>]*checked)/],
  [{ type: "choice", choices: [..."abcdef"] }, "f", /<select.*Select from the list.*<option value="f" selected/],
])("%j with %j", (field, value, html) => {
  expect(shown(field, value)).toMatch(html);
});

test.each(kinds)("an error of a %s leads to a box that is there", (type) => {
  const place = type === "date" ? "it.day" : "it";
  const html = shown({ type, choices }, "", { [place]: ["It is wrong"] });

  expect(html).toContain('id="it-error"');
  expect(html).toContain(`id="${idOf(place)}"`);
});
