import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FieldControl, fieldControls } from "#app/routes/schools/field-controls.tsx";
import { type Field, fieldGroup } from "#standards/settings.ts";

const kinds = fieldGroup.shape.fields.element.shape.type.options;
const choices = ["One", "Two"];

function shown(field: Partial<Field>, value: unknown, error?: string): string {
  const whole: Field = { code: "it", label: "What it is", type: "text", required: false, ...field };
  return renderToStaticMarkup(<FieldControl field={whole} name="it" id="it" value={value} error={error} />);
}

test("every kind that a set may use has its control", () => {
  expect(Object.keys(fieldControls)).toEqual(kinds);
});

test.each<[Partial<Field>, unknown, RegExp]>([
  [{ type: "text" }, "Yes", /<input[^>]*type="text" autoComplete="off"[^>]*value="Yes"/],
  [{ type: "email" }, "a@b.example", /<input[^>]*type="email"[^>]*spellcheck="false"/i],
  [{ type: "count" }, "12", /<input class="govuk-input govuk-input--width-5"[^>]*inputMode="numeric"[^>]*value="12"/i],
  [{ type: "date" }, "2026-09-10", /name="it.day"[^>]*value="10".*name="it.month"[^>]*value="9".*name="it.year"[^>]*value="2026"/],
  [{ type: "date" }, { day: "40", month: "9" }, /name="it.day"[^>]*value="40".*name="it.month"[^>]*value="9"/],
  [{ type: "yes-no" }, "no", /govuk-radios--inline.*<input(?=[^>]*value="no")(?=[^>]*checked)/],
  [{ type: "choice", choices }, "Two", /type="radio"(?=[^>]*value="Two")(?=[^>]*checked)/],
  [{ type: "choice", choices: [..."abcdef"] }, "f", /<select.*Select from the list.*<option value="f" selected/],
])("%j with %j", (field, value, html) => {
  expect(shown(field, value)).toMatch(html);
});

test.each(kinds)("an error of a %s leads to a box that is there", (type) => {
  const html = shown({ type, choices }, "", "It is wrong");

  expect(html).toContain('id="it-error"');
  expect(html).toContain(`id="${fieldControls[type].firstBox("it")}"`);
});
