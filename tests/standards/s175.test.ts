import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { notApplicableByProfile } from "#domain/assessments/applicability.ts";
import { standardsLeftOut } from "#standards/changes.ts";
import { inspectionHeadingOf, matchingSectionOf } from "#standards/inherited.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { StandardSet } from "#standards/schema.ts";

const read = (version: string) => readFileSync(`standards/s175/${version}.yaml`, "utf8");
const standardsOf = (set: StandardSet) => set.sections.flatMap((section) => section.standards);
const fieldsOf = (groups: StandardSet["profile"] = []) => groups.flatMap((group) => group.fields);

const set2025 = parseStandardSet(read("2025"));
const set2026 = parseStandardSet(read("2026"), set2025);
const versions = [
  ["2025", set2025],
  ["2026", set2026],
] as const;

test.each(versions)("%s has eleven sections and 87 standards, of which 38 are core and 10 conditional", (version, set) => {
  expect([set.key, set.version, set.statement_words]).toEqual(["s175", version, 150]);
  expect(set.sections.map(({ code }) => code).join("")).toBe("ABCDEFGHIJK");
  expect(set.sections.map((section) => section.standards.length)).toEqual([8, 7, 8, 7, 8, 6, 6, 11, 6, 6, 14]);
  expect(standardsOf(set)).toHaveLength(87);
  expect(standardsOf(set).flatMap(({ code, core }) => (core ? [code] : []))).toEqual(
    "A1 A2 A3 A6 A7 B1 B2 B4 B5 C1 C2 C4 D1 D2 D3 D5 E1 E2 E3 E4 F1 F3 F4 G1 G3 H1 H4 H5 H8 I1 I2 I3 J1 J3 K1 K4 K5 K11".split(" "),
  );
  expect(standardsOf(set).flatMap(({ code, applies }) => (applies === "all" ? [] : [code]))).toEqual(
    "A8 C5 C7 H9 H10 K1 K2 K8 K13 K14".split(" "),
  );
});

test.each(versions)("%s gives every standard a basis, an inspection heading and a reference of its edition", (version, set) => {
  for (const section of set.sections) {
    for (const standard of section.standards) {
      expect(standard.basis, standard.code).toBeDefined();
      expect(inspectionHeadingOf(section, standard), standard.code).toBeDefined();
      const editions = standard.references.map(({ source, edition }) => `${source} ${edition}`);
      expect(editions, standard.code).toContain(`Keeping children safe in education ${version}`);
      expect(standard.survey, standard.code).toEqual([]);
    }
  }
});

test.each(versions)("%s gives a paragraph of the guidance only where it was verified", (_, set) => {
  const guidance = standardsOf(set)
    .flatMap(({ references }) => references)
    .filter(({ source }) => source === "Keeping children safe in education");

  expect(guidance.filter(({ verified, paragraph }) => verified !== (paragraph !== null))).toEqual([]);
});

test("the verified paragraphs of 2026 are these", () => {
  const found = standardsOf(set2026).flatMap(({ code, references }) =>
    references.flatMap(({ edition, paragraph }) => (edition === "2026" && paragraph ? [`${code} ${paragraph}`] : [])),
  );

  expect(found).toEqual(
    "D5 14,D5 15,D5 56,D5 59,D5 60,E3 56,E8 151,F1 74,F4 150,F5 151,G1 165,H5 350,I1 78,J2 23,J2 34,J2 193,J5 557,K4 218,K11 159,K12 160".split(
      ",",
    ),
  );
});

test("standards called unchanged keep every word a school reads, and reworded ones do not", () => {
  const before = new Map(standardsOf(set2025).map((standard) => [standard.code, standard]));

  for (const standard of standardsOf(set2026)) {
    const earlier = before.get(standard.code)!;
    const shown = ({ short, sentence, met, evidence }: typeof standard) => [short, sentence, ...met, ...evidence];
    if (standard.change?.kind === "unchanged") expect(shown(standard)).toEqual(shown(earlier));
    else expect([standard.sentence, ...standard.met], standard.code).not.toEqual([earlier.sentence, ...earlier.met]);
  }
  expect(standardsLeftOut(set2026, set2025)).toEqual([]);
});

test("what the guidance of 2026 strengthened is reworded, and what is new in substance is not compared", () => {
  const strengthened = standardsOf(set2026).filter((standard) => standard.strengthened);
  const notCompared = standardsOf(set2026).filter(({ change }) => change?.kind === "reworded" && !change.comparable);

  expect(strengthened.map(({ code }) => code)).toEqual("B1 B4 C5 D2 E1 E7 F5 G3 G6 H8 I5 J2 J5 K7 K10".split(" "));
  expect(strengthened.map(({ change }) => change?.kind)).toEqual(strengthened.map(() => "reworded"));
  expect(notCompared.map(({ code }) => code)).toEqual("B4 C5 D2 F5 G3 G6 H8 J5 K7 K10".split(" "));
  for (const { code } of [...strengthened, ...notCompared]) expect(set2026.changes).toContain(code);
});

test("2025 knows nothing of 2026", () => {
  expect(read("2025")).not.toMatch(/2026|Family Help|strengthened|child-to-caregiver|weapon concern/);
});

test.each(versions)("%s asks a typical primary school 82 to 84 standards", (_, set) => {
  const asked = (flags: string[]) => 87 - notApplicableByProfile(set, flags).length;

  expect(asked(["eyfs", "wraparound_u8"])).toBe(82);
  expect(asked(["eyfs", "wraparound_u8", "lets_premises"])).toBe(83);
  expect(asked(["eyfs", "wraparound_u8", "lets_premises", "in_trust"])).toBe(84);
});

test.each(versions)("%s leaves attendance and phones out for colleges only", (_, set) => {
  expect(notApplicableByProfile(set, ["p16"])).toEqual("A8 C5 C7 H9 H10 K1 K2 K8 K13".split(" "));
});

test.each(versions)("%s matches sections of the Section 11 audit, but not for G, J and K", (_, set) => {
  const matches = new Map(
    set.sections.flatMap((section) => section.standards.map((standard) => [standard.code, matchingSectionOf(section, standard)])),
  );

  expect(["A1", "A6", "B1", "B7", "C1", "D1", "E1", "F1", "G1", "H1", "I1", "I6", "J1", "K1"].map((code) => matches.get(code))).toEqual([
    "1",
    "4",
    "3",
    "6",
    "2",
    "5",
    "8",
    "9",
    undefined,
    "7",
    "7",
    "6",
    undefined,
    undefined,
  ]);
});

test.each(versions)("%s uses each of the six inspection headings", (_, set) => {
  const used = new Set(set.sections.flatMap((section) => section.standards.map((standard) => inspectionHeadingOf(section, standard))));

  expect([...used].toSorted()).toEqual(set.inspection_headings?.map(({ code }) => code).toSorted());
  expect(used.size).toBe(6);
});

test.each(versions)("%s has short names of two to six words", (_, set) => {
  const counts = standardsOf(set).map(({ short }) => short.split(/\s+/).length);

  expect([Math.min(...counts), Math.max(...counts)]).toEqual([2, 6]);
});

test.each(versions)("%s asks for the profile and the statistics with their rules", (_, set) => {
  const profile = new Map(fieldsOf(set.profile).map((field) => [field.code, field]));
  const statistics = new Map(fieldsOf(set.statistics).map((field) => [field.code, field]));

  expect(profile.get("dsl_course")).toMatchObject({ not_after_today: true, reminder_months: 24 });
  expect(profile.get("dsl_name")?.differs_from).toBe("safeguarding_governor_name");
  expect(profile.get("staff_read_part_one")?.at_most).toBe("staff");
  expect(statistics.get("files_sent_in_time")?.at_most).toBe("files_sent");
  expect(set.local_questions).toHaveLength(8);
});

test.each(versions)("%s writes apostrophes as ’ and names no partnership and no local service", (version) => {
  expect(read(version)).not.toMatch(/'|Kent\b|Medway|MSCP|First Response|GCP2|Graded Care/);
});
