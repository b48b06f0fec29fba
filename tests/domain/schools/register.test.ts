import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { damagedNumbers, registerMadeOn, registerSetting, type RegisterSetting } from "#domain/schools/register.ts";
import { type HeldSetting, registerDiff } from "#domain/schools/register-diff.ts";
import { dayOfRegister, kindByType, registerValues } from "#domain/schools/register-values.ts";
import type { FieldGroup } from "#standards/settings.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { registerRow } from "#tests/support/register-file.ts";

const noGroup = { "Trusts (code)": "", "Trusts (name)": "", "Federations (code)": "", "Federations (name)": "" };

function setting(values: Record<string, string>): RegisterSetting {
  const read = registerSetting(registerRow({ ...noGroup, UKPRN: "", HeadFirstName: "", HeadLastName: "", ...values }));
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

function heldAs(read: RegisterSetting, given: Partial<HeldSetting> = {}): HeldSetting {
  const { urn, dfeNumber, ukprn, name, kind, governance, phase, columns } = read;
  return {
    id: `held-${urn}`,
    urn,
    dfeNumber,
    ukprn,
    name,
    kind,
    governance,
    phase,
    trustId: read.trust?.id ?? null,
    trustName: read.trust?.name ?? null,
    register: columns,
    closedOn: null,
    ...given,
  };
}

const otterbrook = setting({
  URN: "900101",
  EstablishmentName: "Otterbrook Primary School",
  HeadFirstName: "Marcus",
  HeadLastName: "Adeyemi",
});

describe("who governs", () => {
  test.each([
    ["18", "16 to 19 or further education", "College"],
    ["39", "16 to 19 or further education", "Academy"],
    ["45", "16 to 19 or further education", "Academy"],
    ["46", "16 to 19 or further education", "Academy"],
    ["24", "Secure setting", "Secure setting"],
    ["57", "Secure setting", "Academy"],
    ["08", "Non-maintained special school", "Independent"],
  ])("type %s, %s, is told by its type: %s", (type, kind, governance) => {
    expect(setting({ URN: "900101", EstablishmentName: "Mere", "TypeOfEstablishment (code)": type })).toMatchObject({ kind, governance });
  });
});

describe("what a file changes", () => {
  test("is nothing where it says what is held", () => {
    expect(registerDiff([heldAs(otterbrook)], [otterbrook])).toEqual({ changes: [], unchanged: 1, recounted: [], gone: [] });
  });

  test("names what is new, with what is only proposed", () => {
    const proposed = setting({
      URN: "900104",
      EstablishmentName: "Newfields School",
      EstablishmentNumber: "2104",
      "EstablishmentStatus (code)": "4",
    });

    expect(registerDiff([], [otterbrook, proposed]).changes).toMatchObject([
      { what: "new", name: "Newfields School", note: "Proposed to open. Academy or free school in Estmere" },
      { what: "new", name: "Otterbrook Primary School", note: "Academy or free school in Estmere" },
    ]);
  });

  test("shows each detail before and now", () => {
    const held = heldAs(otterbrook, {
      name: "Otterbrook School",
      register: { ...otterbrook.columns, StatutoryLowAge: "5", HeadLastName: "Quist" },
    });

    expect(registerDiff([held], [otterbrook]).changes).toMatchObject([
      {
        what: "changed",
        note: "",
        details: [
          { label: "Name", before: "Otterbrook School", now: "Otterbrook Primary School" },
          { label: "Headteacher", before: "Marcus Quist", now: "Marcus Adeyemi" },
        ],
      },
    ]);
  });

  test("finds a conversion: the same DfE number under a new URN, the old one closed", () => {
    const before = setting({
      URN: "900050",
      EstablishmentName: "Otterbrook Community School",
      "TypeOfEstablishment (code)": "01",
      "EstablishmentStatus (code)": "2",
    });

    const diff = registerDiff([heldAs(before)], [before, otterbrook]);

    expect(diff.changes).toMatchObject([{ what: "conversion", heldId: "held-900050", urn: "900101" }]);
    expect(diff.changes[0]?.details.map(({ label }) => label)).toEqual(["Name", "URN", "Kind", "Governance", "Headteacher"]);
  });

  test("closes what the file says is closed, once, and only tells of what is missing from it", () => {
    const closed = setting({
      URN: "900101",
      EstablishmentName: "Otterbrook Primary School",
      "EstablishmentStatus (code)": "2",
      CloseDate: "31-08-2026",
    });
    const other = heldAs(otterbrook, { id: "other", urn: "900177", dfeNumber: "899/2177", name: "Missing School" });
    const elsewhere = heldAs(otterbrook, { id: "elsewhere", urn: "900178", dfeNumber: "888/2178" });

    expect(registerDiff([heldAs(otterbrook), other, elsewhere], [closed])).toMatchObject({
      changes: [{ what: "closed", note: "Closed on 31 August 2026. It leaves open cycles, and its returns stay" }],
      gone: [{ name: "Missing School" }],
    });
    expect(registerDiff([heldAs(otterbrook, { closedOn: "2026-08-31" })], [closed]).changes).toEqual([]);
  });
});

const sets = [parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8"))];

describe("an unchanged register", () => {
  const groups: Record<string, string>[] = [
    { "Trusts (code)": "16001", "Trusts (name)": "Hartsmoor Learning Trust" },
    { "Federations (code)": "F7", "Federations (name)": "Lakes" },
    {},
  ];
  // Every type that makes a return, in a trust, in a federation or in neither, of each status that is open, with blanks
  const every = Object.keys(kindByType).flatMap((type, at) =>
    ["1", "3", "4"].flatMap((status, n) =>
      groups.map((group, m) =>
        setting({
          URN: String(100000 + at * 100 + n * 10 + m),
          EstablishmentName: `School ${at} ${n} ${m}`,
          EstablishmentNumber: at % 3 === 0 ? "" : String(2000 + at * 9 + n * 3 + m),
          "TypeOfEstablishment (code)": type,
          "EstablishmentStatus (code)": status,
          "PhaseOfEducation (name)": at % 2 === 0 ? "Not applicable" : "Nursery",
          StatutoryLowAge: at % 4 === 0 ? "" : "2",
          ...group,
        }),
      ),
    ),
  );

  test("changes nothing, whatever kind of setting is held", () => {
    expect(every.length).toBe(Object.keys(kindByType).length * 9);
    expect(
      registerDiff(
        every.map((one) => heldAs(one)),
        every,
        sets,
      ),
    ).toEqual({ changes: [], unchanged: every.length, recounted: [], gone: [] });
  });

  test("changes nothing where blanks were not kept, the trust was entered by hand, or its name is in capitals", () => {
    const held = every.map((one) =>
      heldAs(one, {
        trustId: one.trust ? "by-hand" : null,
        trustName: one.trust ? `  ${one.trust.name.toUpperCase()}` : null,
        register: Object.fromEntries(Object.entries(one.columns).filter(([, value]) => value !== "")),
      }),
    );
    expect(registerDiff(held, every, sets)).toEqual({ changes: [], unchanged: every.length, recounted: [], gone: [] });
  });

  test("changes nothing where its file has fewer columns", () => {
    const few = every.map((one): RegisterSetting => {
      const { trust: _, ...rest } = one;
      const columns = Object.fromEntries(
        Object.entries(one.columns).filter(([heading]) => !/Trusts|Federations|UKPRN|Head|Pupils/.test(heading)),
      );
      return { ...rest, ukprn: "", columns };
    });
    const held = every.map((one) =>
      heldAs(one, { ukprn: "10000001", register: { ...one.columns, HeadFirstName: "Ana", HeadLastName: "Lee" } }),
    );
    expect(registerDiff(held, few, sets).changes).toEqual([]);
  });
});

describe("what a change means", () => {
  test("is said by standard, and only where something begins or stops to apply", () => {
    const trusted = setting({
      HeadFirstName: "Marcus",
      HeadLastName: "Adeyemi",
      URN: "900101",
      EstablishmentName: "Otterbrook Primary School",
      "Trusts (code)": "1",
      "Trusts (name)": "Three Weirs",
    });
    expect(registerDiff([heldAs(otterbrook)], [trusted], sets).changes).toMatchObject([
      { note: "A8 will be asked", details: [{ label: "Trust or federation", before: "", now: "Three Weirs" }] },
    ]);
    expect(registerDiff([heldAs(trusted)], [otterbrook], sets).changes).toMatchObject([{ note: "A8 will not be asked any more" }]);
  });

  test("does not match schools by a number that neither has", () => {
    const blank = (urn: string, name: string) => setting({ URN: urn, EstablishmentName: name, EstablishmentNumber: "" });
    expect(registerDiff([heldAs(blank("900001", "Old"), { dfeNumber: "" })], [blank("900002", "Other")]).changes).toMatchObject([
      { what: "new", name: "Other" },
    ]);
  });

  test("tells a new school by its kind, town and authority", () => {
    const twin = setting({
      URN: "910001",
      EstablishmentName: "Otterbrook Primary School",
      EstablishmentNumber: "2901",
      Town: "Farley",
      "LA (name)": "Wealdshire",
    });
    expect(registerDiff([], [twin]).changes[0]?.note).toBe("Academy or free school in Farley, Wealdshire");
  });

  test("asks for the day of a closure that the file does not say so that it can be read", () => {
    const closed = (day: string) =>
      registerDiff(
        [heldAs(otterbrook)],
        [setting({ URN: "900101", EstablishmentName: "Otterbrook", "EstablishmentStatus (code)": "2", CloseDate: day })],
      ).changes[0];
    expect(closed("1/8/2026")).toMatchObject({ note: "Closed on 1 August 2026. It leaves open cycles, and its returns stay" });
    expect(closed("1/8/2026")?.asksDay).toBeUndefined();
    expect(closed("46265")).toMatchObject({ asksDay: true, note: expect.stringContaining("on a day that cannot be read: “46265”") });
    expect(closed("")).toMatchObject({ asksDay: true, note: expect.stringContaining("the file has no day") });
  });
});

test("days are read as the register and spreadsheet programs write them, the day first", () => {
  for (const [written, day] of [
    ["31-08-2026", "2026-08-31"],
    ["1/8/2026", "2026-08-01"],
    ["31-Aug-26", "2026-08-31"],
    ["31 August 2026", "2026-08-31"],
    ["2026-08-31", "2026-08-31"],
    ["31/08/2026 00:00", "2026-08-31"],
    ["8/31/2026", ""],
    ["31-02-2026", ""],
    ["46265", ""],
    ["", ""],
  ] as const)
    expect([written, dayOfRegister(written)]).toEqual([written, day]);
});

test("numbers that a spreadsheet program changed are named", () => {
  expect(damagedNumbers(registerRow({ EstablishmentName: "A", UKPRN: "1.23E+05" }))).toBe(
    "for A has “1.23E+05” for UKPRN: a spreadsheet program wrote the number so. Select the file as it was downloaded",
  );
  expect(damagedNumbers(registerRow({ EstablishmentName: "A", "TypeOfEstablishment (code)": "1" }))).toContain(
    "took its first nought away",
  );
  expect(damagedNumbers(registerRow({ EstablishmentName: "A", EstablishmentNumber: "12" }))).toContain("“12” for EstablishmentNumber");
  expect(damagedNumbers(registerRow({ EstablishmentName: "A" }))).toBeNull();
});

test.each([
  ["2072831147", "02072831147"],
  ["1632960123", "01632960123"],
  ["163296012", "0163296012"],
  ["800123456", "0800123456"],
  ["02072831147", "02072831147"],
  ["01632 960123", "01632 960123"],
  ["+442072831147", "+442072831147"],
  ["442072831147", "442072831147"],
  ["960123", "960123"],
  ["5123456789", "5123456789"],
  ["", ""],
])("a telephone number that lost its nought has it again, and no other is touched: %s", (written, mended) => {
  expect(setting({ URN: "900101", EstablishmentName: "A", TelephoneNum: written }).columns.TelephoneNum).toBe(mended);
  const held = { ...heldAs(otterbrook), register: { ...otterbrook.columns, TelephoneNum: written } };
  const fields = [{ code: "telephone", label: "Telephone", type: "text" as const, required: false, register: "Column TelephoneNum" }];
  expect(registerValues(held, [{ code: "contact", title: "Contact", fields }] as FieldGroup[])["telephone"]).toBe(mended || undefined);
});

test("the day of a file stands in its name, else in its newest change", () => {
  expect(registerMadeOn("edubasealldata20261101.csv", null)).toBe("2026-11-01");
  expect(registerMadeOn("extract.csv", "2026-10-30")).toBe("2026-10-30");
  expect(registerMadeOn("extract 12345678.csv", null)).toBeNull();
});
