import { describe, expect, test } from "vitest";
import { type HeldSetting, registerDiff, registerSetting, type RegisterSetting } from "#domain/schools/register.ts";
import { registerRow } from "#tests/support/register-file.ts";

function setting(values: Record<string, string>): RegisterSetting {
  const read = registerSetting(registerRow(values));
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
      { what: "new", name: "Newfields School", note: "Proposed to open" },
      { what: "new", name: "Otterbrook Primary School", note: "" },
    ]);
  });

  test("shows each detail before and now, and that other standards may apply", () => {
    const held = heldAs(otterbrook, {
      name: "Otterbrook School",
      register: { ...otterbrook.columns, StatutoryLowAge: "5", HeadLastName: "Quist" },
    });

    expect(registerDiff([held], [otterbrook]).changes).toMatchObject([
      {
        what: "changed",
        note: "What applies to it may change",
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
      "TypeOfEstablishment (code)": "1",
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
