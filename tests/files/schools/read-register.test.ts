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

  test("may have been saved as UTF-8, with columns in another order", async () => {
    const csv =
      "\uFEFFEstablishmentName,URN,LA (code),EstablishmentNumber,TypeOfEstablishment (code),EstablishmentStatus (code),PhaseOfEducation (name),Added in 2027\r\nÉcole,900101,066,0012,01,1,Primary,new\r\n";
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

  test("that lacks a column is refused with words that help", async () => {
    expect(await readRegister(new TextEncoder().encode("URN,Name\r\n1,2\r\n"), ["899"])).toEqual({
      problem: expect.stringContaining("The file has no columns “LA (code)”"),
    });
  });

  test("that is a zip or a workbook gets a sentence that says what to do", async () => {
    const { default: JSZip } = await import("jszip");
    const zip = async (name: string) => new Uint8Array(await new JSZip().file(name, "x").generateAsync({ type: "uint8array" }));
    expect(await readRegister(await zip("edubasealldata20261101.csv"), ["899"])).toEqual({
      problem: "This is a zip file. Unpack it, and select the CSV file that is in it",
    });
    expect(await readRegister(await zip("[Content_Types].xml"), ["899"])).toEqual({
      problem: expect.stringContaining("This is an Excel workbook"),
    });
    expect(await readRegister(new Uint8Array([0xff, 0xfe, 0x55, 0]), ["899"])).toEqual({
      problem: expect.stringContaining("saved as Unicode text"),
    });
  });
});

describe("a broken row", () => {
  const three = [1, 2, 3].map((n) => registerRow({ URN: `90010${n}`, EstablishmentName: `School ${n}`, EstablishmentNumber: `210${n}` }));
  const changed = async (change: (lines: string[]) => string[], encoding: BufferEncoding = "latin1") => {
    const lines = Buffer.from(await bytes(registerFile(three)))
      .toString("latin1")
      .trimEnd()
      .split("\r\n");
    const result = await readRegister(Buffer.from(`${change(lines).join("\r\n")}`, encoding), ["899"]);
    if ("problem" in result) throw new Error(result.problem);
    return { names: result.settings.map((one) => one.name), problems: result.problems };
  };
  const at = (row: number, edit: (line: string) => string) => (lines: string[]) =>
    lines.map((line, n) => (n === row - 1 ? edit(line) : line));

  test("is named by its number and left out, and the others are read", async () => {
    expect(await changed(at(3, (line) => line.split(",").slice(0, -4).join(",")))).toEqual({
      names: ["School 1", "School 3"],
      problems: [expect.stringMatching(/^Row 3 has \d+ of \d+ columns$/)],
    });
    expect(await changed(at(3, (line) => `${line},more`))).toEqual({
      names: ["School 1", "School 3"],
      problems: [expect.stringMatching(/^Row 3 has \d+ columns, more than the \d+ that have headings$/)],
    });
    for (const name of ['"St "Bede" School"', 'St "Bede" School', '"St Bede'])
      expect([name, await changed(at(3, (line) => line.replace('"School 2"', name)))]).toEqual([
        name,
        { names: ["School 1", "School 3"], problems: ["Row 3 has a quotation mark that is not doubled"] },
      ]);
  });

  test("keeps its number after a cell with line breaks, and where a program added empty cells", async () => {
    const broken = (lines: string[]) =>
      at(4, (line) => `${line},more`)(at(2, (line) => line.replace('"School 1"', '"School\r\n1"'))(lines));
    expect(await changed(broken)).toEqual({ names: ["School\r\n1", "School 2"], problems: [expect.stringMatching(/^Row 4 /)] });
    expect((await changed((lines) => lines.map((line) => `${line},,`))).names).toHaveLength(3);
  });

  test("at the end says that the file was cut off", async () => {
    const said = ["Row 4 is not complete: the file was cut off there. Download it again, since rows after it are missing"];
    expect(await changed(at(4, (line) => line.slice(0, 60)))).toEqual({ names: ["School 1", "School 2"], problems: said });
    expect(await changed(at(4, (line) => line.slice(0, line.indexOf("School 3") + 4)))).toEqual({
      names: ["School 1", "School 2"],
      problems: said,
    });
  });

  test("with a stray byte spoils that row alone", async () => {
    const utf8 = at(2, (line) => line.replace("School 1", Buffer.from("École 1").toString("latin1")));
    expect(await changed((lines) => at(3, (line) => line.replace("School 2", "\xff School 2"))(utf8(lines)))).toEqual({
      names: ["École 1", "School 3"],
      problems: ["Row 3 has a character that cannot be read"],
    });
  });

  test("with damaged numbers is refused by name", async () => {
    expect(await changed(at(3, (line) => line.replace('"2102"', "2.10E+03")))).toEqual({
      names: ["School 1", "School 3"],
      problems: [
        "Row 3 for School 2 has “2.10E+03” for EstablishmentNumber: a spreadsheet program wrote the number so. Select the file as it was downloaded",
      ],
    });
  });
});
