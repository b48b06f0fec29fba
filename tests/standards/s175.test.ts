import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { notApplicableByProfile } from "#domain/assessments/applicability.ts";
import { standardsLeftOut } from "#standards/changes.ts";
import { lawFor } from "#standards/for-setting.ts";
import { inspectionHeadingOf, matchingSectionOf } from "#standards/inherited.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";

const read = (version: string) => readFileSync(`standards/s175/${version}.yaml`, "utf8");
const standardsOf = (set: StandardSet) => set.sections.flatMap((section) => section.standards);
const fieldsOf = (groups: StandardSet["profile"] = []) => groups.flatMap((group) => group.fields);

const set2025 = parseStandardSet(read("2025"));
const set2026 = parseStandardSet(read("2026"), set2025);
const versions = [
  ["2025", set2025],
  ["2026", set2026],
] as const;

const codesOf = (set: StandardSet, is: (standard: Standard) => unknown = () => true) =>
  standardsOf(set)
    .filter(is)
    .map(({ code }) => code);
const codes = (list: string) => list.split(" ");

test.each([
  ["2025", set2025, 87, ""],
  ["2026", set2026, 88, "K19 "],
] as const)("%s has eleven sections and its standards, of which 38 are core", (version, set, count, added) => {
  expect([set.key, set.version, set.statement_words]).toEqual(["s175", version, 150]);
  expect(set.sections.map(({ code }) => code).join("")).toBe("ABCDEFGHIJK");
  expect(codesOf(set)).toHaveLength(count);
  expect(codesOf(set)).toEqual(
    codes(
      `A1 A2 A3 A5 A6 A7 A8 A9 B1 B3 B4 B5 B7 C1 C3 C4 C5 C6 C7 C8 C9 C10 C11 D1 D2 D3 D5 D7 D8 E1 E2 E3 E4 E5 E6 E7 E8 E9 F1 F2 F3 F4 G1 G3 G4 G6 H1 H2 H4 H5 H6 H7 H8 H9 H10 H11 H12 I1 I2 I3 I4 I6 I7 J1 J3 J4 J5 J6 K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K13 K14 K15 K16 K17 K18 ${added}K20 K21`,
    ),
  );
  expect(codesOf(set, ({ core }) => core)).toEqual(
    codes("A1 A2 A3 A6 A7 B1 B4 B5 C1 C4 D1 D2 D3 D5 D8 E1 E2 E3 E4 E9 F1 F3 F4 G1 G3 H1 H4 H5 H8 I1 I2 I3 J1 J3 K1 K4 K5 K11"),
  );
  expect(codesOf(set, ({ applies }) => applies !== "all")).toEqual(
    codes(`A8 C5 C6 C7 C8 C9 C10 C11 H6 H9 H10 H12 J3 J5 K1 K2 K7 K8 K9 K10 K11 K13 K14 K15 K16 K17 K18 ${added}K21`),
  );
  expect(codesOf(set, (standard) => standard.may_be_not_applicable)).toEqual([]);
});

test("what is law, and what is law for some kinds of setting only", () => {
  const law = (set: StandardSet) => codesOf(set, ({ basis }) => basis === "law");
  const byKind = (set: StandardSet) => codesOf(set, ({ basis }) => typeof basis === "object");

  expect(law(set2025)).toEqual(codes("A5 E6 H4 H6 H8 H9 H11 K2 K13 K14 K17"));
  expect(law(set2026)).toEqual(codes("A5 C5 E6 H4 H6 H8 H9 H11 K2 K13 K14 K17"));
  expect(byKind(set2025)).toEqual(codes("A1 C1 C3 D7 E8 H1 H5 H7 K3 K11 K15"));
  expect(byKind(set2026)).toEqual(codes("A1 C1 C3 C6 D7 E8 H1 H5 H7 K3 K11 K15"));
});

test.each(versions)("%s names the law of each kind of setting", (_, set) => {
  const law = (...flags: string[]) => lawFor(set, flags);

  expect(law("maintained", "eyfs")).toMatch(/^Education Act 2002, section 175\(2\)/);
  expect(law("academy", "in_trust")).toContain("known as section 157");
  expect(law("independent")).toContain("known as section 157");
  expect(law("nmss")).toContain("Non-Maintained Special Schools (England) Regulations 2015");
  expect(law("p16")).toContain("section 175(3B)");
  expect(law("p16", "sixteen_academy")).toContain("section 175(3A)");
  expect(law("secure")).toMatch(/^The rules for secure settings/);
  expect(law("online")).toMatch(/^The accreditation standards for online providers/);
  expect(law()).toBe(set.law);
});

test.each(versions)("%s knows the flags that the register and the setting decide", (_, set) => {
  expect(set.flags?.map(({ code }) => code)).toEqual(
    codes(
      "in_trust lets_premises eyfs nursery_only wraparound_u8 host_families work_placements places_ap is_ap boarding p16 sixteen_academy maintained academy independent nmss secure online",
    ),
  );
});

test.each(versions)("%s gives everybody an example, and help to each kind of setting", (_, set) => {
  expect(codesOf(set, ({ examples }) => examples?.some(({ group }) => group === undefined))).toEqual(codesOf(set));
  for (const { code } of set.groups ?? []) {
    const helped = codesOf(set, ({ help, examples }) => [...(help ?? []), ...(examples ?? [])].some(({ group }) => group === code));
    expect(helped, code).not.toEqual([]);
  }
});

test.each(versions)("%s gives every standard a basis, an inspection heading and a reference of its edition", (version, set) => {
  for (const section of set.sections) {
    for (const standard of section.standards) {
      expect(standard.basis, standard.code).toBeDefined();
      expect(inspectionHeadingOf(section, standard), standard.code).toBeDefined();
      const editions = standard.references.map(({ source, edition }) => `${source} ${edition}`);
      // These rest on law and other guidance alone
      if (["A9", "C9", "C11"].includes(standard.code)) expect(editions.join()).not.toContain("Keeping children safe in education");
      else expect(editions, standard.code).toContain(`Keeping children safe in education ${version}`);
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

test("2026 gives the paragraphs of the edition before, marked as that, and none of its own", () => {
  const paragraphs = (set: StandardSet, edition: string) =>
    standardsOf(set).flatMap(({ code, references }) =>
      references.flatMap((one) => (one.edition === edition && one.paragraph ? [`${code} ${one.paragraph}`] : [])),
    );
  const guidance = standardsOf(set2026)
    .flatMap(({ references }) => references)
    .filter(({ source }) => source === "Keeping children safe in education");

  expect(paragraphs(set2026, "2026")).toEqual([]);
  expect(paragraphs(set2025, "2025")).toEqual(
    "A3 81,A5 82,B1 103,C5 138,D3 124,E1 24,E2 18,F2 144,G1 135,G3 141-142,G4 141-142,G6 143,J3 497,K1 177,K3 199,K5 202,K10 205-209,K13 3.36,K18 205-209".split(
      ",",
    ),
  );
  expect(new Set(guidance.map(({ edition, earlier }) => `${edition} ${earlier ?? "current"}`))).toEqual(
    new Set(["2026 current", "2025 true"]),
  );
  expect(guidance.filter(({ earlier }) => earlier)).toHaveLength(102);
  expect(standardsOf(set2025).flatMap(({ references }) => references.filter(({ earlier }) => earlier))).toEqual([]);
});

test("standards called unchanged keep every word a school reads, and reworded ones do not", () => {
  const before = new Map(standardsOf(set2025).map((standard) => [standard.code, standard]));

  for (const standard of standardsOf(set2026)) {
    const earlier = before.get(standard.code);
    if (standard.change?.kind === "new" || !earlier) {
      expect([standard.code, standard.change?.kind, earlier]).toEqual([standard.code, "new", undefined]);
      continue;
    }
    const shown = ({ short, sentence, met, evidence }: typeof standard) => [short, sentence, ...met, ...evidence];
    if (standard.change?.kind === "unchanged") expect(shown(standard)).toEqual(shown(earlier));
    else expect([standard.sentence, ...standard.met], standard.code).not.toEqual([earlier.sentence, ...earlier.met]);
  }
  expect(standardsLeftOut(set2026, set2025)).toEqual([]);
});

test("what is new or stronger in 2026, and what is not compared because it asks for something else", () => {
  const strengthened = standardsOf(set2026).filter((standard) => standard.strengthened);
  const notCompared = codesOf(set2026, ({ change }) => change?.kind === "reworded" && !change.comparable);

  expect(strengthened.map(({ code }) => code)).toEqual(codes("B1 B4 C5 C6 D2 D8 E1 E2 E7 E9 F3 F4 G1 G3 G6 H8 I7 J5 K7 K11 K15 K18 K19"));
  // The law behind E9 and K7 is stronger; the words ask what they asked
  const kinds: Record<string, string> = { E9: "unchanged", K7: "unchanged", K19: "new" };
  expect(strengthened.map(({ change }) => change?.kind)).toEqual(strengthened.map(({ code }) => kinds[code] ?? "reworded"));
  expect(notCompared).toEqual(codes("B1 B4 C5 C6 D2 D8 E1 E7 F3 F4 G1 G3 G6 H8 I7 J5 K11 K15 K18"));
  expect(codesOf(set2026, ({ change }) => change?.kind === "reworded" && change.comparable)).toEqual(["E2"]);
  expect(codesOf(set2026, ({ change }) => change?.kind === "new")).toEqual(["K19"]);
  for (const code of [...notCompared, "E2", "K19"]) expect(set2026.changes).toContain(code);
});

test("2025 asks nothing of 2026", () => {
  const asked = standardsOf(set2025).map((standard) => ({ ...standard, references: [] }));
  expect(JSON.stringify(asked)).not.toMatch(/2026|Family Help|strengthened|child-to-caregiver|weapon concern/);
  expect(read("2025")).not.toMatch(/strengthened|child-to-caregiver|weapon concern/);
});

test.each([
  ["2025", set2025, 79],
  ["2026", set2026, 80],
] as const)("%s asks a typical primary school 79 to 82 standards", (_, set, count) => {
  const asked = (...flags: string[]) => codesOf(set).length - notApplicableByProfile(set, flags).length;

  expect(asked("maintained", "eyfs", "wraparound_u8")).toBe(count);
  expect(asked("maintained", "eyfs", "wraparound_u8", "lets_premises")).toBe(count + 1);
  expect(asked("academy", "eyfs", "wraparound_u8", "lets_premises", "in_trust")).toBe(count + 2);
});

test.each([
  ["2025", set2025, ""],
  ["2026", set2026, "K19 "],
] as const)("%s leaves out what a kind of setting cannot have", (_, set, added) => {
  const only = "A8 C7 H9 H10 H12 K8 K13 K14 K16 K17".split(" ");
  const left = (...flags: string[]) => notApplicableByProfile(set, flags).filter((code) => !only.includes(code));

  expect(left("maintained")).toEqual([]);
  expect(left("p16")).toEqual(codes("C5 C10 H6 K2"));
  expect(notApplicableByProfile(set, ["p16"])).not.toContain("K17");
  expect(left("maintained", "nursery_only")).toEqual(codes(`C5 C9 C10 J3 J5 K2 K7 K10 K11 K18 ${added}K21`));
  expect(left("secure")).toEqual(codes("C5 C6 C9 C10 H6 K1 K2 K9"));
  expect(left("online")).toEqual(codes(`C5 C6 C8 C9 C10 C11 K2 K15 ${added}K21`));
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
  expect(set.local_questions).toHaveLength(9);
});

test.each(versions)("%s writes apostrophes as ’ and names no partnership and no local service", (version) => {
  expect(read(version)).not.toMatch(/'|Kent\b|Medway|MSCP|First Response|GCP2|Graded Care/);
});
