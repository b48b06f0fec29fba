import fc from "fast-check";
import { expect, test } from "vitest";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import type { Draft } from "#domain/draft-check/draft.ts";
import { type HeldSnapshot, heldTable } from "#domain/draft-check/held-figures.ts";
import { chartTitle, cycleSentence } from "#domain/figures/cycle-sentences.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { agenciesOf, type SectionTable, sectionTable, type Tally } from "#domain/figures/section-table.ts";
import { agencyRows, setOf } from "#tests/support/cycle-rows.ts";

const rating = fc.constantFrom<(Rating | null)[]>("met", "met", "partially-met", "not-met", "not-applicable", null);

interface Figures {
  held: HeldSnapshot;
  table: SectionTable;
}

const anyFigures: fc.Arbitrary<Figures> = fc
  .integer({ min: 2, max: 9 })
  .chain((sections) => fc.array(fc.array(rating, { minLength: sections, maxLength: sections }), { minLength: 1, maxLength: 40 }))
  .map((agencies) => {
    const set = setOf(agencies[0]?.length ?? 0);
    const table = sectionTable(set, agenciesOf(agencies.flatMap((outcomes, at) => agencyRows(String(at + 1), outcomes))));
    return { table, held: heldTable(table, set, [2024]) };
  });

const style = fc.record({
  isAcross: fc.boolean(),
  sign: fc.constantFrom("", "%", " %"),
  label: fc.constantFrom("code", "name", "both", "section"),
  isTitled: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function tableFrom({ held, table }: Figures, { isAcross, sign, label, isTitled }: Style): string[][] {
  const percent = (value: number | null) => (value === null ? "[x]" : `${value}${sign}`);
  const labelOf = ({ code, title }: Tally) => {
    const short = held.sections.find((one) => one.code === code)?.short ?? "";
    return code === null ? title : { code, name: short, both: `${code}. ${short}`, section: `Section ${code}` }[label];
  };
  const rows = [
    ["Section", "Met", "Met (%)", "Partially met", "% partially met", "Not met", "Not met %", "Not applicable", "Base"],
    ...[...table.sections, table.total].map((row) => [
      labelOf(row),
      ...(["met", "partiallyMet", "notMet"] as const).flatMap((measure) => [String(row[measure]), percent(row[`${measure}Percent`])]),
      String(row.notApplicable),
      String(row.base),
    ]),
  ];
  if (!isAcross) return isTitled ? [rows[0]?.map(() => "Table 4: Agencies by section outcome") ?? [], ...rows] : rows;
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
}

function sentencesFrom({ held, table }: Figures): string[] {
  return table.sections.flatMap(({ code, met, base, metPercent, partiallyMetPercent, partiallyMet }) => {
    const short = held.sections.find((one) => one.code === code)?.short ?? "";
    return base === 0
      ? []
      : [
          `Section ${code}, ${short.toLowerCase()}, was met by ${met} of ${base} agencies (${metPercent}%).`,
          `${metPercent}% of agencies met section ${code}, while ${partiallyMetPercent}% partially met it.`,
          `${short} was partially met by ${partiallyMet} out of ${base}.`,
          `In the audit of 2024, ${met} agencies met section ${code}.`,
        ];
  });
}

function draftFrom(figures: Figures, how: Style): Draft {
  return { tables: [{ rows: tableFrom(figures, how) }], paragraphs: sentencesFrom(figures).map((text) => ({ text })) };
}

test("never finds a difference in a draft made from the figures", () => {
  fc.assert(
    fc.property(anyFigures, style, (figures, how) => {
      const { findings, counts } = checkDraft(draftFrom(figures, how), figures.held);
      expect(findings.filter(({ verdict }) => verdict === "differs")).toEqual([]);
      const cells =
        tableFrom(figures, how)
          .flat()
          .filter((cell) => /^\d+(?: ?%)?$/.test(cell)).length - (how.label === "code" ? figures.table.sections.length : 0);
      expect(findings.filter(({ place, verdict }) => place.kind === "cell" && verdict === "agrees")).toHaveLength(cells);
      expect(counts.agrees).toBeGreaterThanOrEqual(cells);
    }),
    { numRuns: 300 },
  );
});

test("never finds a difference in the sentences made from the same figures", () => {
  const agencies = fc
    .integer({ min: 1, max: 9 })
    .chain((sections) =>
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: fc.array(rating, { minLength: sections, maxLength: sections }) },
          fc.constant<(Rating | null)[]>([]),
        ),
        { minLength: 1, maxLength: 40 },
      ),
    );
  fc.assert(
    fc.property(agencies, fc.boolean(), fc.integer({ min: 1, max: 9 }), (outcomes, isOpen, fewest) => {
      const set = setOf(Math.max(fewest, ...outcomes.map((one) => one.length)));
      const rows = outcomes.flatMap((one, at) => agencyRows(String(at + 1), one, one.length === 0 ? { state: "invited" } : {}));
      const table = sectionTable(set, agenciesOf(rows));
      const text = `${cycleSentence(table, set, isOpen)} ${chartTitle(table, set)}`;
      const { findings } = checkDraft({ tables: [], paragraphs: [{ text }] }, heldTable(table, set, [2024]));
      expect(
        findings.filter(({ verdict }) => verdict === "differs").map(({ printed, against }) => [printed, against?.right, text]),
      ).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("always finds the one cell that was changed", () => {
  fc.assert(
    fc.property(anyFigures, style, fc.nat(), fc.integer({ min: 1, max: 30 }), (figures, how, which, by) => {
      const { held } = figures;
      const rows = tableFrom(figures, { ...how, isAcross: false, isTitled: false });
      const cells = rows.flatMap((row, at) =>
        row.flatMap((cell, column) => (at > 0 && column > 0 && /^\d/.test(cell) ? [{ at, column, cell }] : [])),
      );
      const chosen = cells[which % cells.length];
      if (!chosen) return;
      const row = rows[chosen.at] as string[];
      row[chosen.column] = chosen.cell.replace(/\d+/, (figure) => String(Number(figure) + by));
      const turned = how.isAcross ? (rows[0] ?? []).map((_, column) => rows.map((one) => one[column] ?? "")) : rows;

      const wrong = checkDraft({ tables: [{ rows: turned }], paragraphs: [] }, held).findings.filter(
        ({ verdict }) => verdict === "differs",
      );

      expect(wrong).toHaveLength(1);
      const [first, second] = how.isAcross ? [chosen.column, chosen.at] : [chosen.at, chosen.column];
      expect(wrong[0]).toMatchObject({ place: { row: first + 1, column: second + 1 }, printed: row[chosen.column] });
      expect(Number.parseInt(wrong[0]?.against?.right ?? "", 10)).toBe(Number.parseInt(chosen.cell, 10));
    }),
    { numRuns: 300 },
  );
});

test("always finds the one percentage of a sentence that was changed, and gives the right one", () => {
  fc.assert(
    fc.property(anyFigures, fc.nat(), fc.integer({ min: 1, max: 30 }), (figures, which, by) => {
      const { held } = figures;
      const texts = sentencesFrom(figures).filter((text) => text.includes("%"));
      const text = texts[which % texts.length];
      if (!text) return;
      const changed = text.replace(/(\d+)%/, (_, figure) => `${Number(figure) + by}%`);
      const wrong = checkDraft({ tables: [], paragraphs: [{ text: changed }] }, held).findings.filter(
        ({ verdict }) => verdict === "differs",
      );
      expect(wrong.map(({ against }) => against?.right)).toEqual([/\d+%/.exec(text)?.[0]]);
    }),
    { numRuns: 300 },
  );
});

test("never fails on any text or table", () => {
  const words = fc.constantFrom(
    "section",
    "1",
    "2",
    "Met",
    "%",
    "75%",
    "18 of 24",
    "of",
    "agencies",
    "not",
    "\t",
    ",",
    ".",
    "2024",
    "respectively",
    "all",
    "1/",
    "(",
    "–",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 30 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(
      anyFigures,
      fc.array(text, { maxLength: 4 }),
      fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 5 }),
      ({ held }, paragraphs, rows) => {
        const { findings, counts } = checkDraft({ paragraphs: paragraphs.map((one) => ({ text: one })), tables: [{ rows }] }, held);
        expect(counts.agrees + counts.differs + counts["not-checked"]).toBe(findings.length);
      },
    ),
    { numRuns: 300 },
  );
});
