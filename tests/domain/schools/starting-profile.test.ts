import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { carriedFields, countedFields, startingFields } from "#domain/schools/profile.ts";
import { parseStandardSet } from "#standards/parse.ts";

const groups = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8")).profile ?? [];
const setting = {
  name: "Otterbrook Primary School",
  kind: "Academy or free school",
  urn: "900101",
  dfeNumber: "899/2101",
  ukprn: null,
  phase: "Primary",
  trustId: null,
  register: { NumberOfPupils: "212" },
};

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

  test("starts totals of one year empty, and offers the others as last year's until they are typed", () => {
    const earlier = {
      staff: "26",
      staff_updated: "25",
      staff_read_part_one: "23",
      volunteers_reassessed: "5",
      starters: "4",
      pupils: "200",
    };
    const fields = startingFields(groups, earlier, setting);
    const carried = carriedFields(groups, earlier);

    expect(fields).toMatchObject({ staff: "26", staff_updated: "25", pupils: "212" });
    for (const code of ["staff_read_part_one", "volunteers_reassessed", "starters"]) expect(fields).not.toHaveProperty(code);
    expect(carried).toEqual(["staff", "staff_updated"]);
    expect(countedFields(fields, carried)).not.toHaveProperty("staff");
  });
});
