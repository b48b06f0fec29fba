import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { registerFile, registerRow } from "#tests/support/register-file.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

async function readRegister(row: Record<string, string>) {
  const leila = await app.signIn("leila");
  const data = new FormData();
  data.set("authorities", "899");
  data.set("file", registerFile([registerRow(row)]));
  const path = (await leila.post("/partnerships/estmere/register", data)).headers.get("Location") ?? "";
  const html = await (await leila.get(path)).text();
  const mark = /name="mark" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";
  return { text: (await readPage(new Response(html))).text, accept: () => leila.post(path, { mark }) };
}

test("a school that converts: the register says what will be asked, and the school’s own page that law and trust follow", async () => {
  const maintained = { URN: "900301", EstablishmentName: "Otterbrook Primary School", "TypeOfEstablishment (code)": "01" };
  await (await readRegister(maintained)).accept();
  const academy = { ...maintained, URN: "900401", "TypeOfEstablishment (code)": "34" };
  const { text, accept } = await readRegister({ ...academy, "Trusts (code)": "777", "Trusts (name)": "Brand New Trust" });

  expect(text).toMatch(/New URN for one that is held.*Otterbrook Primary School.*A8 will be asked/s);
  await accept();

  const joanne = await app.signIn("joanne");
  const home = (await readPage(await joanne.get(`/assessments/${otterbrook}`))).text;
  expect(home).toContain("It has a new URN; the law and the trust here follow, and earlier returns stay.");
  expect(home).toMatch(/Now: .*URN: 900401; .*Trust or federation: Brand New Trust/);
  expect(home).toMatch(/Asked from now on: A8 /);
  const history = (await readPage(await joanne.get(`/assessments/${otterbrook}/history`))).text;
  expect(history).toContain("Changed by the national register");
});
