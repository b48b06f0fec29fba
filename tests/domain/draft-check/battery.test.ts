import { afterAll, beforeAll, expect, test } from "vitest";
import { readText } from "#app/files/draft-check/read-text.ts";
import { columnTitle } from "#app/tables/column.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import { captionOf } from "#app/tables/printed.ts";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import { heldSnapshot, partInWords } from "#domain/draft-check/held-figures.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { choicesIn } from "#domain/figures/figure-choices.ts";
import { type FigureFilter, figuresOf } from "#domain/figures/figures.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { readContent } from "#db/figures/snapshot-content.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";
import { markedDrafts, type MarkedDraft, scored } from "#tests/support/marked-drafts.ts";

let db: Db;
const contents = new Map<string, SnapshotContent>();
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
  contents.set("agencies", await readContent(db, "s11-2024", "2026-11-22T09:00:00.000Z"));
  contents.set("schools", await readContent(db, "s175-2025", "2026-11-22T09:00:00.000Z"));
}, 120_000);
afterAll(() => db.destroy());

const filters: Record<string, FigureFilter> = { moderated: { judgedBy: "moderated" }, estmere: { partnershipId: "estmere" } };

function heldFor({ of }: MarkedDraft) {
  const [which = "", narrowed = ""] = of.split(", ");
  const content = contents.get(which);
  if (!content) throw new Error(`No such figures: ${of}`);
  return heldSnapshot(content, filters[narrowed] ?? {}, "2025-04-08");
}

function scores(drafts: MarkedDraft[]) {
  const all = drafts.map((draft) => ({ draft: draft.text.slice(0, 100), ...scored(draft, heldFor(draft)) }));
  const [found, missed, falsely] = (["found", "missed", "falsely"] as const).map((key) =>
    all.reduce((sum, one) => sum + one[key].length, 0),
  ) as [number, number, number];
  return {
    precision: found / (found + falsely),
    recall: found / (found + missed),
    wrong: found + missed,
    // What to look at where a number falls
    toLookAt: all
      .filter((one) => one.missed.length + one.falsely.length > 0)
      .map(({ draft, missed: not, falsely: falsely_ }) => ({ draft, not, falsely_ })),
  };
}

const taught = ["agencies.txt", "schools.txt", "papers.txt", "letters.txt", "minutes.txt"];

// Written as reports, papers and mails would put it, each file before the check could read it, and then used to teach it
test("finds nine in ten wrong figures, and accuses hardly a right one", () => {
  const drafts = [...taught, "held-out.txt"].flatMap(markedDrafts);
  const { precision, recall, wrong, toLookAt } = scores(drafts);
  expect(drafts.length).toBeGreaterThanOrEqual(120);
  expect(wrong).toBeGreaterThanOrEqual(100);
  expect({ toLookAt, isPrecise: precision >= 0.98 }).toMatchObject({ isPrecise: true });
  expect({ toLookAt, isFinding: recall >= 0.9 }).toMatchObject({ isFinding: true });
});

// Written last and not used to teach it: 17 of 18 found and none accused. Each file before, when it was new, did worse: minutes.txt
// 19 of 21 and 2 accused, letters.txt and papers.txt five in six. Whoever teaches the check with these moves them and writes new ones
test("does as well with drafts it has never seen", () => {
  const drafts = markedDrafts("held-out.txt");
  const { precision, recall, toLookAt } = scores(drafts);
  expect(drafts.length).toBeGreaterThanOrEqual(30);
  expect({ toLookAt, isPrecise: precision >= 0.98 }).toMatchObject({ isPrecise: true });
  expect({ toLookAt, isFinding: recall >= 0.9 }).toMatchObject({ isFinding: true });
});

// "7" of "section 7" is a name, and so are "Section 11", a date or a code
test("lists every number of every draft, checked or not", () => {
  for (const draft of [...taught, "held-out.txt"].flatMap(markedDrafts)) {
    const { findings } = scored(draft, heldFor(draft));
    const listed = findings.map(({ printed }) => printed).join(" ");
    for (const percent of draft.text.match(/\d+(?:\.\d+)?%/g) ?? []) expect(listed, draft.text).toContain(percent);
    for (const [, count = ""] of draft.text.matchAll(/(?<!Section )\b(\d+) (?:agencies|schools|actions|ratings)\b/g))
      expect(listed, draft.text).toContain(count);
  }
});

test("finds nothing wrong in the tables that the snapshot itself prints, however they are narrowed", () => {
  for (const [which, narrowed] of [
    ["agencies", {}],
    ["agencies", { partnershipId: "wealdshire" }],
    ["agencies", { judgedBy: "moderated" }],
    ["agencies", { kind: "Health" }],
    ["schools", {}],
    ["schools", { phase: "Secondary" }],
  ] as const) {
    const content = contents.get(which) as SnapshotContent;
    const figures = figuresOf(content, narrowed, "2025-04-08");
    const about = partInWords({ content, filter: { ...narrowed, judgedBy: "self" }, choices: choicesIn(content) });
    const context = { filter: narrowed, isPublic: false, about, day: "2025-04-08" };
    const text = snapshotTables(content, figures, context)
      .filter(({ cells }) => cells.length < 120)
      .map((table) => [captionOf(table), table.columns.map(columnTitle).join("\t"), ...table.cells.map((row) => row.join("\t"))].join("\n"))
      .join("\n\n");
    const read = readText(text);
    if ("problem" in read) throw new Error(read.problem);
    const { counts, findings } = checkDraft(read.draft, heldSnapshot(content, {}, "2025-04-08"));
    expect(
      findings.filter(({ verdict }) => verdict === "differs").map(({ printed, against }) => [printed, against?.right, against?.source]),
    ).toEqual([]);
    expect(counts.agrees).toBeGreaterThan(500);
  }
}, 60_000);
