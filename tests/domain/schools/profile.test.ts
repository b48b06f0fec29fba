import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  changedStandards,
  flagFacts,
  flagSource,
  missingFromProfile,
  overdueDates,
  overdueInWords,
  ownAnswers,
  raisedFlags,
  standardsOfFlag,
} from "#domain/schools/profile.ts";
import { asCorrected, flagsByRegister, registerValues } from "#domain/schools/register-values.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import { parseStandardSet } from "#standards/parse.ts";

const set = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8"));
const groups = set.profile ?? [];
const today = "2026-11-22";
const register = {
  "TypeOfEstablishment (code)": "1",
  StatutoryLowAge: "4",
  StatutoryHighAge: "11",
  "NurseryProvision (name)": "No Nursery Classes",
  "Boarders (name)": "No boarders",
  "Trusts (code)": "",
  "Federations (code)": "",
  NumberOfPupils: "212",
  CensusDate: "16-01-2026",
  HeadFirstName: "Marcus",
  HeadLastName: "Adeyemi",
};
const setting = {
  name: "Otterbrook Primary School",
  kind: "Academy or free school",
  urn: "900101",
  dfeNumber: "899/2101",
  ukprn: null,
  phase: "Primary",
  trustId: null,
  register,
};
const unregistered = { ...setting, register: null };

describe("what the register says", () => {
  test("fills in the fields that name a column, in the words the profile offers", () => {
    expect(registerValues(setting, groups)).toEqual({
      urn: "900101",
      dfe_number: "899/2101",
      name: "Otterbrook Primary School",
      setting_group: "Maintained school",
      phase: "Primary",
      lowest_age: "4",
      highest_age: "11",
      pupils: "212",
      census_date: "2026-01-16",
      head_name: "Marcus Adeyemi",
    });
  });

  test("gives every flag it knows, and null for those only the setting knows", () => {
    const of = (columns: Record<string, string>, trustId: string | null = null) =>
      flagsByRegister({ ...setting, trustId, register: { ...register, ...columns } }, set.flags ?? []);
    expect(of({})).toEqual({
      in_trust: false,
      lets_premises: null,
      eyfs: true,
      nursery_only: false,
      wraparound_u8: null,
      host_families: null,
      work_placements: null,
      places_ap: null,
      is_ap: false,
      boarding: false,
      p16: false,
      sixteen_academy: false,
      maintained: true,
      academy: false,
      independent: false,
      nmss: false,
      secure: false,
      online: false,
    });
    expect(of({ "Trusts (code)": "4321" }).in_trust).toBe(true);
    expect(of({}, "hartsmoor").in_trust).toBe(true);
    expect(of({ StatutoryLowAge: "5" }).eyfs).toBe(false);
    expect(of({ StatutoryLowAge: "5", "NurseryProvision (name)": "Has Nursery Classes" }).eyfs).toBe(true);
    expect(of({ "TypeOfEstablishment (code)": "42" })).toMatchObject({ is_ap: true, places_ap: null, p16: false });
    expect(of({ "TypeOfEstablishment (code)": "18" }).p16).toBe(true);
    expect(Object.values(flagsByRegister(unregistered, set.flags ?? []))).toEqual(Array(18).fill(null));
  });

  test.each([
    ["01 02 03 05 07 12", ["maintained"]],
    ["14", ["is_ap", "maintained"]],
    ["15", ["nursery_only", "maintained"]],
    ["06 28 33 34 35 36 40 41 44", ["academy"]],
    ["38 42 43", ["is_ap", "academy"]],
    ["10 11", ["independent"]],
    ["08", ["nmss"]],
    ["18 31 32", ["p16"]],
    ["39 45 46", ["p16", "sixteen_academy"]],
    ["24 57", ["secure"]],
    ["49", ["online"]],
  ])("of the types %s it says the kind and no other", (types, flags) => {
    for (const type of types.split(" ")) {
      const row = { ...register, "TypeOfEstablishment (code)": String(Number(type)), StatutoryLowAge: "11", "Boarders (name)": "" };
      expect([type, raisedFlags(set, {}, { ...setting, register: row })]).toEqual([type, flags]);
    }
  });

  test.each([
    ["Boarders (name)", "Boarding school", true],
    ["Boarders (name)", "Children's Home (Boarding school)", true],
    ["Boarders (name)", "Children’s Home (Boarding school)", true],
    ["Boarders (name)", "College / FE residential accommodation", true],
    ["Boarders (name)", "No boarders", false],
    ["Boarders (name)", "Not applicable", false],
    ["Boarders (name)", "Not recorded", null],
    ["BoardingEstablishment (name)", "Has boarders", true],
    ["BoardingEstablishment (name)", "Does not have boarders", false],
    ["BoardingEstablishment (name)", "Not applicable", false],
    ["BoardingEstablishment (name)", "Not recorded", null],
  ])("%s, “%s”: boarding is %s", (heading, value, boarding) => {
    const row = { ...register, "Boarders (name)": "", [heading]: value };
    expect(flagsByRegister({ ...setting, register: row }, [{ code: "boarding" }])).toEqual({ boarding });
  });

  test.each([
    [{ "PhaseOfEducation (name)": "Nursery", StatutoryHighAge: "7" }, true],
    [{ "PhaseOfEducation (name)": "Primary", StatutoryHighAge: "4" }, true],
    [{ "PhaseOfEducation (name)": "Primary", StatutoryHighAge: "5" }, false],
  ])("%o: only a nursery is %s", (columns, isNursery) => {
    const row = { ...register, ...columns };
    expect(flagsByRegister({ ...setting, register: row }, [{ code: "nursery_only" }])).toEqual({ nursery_only: isNursery });
  });
});

describe("flags", () => {
  test("are the register's, unless the setting answers", () => {
    expect(raisedFlags(set, {}, setting)).toEqual(["eyfs", "maintained"]);
    expect(
      raisedFlags(set, { eyfs: { raised: false, note: "Closed in July" }, lets_premises: { raised: true, note: "" } }, setting),
    ).toEqual(["lets_premises", "maintained"]);
  });

  test("of the kind of setting are not asked where the register says the type, and follow a kind that the setting corrects", () => {
    const kinds = (facts: ReturnType<typeof flagFacts>) => facts.filter((flag) => flag.ofKind && flag.raised).map((flag) => flag.code);
    const asked = (facts: ReturnType<typeof flagFacts>) => facts.filter((flag) => flag.ofKind === null).map((flag) => flag.code);
    const settingAnswers = "in_trust lets_premises eyfs nursery_only wraparound_u8 host_families work_placements places_ap is_ap boarding";

    const facts = flagFacts(set, { academy: { raised: true, note: "We say so" } }, setting);
    expect(asked(facts)).toEqual(settingAnswers.split(" "));
    expect(kinds(facts)).toEqual(["maintained"]);
    expect(facts.filter((flag) => flag.raised === null).map((flag) => flag.code)).not.toContain("academy");
    expect(facts.filter((flag) => flag.ofKind).map((flag) => flagSource(flag, wordsByKind.college))).toEqual(
      Array(8).fill("From the national register"),
    );

    const corrected = flagFacts(set, {}, asCorrected(setting, "Academy or free school"));
    expect(kinds(corrected)).toEqual(["academy"]);
    expect(corrected.filter((flag) => flag.ofKind).map((flag) => flagSource(flag, wordsByKind.college))).toEqual(
      Array(8).fill("From the kind of setting, as the college corrected it"),
    );
    // Some settings of this kind are academies and others are not, so that has to be asked
    expect(asked(flagFacts(set, {}, asCorrected(setting, "16 to 19 or further education")))).toContain("sixteen_academy");
    expect(asCorrected(setting, "Maintained school")).toBe(setting);
    expect(asCorrected(setting, "")).toBe(setting);
    expect(asked(flagFacts(set, {}, asCorrected(unregistered, "Academy or free school")))).toHaveLength(18);
  });

  test("keep an answer only where the register says nothing or is corrected", () => {
    const answers = {
      eyfs: { raised: true, note: "x" },
      boarding: { raised: true, note: "New house" },
      lets_premises: { raised: false, note: "x" },
    };
    expect(ownAnswers(set, answers, setting)).toEqual({
      boarding: { raised: true, note: "New house" },
      lets_premises: { raised: false, note: "" },
    });
    expect(
      flagFacts(set, answers, setting)
        .filter((flag) => flag.isCorrection)
        .map((flag) => flag.code),
    ).toEqual(["boarding"]);
  });

  test("say which standards start and stop to apply", () => {
    const { starts, stops } = changedStandards(set, ["eyfs"], ["boarding", "eyfs"]);
    expect(starts.map((one) => one.code)).toEqual(standardsOfFlag(set, "boarding").asked.map((one) => one.code));
    expect(starts.length).toBeGreaterThan(0);
    expect(stops).toEqual([]);
    expect(changedStandards(set, ["boarding", "eyfs"], ["eyfs"]).stops).toEqual(starts);
  });
});

describe("what is missing", () => {
  const required = groups.filter((group) => !group.repeats_up_to).flatMap((group) => group.fields.filter((field) => field.required));
  const given = { text: "Somebody", email: "a@school.example", date: "2026-09-10", count: "12", hours: "12", "yes-no": "yes", choice: "" };
  const complete = {
    ...Object.fromEntries(required.map((field) => [field.code, field.choices?.[0] ?? given[field.type]])),
    urn: "900101",
    dfe_number: "899/2101",
    dsl_name: "Joanne Tull",
    safeguarding_governor_name: "Amina Yusuf",
  };
  const missing = (fields: Parameters<typeof missingFromProfile>[1]["fields"], flags = flagFacts({ flags: [] }, {}, unregistered)) =>
    missingFromProfile(groups, { fields, flags, setting: { ...unregistered, kind: "", phase: null }, today }).map(
      (one) => `${one.group}: ${one.words}`,
    );

  test("is nothing when all that is required is there", () => {
    expect(missing(complete)).toEqual([]);
  });

  test("is each field that is required, in the groups' order", () => {
    expect(missing({})).toHaveLength(required.length);
    expect(missing({ ...complete, mailbox: "" })).toEqual(["identity: The school or college: safeguarding mailbox is missing"]);
  });

  test("is the name of a deputy who is entered, but not a deputy", () => {
    expect(missing({ ...complete, deputies: [{ deputy_hours: "2" }] })).toEqual([
      "deputies: Deputy designated safeguarding leads 1: name is missing",
    ]);
  });

  test("is what contradicts itself, where it came from last year and no form has seen it", () => {
    expect(missing({ ...complete, dsl_name: "amina yusuf" })).toEqual([
      "leaders: “Safeguarding governor or trustee: name” and “Designated safeguarding lead (DSL): name” must be two different people",
      "dsl: “Designated safeguarding lead (DSL): name” and “Safeguarding governor or trustee: name” must be two different people",
    ]);
  });

  test("is a flag that nobody has answered", () => {
    expect(missing(complete, flagFacts(set, {}, setting))).toContain(
      "flags: Not answered: Does the setting let or lend its premises to other organisations?",
    );
  });

  test("is why something is not as in the register", () => {
    const words = (fields: FieldValues) => missingFromProfile(groups, { fields, flags: [], setting, today }).map((one) => one.words);
    expect(words({ ...complete, ...registerValues(setting, groups) })).toEqual([]);
    // A newer count, and its day, correct nothing
    expect(words({ ...complete, ...registerValues(setting, groups), pupils: "213", census_date: "2026-10-01" })).toEqual([]);
    expect(words({ ...complete, ...registerValues(setting, groups), phase: "Secondary" })).toEqual([
      "“Phase” is not as in the register. Say what you changed, and why",
    ]);
    expect(
      words({ ...complete, ...registerValues(setting, groups), phase: "Secondary", setting_change: "It takes older pupils now" }),
    ).toEqual([]);
  });
});

describe("what is overdue", () => {
  const overdue = (fields: Parameters<typeof overdueDates>[1], day = today) =>
    overdueDates(groups, fields, day).map((one) => `${one.field.code} ${one.until}`);

  test("is a date that is longer ago than its months, from the day after", () => {
    expect(overdue({ dsl_course: "2024-11-22" })).toEqual([]);
    expect(overdue({ dsl_course: "2024-11-21" })).toEqual(["dsl_course 2026-11-21"]);
    expect(overdue({ dsl_update: "2025-11-21", policy_rshe: "2025-11-21" })).toEqual(["dsl_update 2026-11-21"]);
    expect(overdueDates(groups, { dsl_course: "2020-01-01" }, today).map(overdueInWords)).toEqual(["more than 24 months ago"]);
  });

  test("ends with a short month where the day does not exist", () => {
    expect(overdue({ check_files: "2025-10-31" }, "2026-03-01")).toEqual(["check_files 2026-02-28"]);
  });

  test("is found in every entry of a group that repeats", () => {
    expect(overdue({ deputies: [{ deputy_course: "2026-01-01" }, { deputy_course: "2020-01-01" }] })).toEqual(
      ["deputies"].map(() => "deputy_course 2022-01-01"),
    );
  });

  test("is never a date that has no reminder", () => {
    expect(overdue({ dsl_appointed: "1999-01-01", senco_trained: "1999-01-01" })).toEqual([]);
  });
});
