import { expect, test } from "vitest";
import { standsInWork } from "#domain/work/panel-work.ts";

test("a panel stands on the page of its members until it is held, and two months longer", () => {
  const now = new Date("2026-11-22T15:00:00.000Z");
  expect(standsInWork({ heldAt: null }, now)).toBe(true);
  expect(standsInWork({ heldAt: "2026-10-01T12:00:00.000Z" }, now)).toBe(true);
  expect(standsInWork({ heldAt: "2025-02-12T12:00:00.000Z" }, now)).toBe(false);
});
