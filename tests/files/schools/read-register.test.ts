import { describe, expect, test } from "vitest";
import { readRegister } from "#app/files/schools/read-register.ts";
import { registerFile, registerRow } from "#tests/support/register-file.ts";

const bytes = async (file: File) => new Uint8Array(await file.arrayBuffer());
const read = async (rows: Record<string, string>[], authorities = ["899"]) => {
  const result = await readRegister(await bytes(registerFile(rows)), authorities);
  if ("problem" in result) throw new Error(result.problem);
  return result;
};

describe("a file of the national register", () => {
  test("is read by its headings, in its own encoding", async () => {
    const { settings } = await read([
      registerRow({
        URN: "900101",
        EstablishmentName: "St Éloi’s, Otterbrook".replace("’", "\x92"),
        EstablishmentNumber: "2101",
        "Trusts (code)": "16001",
        "Trusts (name)": "Hartsmoor Learning Trust",
      }),
    ]);

    expect(settings).toMatchObject([
      {
        urn: "900101",
        name: "St Éloi’s, Otterbrook",
        dfeNumber: "899/2101",
        kind: "Academy or free school",
        governance: "Academy",
        phase: "Primary",
        trust: { id: "trust-16001", name: "Hartsmoor Learning Trust" },
        status: "open",
      },
    ]);
  });

  test("may have been saved as UTF-8, with columns in another order and codes without their zeros", async () => {
    const csv =
      "\uFEFFEstablishmentName,URN,LA (code),EstablishmentNumber,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (name),Added in 2027\r\nÉcole,900101,66,12,1,1,Primary,new\r\n";
    const result = await readRegister(new TextEncoder().encode(csv), ["066"]);

    expect(result).toMatchObject({
      settings: [{ name: "École", dfeNumber: "066/0012", kind: "Maintained school", governance: "Maintained" }],
    });
  });

  test("gives only the authorities asked for, and says which it has when there is none", async () => {
    const file = registerFile([
      registerRow({ URN: "900101", EstablishmentName: "Ours" }),
      registerRow({ URN: "900999", EstablishmentName: "Theirs", "LA (code)": "888" }),
    ]);

    expect(await readRegister(await bytes(file), ["899"])).toMatchObject({ settings: [{ name: "Ours" }] });
    expect(await readRegister(await bytes(file), ["777"])).toEqual({
      problem: "The file has 2 rows, and none is an establishment of authority 777. It has authorities 888 and 899",
    });
  });

  test("says which rows it left out, and why", async () => {
    const { settings, problems } = await read([
      registerRow({ URN: "900101", EstablishmentName: "First" }),
      registerRow({ URN: "900101", EstablishmentName: "First again" }),
      registerRow({ URN: "=1+1", EstablishmentName: "Formula" }),
      registerRow({ URN: "900102", EstablishmentName: "Offshore", "TypeOfEstablishment (code)": "25" }),
    ]);

    expect(settings).toHaveLength(1);
    expect(problems).toEqual([
      "Row 3 has the URN 900101 again",
      "Row 4 has no URN, but “=1+1”",
      "Row 5 for Offshore is of the type “25”, which makes no return",
    ]);
  });

  test("that lacks a column, is no CSV or is cut off is refused with words that help", async () => {
    expect(await readRegister(new TextEncoder().encode("URN,Name\r\n1,2\r\n"), ["899"])).toEqual({
      problem: expect.stringContaining("The file has no columns “LA (code)”"),
    });
    expect(await readRegister(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), ["899"])).toEqual({
      problem: expect.stringContaining("This is a workbook"),
    });
    const whole = await bytes(registerFile([registerRow({ URN: "900101", EstablishmentName: "Cut" })]));
    const cut = Buffer.concat([whole.subarray(0, whole.length - 60), Buffer.from('"open quote')]);
    expect(await readRegister(cut, ["899"])).toEqual({ problem: expect.stringContaining("cannot be read as CSV") });
  });
});
