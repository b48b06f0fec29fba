import { expect, test } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { figureTables } from "#app/tables/figures/figures.ts";
import { contentOf } from "#tests/support/snapshot-content.ts";

const day = "2026-12-20";
const notesOfActions = (isForSettings: boolean) => {
  const content = contentOf([1], []);
  const figures = figuresOf({ ...content, set: { ...content.set, ...(isForSettings && { isForSettings }) } }, {}, day);
  return figureTables(figures, { about: "Estmere", day }).find((table) => table.id === "actions")?.notes;
};

test("the table of actions says what it leaves out", () => {
  expect(notesOfActions(false)?.at(-1)).toBe(
    "Left out: actions of agencies that have not returned or were withdrawn, and those planned since a return was reopened, until it is signed again.",
  );
  expect(notesOfActions(true)?.at(-1)).toBe(
    "Left out: actions of schools and colleges that have not returned or were withdrawn, and those planned since a return was reopened, until it is signed again. Actions on standards that do not apply by the profile are left out too.",
  );
});
