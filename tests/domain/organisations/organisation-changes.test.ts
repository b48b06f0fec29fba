import { describe, expect, test } from "vitest";
import { basisOf } from "#domain/organisations/basis.ts";
import { type AgencyRow, agencyDiff, diffInWords, type HeldAgency } from "#domain/organisations/organisation-changes.ts";
import { aliasesAfter, isFound, nameKey } from "#domain/organisations/organisation-names.ts";

const agency = (row: number, name: string, given: Partial<AgencyRow> = {}): AgencyRow => ({
  row,
  name,
  shortName: "",
  kind: "Health",
  basis: "section 11 body",
  otherNames: [],
  ...given,
});
const held = (id: string, name: string, given: Partial<HeldAgency> = {}): HeldAgency => ({
  id,
  name,
  shortName: name,
  kind: "Health",
  basis: "section 11 body",
  aliases: [],
  category: null,
  ...given,
});

describe("names", () => {
  test.each([
    ["Kent & Medway  NHS", "kent and medway nhs"],
    ["St. Éloi’s", "st eloi s"],
    [" Riverbend-Homes ", "riverbend homes"],
  ])("%s is the same as its other spellings", (name, key) => expect(nameKey(name)).toBe(key));

  test("an old name stays among the others, once, and the new one is none of them", () => {
    expect(aliasesAfter({ name: "YOT", aliases: ["Youth Team", "YOS"] }, "YOS")).toEqual(["Youth Team", "YOT"]);
    expect(aliasesAfter({ name: "YOS", aliases: ["YOT"] }, "yos", ["YOT", "yot", " "])).toEqual(["yot"]);
  });

  test("an organisation is found by every word of any of its names, or by its URN", () => {
    const one = { name: "Youth Offending Service", shortName: "YOS", aliases: ["Youth Team"], urn: "900101" };
    expect(["team youth", "offend", "900101", ""].map((wanted) => isFound(one, wanted))).toEqual([true, true, true, true]);
    expect(["9001", "youth police"].map((wanted) => isFound(one, wanted))).toEqual([false, false]);
  });

  test.each([
    ["Section 11 body", "section 11 body"],
    ["s.11", "section 11 body"],
    ["Commissioned", "commissioned service"],
    ["RELEVANT AGENCY", "relevant agency"],
    ["Voluntary", "voluntary participant"],
    ["section 175", null],
    ["", null],
  ])("the basis “%s” is %s", (text, basis) => expect(basisOf(text)).toBe(basis));
});

describe("a file of agencies", () => {
  test("says what is new, changed and as held, and leaves alone what it does not name", () => {
    const diff = agencyDiff(
      [agency(2, "Lantern Trust"), agency(3, "Estmere Ambulance", { kind: "Police" }), agency(4, "New Homes", { kind: "Housing" })],
      [held("lantern", "Lantern Trust"), held("ambulance", "Estmere Ambulance"), held("fire", "Fire and Rescue")],
      [],
    );
    expect(diff.unchanged).toBe(1);
    expect(diff.changes.map(({ row, what, name, organisationId, details }) => ({ row, what, name, organisationId, details }))).toEqual([
      {
        row: 3,
        what: "changed",
        name: "Estmere Ambulance",
        organisationId: "ambulance",
        details: [{ label: "Kind", before: "Health", now: "Police" }],
      },
      {
        row: 4,
        what: "new",
        name: "New Homes",
        organisationId: null,
        details: [
          { label: "Kind", before: "", now: "Housing" },
          { label: "Basis", before: "", now: "section 11 body" },
        ],
      },
    ]);
    expect(diff.absent).toEqual(["Fire and Rescue"]);
    expect(diffInWords(diff)).toBe("1 agency is new, 1 is changed, 1 as held.");
  });

  test("renames one that is known by another of its names, and the old name stays", () => {
    const [change] = agencyDiff([agency(2, "Youth Justice", { otherNames: ["YOT"] })], [held("yot", "YOT")], []).changes;
    expect(change).toMatchObject({ what: "changed", organisationId: "yot" });
    expect(change?.details).toEqual([
      { label: "Name", before: "YOT", now: "Youth Justice" },
      { label: "Other names", before: "", now: "YOT" },
    ]);
  });

  test("says the same twice of an agency, and of what is a school, by row", () => {
    const { problems, changes } = agencyDiff(
      [agency(2, "A & B"), agency(3, "a and b"), agency(4, "Otterbrook")],
      [held("otterbrook", "Otterbrook", { category: "setting" })],
      [],
    );
    expect(problems).toEqual([
      "Row 3 is the same agency as row 2: a and b",
      "Row 4 has the name of a school, college or trust that you hold: Otterbrook",
    ]);
    expect(changes).toHaveLength(1);
  });

  test("can only ask for one that another partnership holds", () => {
    const diff = agencyDiff([agency(2, "Shared Police")], [], [{ id: "police", name: "Shared Police" }]);
    expect(diff.changes).toMatchObject([{ what: "asked", organisationId: "police", details: [] }]);
    expect(diffInWords(diff)).toBe("0 agencies are new, 0 are changed, 0 as held; 1 is held by another partnership, which is asked first.");
  });
});
