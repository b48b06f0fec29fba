import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureSentences } from "#domain/figures/figure-sentences.ts";
import { figuresOf } from "#domain/figures/figures.ts";
import { settingWords } from "#domain/organisations/organisation-words.ts";
import { publicFigures, publicVersionOf } from "#domain/figures/public-version.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { trendSentence } from "#domain/figures/trend-sentences.ts";
import { trendOf } from "#domain/figures/trend.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import { trendTables } from "#app/tables/figures/trend.ts";
import { anyCycle } from "#tests/support/snapshot-content.ts";

const day = "2026-12-20";
const words = /agenc|\bkinds?\b/i;

/** Any cycle, as if schools and colleges had been asked. */
const anySchools = anyCycle.map((content): SnapshotContent => ({
  ...content,
  set: { ...content.set, key: "s175", isForSettings: true },
  returns: content.returns.map((one) => ({
    ...one,
    organisation: { ...one.organisation, name: one.organisation.name.replace("Agency", "School") },
  })),
}));

describe("any snapshot of schools and colleges", () => {
  test("speaks of them in every table and sentence, internal, moderated or public", () => {
    fc.assert(
      fc.property(anySchools, fc.constantFrom("self" as const, "moderated" as const), fc.boolean(), (frozen, judgedBy, isPublic) => {
        const version = isPublic ? publicVersionOf({ content: frozen, day, threshold: 3, earlier: [] }) : null;
        const filter = isPublic ? {} : { judgedBy };
        const content = version?.content ?? frozen;
        const figures = version ? publicFigures(version) : figuresOf(frozen, filter, day);
        const tables = snapshotTables(content, figures, { filter, isPublic, about: "Estmere", day });
        const said = tables.map(({ title, unit, notes, sheet, columns, cells }) => [
          title,
          unit,
          notes,
          sheet,
          columns.map(({ heading }) => heading),
          cells,
        ]);
        expect(words.exec(JSON.stringify(said))?.[0]).toBeUndefined();
        expect(words.exec(JSON.stringify([figureSentences(figures, true)]))?.[0]).toBeUndefined();
        for (const { number, sheet } of tables) expect(`${number} ${sheet}`.length).toBeLessThanOrEqual(31);
      }),
      { numRuns: 300 },
    );
  });

  test("speaks of them in what moved", () => {
    fc.assert(
      fc.property(anySchools, anySchools, (now, earlier) => {
        const trend = trendOf(now, earlier);
        if (!trend) throw new Error("Both are of the same standards");
        const tables = trendTables(trend, { before: "2025", now: "2026", about: "Estmere", called: settingWords });
        const said = tables.map(({ title, unit, notes, sheet, columns }) => [
          title,
          unit,
          notes,
          sheet,
          columns.map(({ heading }) => heading),
        ]);
        expect(words.exec(JSON.stringify([said, trendSentence(trend, "2025", "2026", settingWords)]))?.[0]).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
