import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  changedStandards,
  flagFacts,
  missingFromProfile,
  overdueDates,
  overdueInWords,
  ownAnswers,
  raisedFlags,
  standardsOfFlag,
  startingFields,
} from "#domain/schools/profile.ts";
import { flagsByRegister, registerValues } from "#domain/schools/register-values.ts";
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
      wraparound_u8: null,
      host_families: null,
      work_placements: null,
      uses_ap: null,
      boarding: false,
      p16: false,
    });
    expect(of({ "Trusts (code)": "4321" }).in_trust).toBe(true);
    expect(of({}, "hartsmoor").in_trust).toBe(true);
    expect(of({ StatutoryLowAge: "5" }).eyfs).toBe(false);
    expect(of({ StatutoryLowAge: "5", "NurseryProvision (name)": "Has Nursery Classes" }).eyfs).toBe(true);
    expect(of({ "TypeOfEstablishment (code)": "42" })).toMatchObject({ uses_ap: true, p16: false });
    expect(of({ "TypeOfEstablishment (code)": "18" }).p16).toBe(true);
    expect(of({ "Boarders (name)": "Boarding school" }).boarding).toBe(true);
    expect(Object.values(flagsByRegister(unregistered, set.flags ?? []))).toEqual(Array(9).fill(null));
  });
});

describe("flags", () => {
  test("are the register's, unless the setting answers", () => {
    expect(raisedFlags(set, {}, setting)).toEqual(["eyfs"]);
    expect(
      raisedFlags(set, { eyfs: { raised: false, note: "Closed in July" }, lets_premises: { raised: true, note: "" } }, setting),
    ).toEqual(["lets_premises"]);
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

describe("starting a profile", () => {
  test("takes last year's values, and the register's over them", () => {
    const earlier = {
      pupils: "200",
      dsl_name: "Joanne Tull",
      setting_change: "Two more",
      gone: "A field of last year",
      deputies: [{ deputy_name: "Nell Ashby" }],
    };
    expect(startingFields(groups, earlier, setting)).toMatchObject({
      pupils: "212",
      dsl_name: "Joanne Tull",
      deputies: [{ deputy_name: "Nell Ashby" }],
    });
    expect(Object.keys(startingFields(groups, earlier, setting))).not.toEqual(expect.arrayContaining(["gone"]));
    expect(startingFields(groups, earlier, setting)).not.toHaveProperty("setting_change");
  });
});

describe("what is missing", () => {
  const required = groups.filter((group) => !group.repeats_up_to).flatMap((group) => group.fields.filter((field) => field.required));
  const given = { text: "Somebody", email: "a@school.example", date: "2026-09-10", count: "12", "yes-no": "yes", choice: "" };
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
    expect(words({ ...complete, ...registerValues(setting, groups), pupils: "213" })).toEqual([
      "“Pupils on roll” is not as in the register. Say what you changed, and why",
    ]);
    expect(words({ ...complete, ...registerValues(setting, groups), pupils: "213", setting_change: "One joined" })).toEqual([]);
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
