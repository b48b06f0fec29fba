import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { moderationFigures } from "#domain/figures/moderation-figures.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import { publishedMet } from "#tests/support/cycle-rows.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
let content: SnapshotContent;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
  content = await readContent(db, "s11-2024", "2026-11-22T09:00:00.000Z");
}, 120_000);
afterAll(() => db.destroy());

describe("the finished audit of the demonstration", () => {
  test("keeps its self-ratings as published, whatever the panels agreed", () => {
    const { sections } = figuresOf(content, {}, "2026-11-22").sections;
    expect(sections.map(({ met, base }) => [met, base])).toEqual(publishedMet.map((met) => [met, 24]));
  });

  test("shows what the panels changed, and which way", () => {
    const { total, reviewed, notReviewed } = moderationFigures(content.set, content.returns);
    expect({ reviewed, notReviewed }).toEqual({ reviewed: 24, notReviewed: 0 });
    expect({ higher: total.higher, lower: total.lower, otherwise: total.otherwise }).toEqual({ higher: 1, lower: 10, otherwise: 0 });
    expect([total.recorded, total.notDiscussed]).toEqual([42, 771]);
    const { sections } = figuresOf(content, { judgedBy: "moderated" }, "2026-11-22").sections;
    expect(sections.map((row) => row.met)).toEqual([17, 13, 17, 15, 11, 12, 8, 10, 16]);
  });

  test("has a summary of each section in which something was agreed", async () => {
    const rows = await db.selectFrom("sectionSummaries").selectAll().where("judgedBy", "=", "moderated").execute();
    for (const row of rows) {
      const one = content.returns.find((each) => each.assessmentId === row.assessmentId);
      const met = Object.entries({ ...one?.ratings, ...one?.moderated }).filter(
        ([code, rating]) => code.startsWith(`${row.sectionCode}.`) && rating === "met",
      );
      expect([row.assessmentId, row.sectionCode, row.met]).toEqual([row.assessmentId, row.sectionCode, met.length]);
    }
    expect(rows).toHaveLength(29);
  });

  test("was frozen for publication once the responses were sent", async () => {
    const [row] = await db.selectFrom("snapshots").select(["cycleId", "content"]).execute();
    expect(row?.cycleId).toBe("s11-2024");
    expect(JSON.parse(row?.content ?? "")).toEqual(JSON.parse(JSON.stringify(content)));
  });
});
