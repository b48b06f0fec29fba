import { describe, expect, test } from "vitest";
import { planImport, type KnownOrganisation } from "#domain/people/import.ts";
import { peopleTemplate } from "#app/files/people/people-template.ts";
import { readPeople } from "#app/files/people/read-people.ts";

const head = "Organisation or URN,Part,Name,E-mail address,Job title";
const bytes = (text: string) => new TextEncoder().encode(text);
const ada = { organisation: "Riverbend", part: "champion", name: "Ada Holm", email: "ada@riverbend.example", jobTitle: "Trainer" };

describe("a file of people", () => {
  test("is read by its headings, in any order, and says what is wrong by line", () => {
    const file = `\uFEFFName,Part,Job title,Organisation or URN,E-mail address,Note
Ada Holm,champion,Trainer,Riverbend,ADA@riverbend.example,x
,,,Riverbend,,
Bo,reader,,Riverbend,bo@riverbend.example
Cy,reader,Officer,,cy@riverbend.example
Di,reader,Officer,Riverbend,di at riverbend`;

    expect(readPeople(bytes(file))).toEqual({
      lines: [{ row: 2, ...ada }],
      problems: [
        "Line 4: Enter their job title",
        "Line 5: Enter the organisation",
        "Line 6: Enter an e-mail address in the correct format, like name@example.com",
      ],
    });
  });

  test.each([
    ["semicolons", `${head.replaceAll(",", ";")}\r\nRiverbend;champion;Ada Holm;ada@riverbend.example;Trainer\r\n`],
    ["a comma inside quotes", `${head}\n"Riverbend","champion","Ada Holm","ada@riverbend.example","Trainer"\n`],
  ])("may have %s", (_what, file) => {
    expect(readPeople(bytes(file))).toEqual({ lines: [{ row: 2, ...ada }], problems: [] });
  });

  test("of an older Excel keeps its accents", () => {
    const read = readPeople(new Uint8Array(Buffer.from(`${head}\nRiverbend,champion,Siân Häkkinen,s@riverbend.example,Trainer`, "latin1")));
    expect(read).toMatchObject({ lines: [{ name: "Siân Häkkinen" }] });
  });

  test.each([
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4]), /This is no CSV file/],
    ["another encoding", new Uint8Array(Buffer.from(head, "utf16le")), /encoding/],
    ["nothing but headings", bytes(head), /names nobody/],
    ["other headings", bytes("Name,Mail\nAda,ada"), /has no columns “Organisation or URN”, “Part”, “E-mail address” and “Job title”/],
    ["a heading twice", bytes(`${head},Part\n`), /has “Part” more than once/],
    ["an open quote", bytes(`${head}\n"Riverbend,champion`), /cannot be read as CSV/],
    ["too many lines", bytes(`${head}\n${"x,reader,A,a@b.example,T\n".repeat(5001)}`), /Split it/],
  ])("that is %s is refused in one sentence", (_what, file, problem) => {
    const read = readPeople(file);
    expect("problem" in read && read.problem).toMatch(problem);
  });

  test("is written as a template that a spreadsheet does not run, and reads as naming nobody", () => {
    const template = peopleTemplate([{ organisation: '=cmd, "Ltd"', part: "signatory" }]);
    expect(template).toContain(`"'=cmd, ""Ltd""",signatory,,,\r\n`);
    expect(readPeople(bytes(template))).toHaveProperty("problem");
  });
});

describe("what a file of people changes", () => {
  const known: KnownOrganisation[] = [
    {
      id: "riverbend",
      name: "Riverbend Housing",
      urn: null,
      aliases: ["Riverbend"],
      kind: "agency",
      isLaunched: false,
      held: [{ personId: "p", role: "champion", deputyFor: null, email: "p@riverbend.example", name: "Priya" }],
    },
    { id: "otterbrook", name: "Otterbrook Primary School", urn: "900101", aliases: [], kind: "academy", isLaunched: false, held: [] },
    { id: "one", name: "St Mary’s", urn: "1", aliases: [], kind: "academy", isLaunched: false, held: [] },
    { id: "two", name: "St Mary's", urn: "2", aliases: [], kind: "academy", isLaunched: false, held: [] },
  ];
  const line = (row: number, organisation: string, part: string, email = `${row}@a.example`) => ({
    ...ada,
    row,
    organisation,
    part,
    email,
  });

  test("is found by URN, name or alias, and by what people call a part", () => {
    const plan = planImport(
      [
        line(2, "900101", "DSL"),
        line(3, "otterbrook  primary school", "Headteacher"),
        line(4, "RIVERBEND", "Signatory"),
        line(5, "900101", "Chair of governors"),
      ],
      known,
    );

    expect(plan.gives.map(({ organisationId, role }) => `${organisationId} ${role}`)).toEqual([
      "otterbrook champion",
      "otterbrook signatory",
      "riverbend signatory",
      "otterbrook governor",
    ]);
    expect(plan.problems).toEqual([]);
  });

  test("says by line what cannot be done, and leaves what is held", () => {
    const plan = planImport(
      [
        line(2, "Riverbend", "champion", "p@riverbend.example"),
        line(3, "Fenlow", "champion"),
        line(4, "St Mary's", "DSL"),
        line(5, "900101", "caretaker"),
        line(6, "900101", "DSL", "x@a.example"),
        line(7, "900101", "governor", "x@a.example"),
        line(8, "900101", "DSL", "x@a.example"),
      ],
      known,
    );

    expect([plan.gives.length, plan.unchanged]).toEqual([1, 2]);
    expect(plan.problems).toEqual([
      "Line 3: no organisation of yours is called “Fenlow”, or has this URN",
      "Line 4: “St Mary's” is the name of 2 organisations. Give its URN, or its full name",
      "Line 5: there is no part “caretaker” in Otterbrook Primary School",
      "Line 7: Ada Holm works on the return or signs it first, so somebody else has to sign it as a governor or trustee",
    ]);
  });
});
