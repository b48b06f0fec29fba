import { expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { withCycleInPreparation } from "#tests/support/cycle-set-up.ts";
import { formOn } from "#tests/support/form-on.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import type { Standard } from "#standards/schema.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { findStandardSet } from "#db/standard-sets.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
  await withCycleInPreparation(db, { by: "leila", at: "2026-11-22T09:00:00.000Z" });
});
const sets = "/partnerships/estmere/standard-sets";
const history = () =>
  app.db
    .selectFrom("history")
    .select(["event", "partnershipId", "personId", "before", "after"])
    .where("event", "like", "standard-set-%")
    .orderBy("id")
    .execute();

/** A draft of the version after 2026, and where it stands. */
async function begun() {
  const leila = await app.signIn("leila");
  const response = await leila.post(`${sets}/s11-2026`);
  expect(response.status).toBe(302);
  return { leila, draft: response.headers.get("Location") ?? "" };
}

test("the list names every version, where it comes from and which cycles ask it, those in preparation only to administrators", async () => {
  const list = await readPage(await (await app.signIn("leila")).get(sets));
  expect(list.text).toContain("Section 11 audit 2026, version 2026 34 standards, 14 of them core. Comes with the service. Asked in");
  expect(list.text).toMatch(/\(in preparation\)/);
  expect(list.addressOf("Section 11 audit 2024, version 2024")).toBe(`${sets}/s11-2024`);
  expect(list.addressOf("Upload a set")).toBe(`${sets}/upload`);

  const reviewer = await readPage(await (await app.signIn("rhian")).get(sets));
  expect(reviewer.text).not.toContain("in preparation");
  expect(reviewer.queryAllByRole("button")).toEqual([]);
});

test("a set says what it holds, and is read a section at a time or all at once, with help, references and how hard it is to read", async () => {
  const rhian = await app.signIn("rhian");
  const set = await findStandardSet(app.db, "s11-2026");
  const { text, addressOf } = await readPage(await rhian.get(`${sets}/s11-2026`));
  expect(text).toContain("Version 2026: 34 standards, 14 of them core.");
  expect(text).toContain("Reading grade Standards 6.1 and met statements 6 on average, the hardest 12.9.");
  expect(addressOf("Compare with 2024")).toBe(`${sets}/s11-2026/compare/s11-2024`);
  expect(addressOf("Download it (YAML)")).toBe(`${sets}/s11-2026.yaml`);

  const wordsOf = ({ sentence, met, evidence, help = [] }: Standard) => [sentence, ...met, ...evidence, ...help.map((one) => one.text)];
  const everything = await readPage(await rhian.get(addressOf("read all of them on one page") ?? ""));
  for (const [at, { code, title, standards }] of set.sections.entries()) {
    for (const standard of standards) expect(text).toContain(`${standard.code} ${standard.short}`);
    const section = await readPage(await rhian.get(addressOf(`${code}. ${title}`) ?? ""));
    for (const words of standards.flatMap(wordsOf)) {
      expect(section.text).toContain(words.trim());
      expect(everything.text).toContain(words.trim());
    }
    const next = set.sections[at + 1];
    expect(section.text.includes("Next section")).toBe(next !== undefined);
    if (next) expect(section.text).not.toContain(next.standards[0]?.sentence);
  }
  expect(everything.text).toContain("(not verified)");
  expect(everything.text).toContain("Since 2024: Reworded, ratings cannot be compared. What to check:");
  expect((await rhian.get(`${sets}/s11-2026?section=99`)).status).toBe(404);
  expect((await rhian.get(`${sets}/s11-2026?section=`)).status).toBe(200);
});

test("a set is downloaded as a file that says the same", async () => {
  const response = await (await app.signIn("anita")).get(`${sets}/s11-2026.yaml`);
  expect(response.headers.get("Content-Type")).toBe("text/yaml; charset=utf-8");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="s11-2026.yaml"');
  expect(parseStandardSet(await response.text())).toEqual(await findStandardSet(app.db, "s11-2026"));
});

test("two versions are compared standard by standard, the later against the earlier whichever was open; what is as it was is folded", async () => {
  const rhian = await app.signIn("rhian");
  const { html, text } = await readPage(await rhian.get(`${sets}/s11-2026/compare/s11-2024`));

  expect(text).toContain("2026 compared with 2024");
  expect(text).toContain("8 reworded and 25 with other help, evidence, references or the like; 1 standard is as it was.");
  expect(text).toContain("Reworded, ratings can be compared. What to check:");
  expect(html).toMatch(/<ins>[^<]*racism/);
  expect(text).toMatch(/As in 2024: 1 standard 1\.4 Part in the partnership/);
  expect((await readPage(await rhian.get(`${sets}/s11-2024/compare/s11-2026`))).text).toContain("2026 compared with 2024");
});

test("edited as a new version, every standard begins unchanged, and pressed twice it is the same draft", async () => {
  const { leila, draft } = await begun();
  const { text } = await readPage(await leila.get(draft));

  expect(text).toContain("Section 11 audit 2027, version 2027-estmere");
  expect(text).toContain("Since 2026: All 34 standards are as they were.");
  expect((await begun()).draft).toBe(draft);
  expect(await history()).toMatchObject([
    {
      event: "standard-set-draft-made",
      partnershipId: "estmere",
      personId: "leila",
      after: JSON.stringify({
        of: "Section 11 audit 2027, version 2027-estmere",
        from: "Edited as a new version of Section 11 audit 2026, version 2026",
      }),
    },
  ]);
  expect((await readPage(await leila.get(sets))).addressOf("Section 11 audit 2027, version 2027-estmere")).toBe(draft);
});

test("a standard that is worded otherwise is asked whether it can be compared, and is shown so; the registered version can be chosen for a cycle", async () => {
  const { leila, draft } = await begun();
  const page = `${draft}/standards/9.1`;
  const { html } = await readPage(await leila.get(page));
  const sentence = "Everybody who works for us knows what to do.";

  const asked = await leila.post(page, formOn(html, "sentence", { sentence }));
  expect(asked.status).toBe(400);
  const again = await readPage(asked);
  expect(again.text).toContain("Its words differ from 2026: say whether a rating still means the same");
  expect(again.text).toContain("Its words differ from 2026: say what to check before an earlier answer is used again");
  expect(again.getByLabelText("The standard").value).toBe(sentence);

  const saved = await leila.post(page, formOn(html, "sentence", { sentence, comparable: "no", check: "whether everybody knows." }));
  expect(saved.headers.get("Location")).toBe(`${draft}?done=saved`);
  const overview = await readPage(await leila.get(draft));
  expect(overview.text).toContain("Since 2026: 1 reworded; 33 standards are as they were.");
  expect(overview.text).toContain("Reworded, ratings cannot be compared. What to check: whether everybody knows.");

  const registered = await leila.post(draft, formOn(overview.html, "revision"));
  expect(registered.headers.get("Location")).toBe(`${sets}/s11-2027-estmere?done=registered`);
  const set = await findStandardSet(app.db, "s11-2027-estmere");
  expect(set.sections.at(-1)?.standards[0]).toMatchObject({
    sentence,
    change: { kind: "reworded", comparable: false, check: "whether everybody knows." },
  });
  expect(
    await app.db.selectFrom("standardSets").select(["partnershipId", "registeredBy"]).where("id", "=", "s11-2027-estmere").execute(),
  ).toEqual([{ partnershipId: "estmere", registeredBy: "leila" }]);
  expect((await history()).map(({ event }) => event)).toEqual([
    "standard-set-draft-made",
    "standard-set-draft-saved",
    "standard-set-registered",
  ]);

  const { id } = await app.db.selectFrom("cycles").select("id").where("state", "=", "preparing").executeTakeFirstOrThrow();
  const setUp = `/cycles/${id}/set-up/standards`;
  const choice = await readPage(await leila.get(setUp));
  expect(choice.addressOf("standard sets of Estmere")).toBe(sets);
  const chosen = await leila.post(setUp, formOn(choice.html, "title", { standardSetId: "s11-2027-estmere" }));
  expect(chosen.status).toBe(302);
  expect((await readPage(await leila.get(sets))).text).toMatch(
    /version 2027-estmere 34 standards, 14 of them core\. Your own, registered by Leila .* Asked in/,
  );
});

test("sent to a draft that was registered or removed meanwhile, nothing is done, and the list says so", async () => {
  const { leila, draft } = await begun();
  const form = formOn((await readPage(await leila.get(draft))).html, "revision");
  await leila.post(draft, form);

  const second = await leila.post(draft, form);
  expect(second.headers.get("Location")).toBe(`${sets}?done=gone`);
  expect((await readPage(await leila.get(`${sets}?done=gone`))).text).toContain("That draft is not there any more");
  expect((await leila.get(draft)).status).toBe(404);
});

test("help, evidence, references, core and order are edited without asking about comparison; what is wrong is said", async () => {
  const { leila, draft } = await begun();
  const page = `${draft}/standards/9.2`;
  const { html, getByLabelText } = await readPage(await leila.get(page));
  const core = getByLabelText("It belongs to the short form for small groups").checked;

  const wrong = await readPage(
    await leila.post(
      page,
      formOn(html, "sentence", { "references[0].source": "", "references[1].paragraph": "12", "references[1].verified": null }),
    ),
  );
  expect(wrong.text).toContain("Enter the source, or tick that the reference is to be taken away");
  expect(wrong.text).toContain("Leave the paragraph out until somebody has verified it");

  const typed = {
    "help.small": "One page is enough.",
    "references[0].remove": "yes",
    core: core ? null : "yes",
    place: "1",
    evidence: "Minutes\n\nA rota",
  };
  expect((await leila.post(page, formOn(html, "sentence", typed))).status).toBe(302);
  const { text } = await readPage(await leila.get(draft));
  expect(text).toContain("Since 2026: 2 with other help, evidence, references or the like; 32 standards are as they were.");
  const file = await (await leila.get(`${draft}.yaml`)).text();
  const now = parseStandardSet(file, await findStandardSet(app.db, "s11-2026"));
  const before = (await findStandardSet(app.db, "s11-2026")).sections.at(-1)?.standards.find(({ code }) => code === "9.2");
  expect(now.sections.at(-1)?.standards[0]).toMatchObject({
    code: "9.2",
    core: !core,
    evidence: ["Minutes", "A rota"],
    references: before?.references.slice(1),
    change: { kind: "unchanged" },
  });
  const [, saved] = await history();
  expect(saved?.after).toContain('"standard":"9.2 ');
  expect(saved?.after).toContain("What counts as evidence: Minutes\\nA rota");
});

test("what the draft says of itself is changed; its version needs a name of one’s own that is free", async () => {
  const { leila, draft } = await begun();
  const page = `${draft}/about`;
  const { html } = await readPage(await leila.get(page));
  const refused = async (version: string) => (await readPage(await leila.post(page, formOn(html, "version", { version })))).text;

  expect(await refused("2027")).toContain("a year alone is kept for the sets that come with the service");
  expect(await refused("2027-Estmere!")).toContain("such as 2027-estmere");
  expect((await leila.post(page, formOn(html, "version", { version: "2028-estmere", changes: "9.1 is plainer." }))).status).toBe(302);
  const { text } = await readPage(await leila.get(draft));
  expect(text).toContain("Section 11 audit 2027, version 2028-estmere");
  expect(text).toContain("9.1 is plainer.");

  const other = (await begun()).draft;
  const form = formOn((await readPage(await leila.get(`${other}/about`))).html, "version", { version: "2028-estmere" });
  expect((await readPage(await leila.post(`${other}/about`, form))).text).toContain(
    "is taken, by a registered set or a draft of yours. Use another",
  );
});

test("two administrators: the same standard shows both and loses nothing, another standard is saved beside it", async () => {
  await app.db
    .insertInto("people")
    .values({ id: "martin", name: "Martin Osei", email: "martin@estmere.example", jobTitle: "Officer" })
    .execute();
  await app.db
    .insertInto("roles")
    .values({
      id: "martin",
      personId: "martin",
      role: "administrator",
      organisationId: null,
      partnershipId: "estmere",
      since: "2026-01-01",
    })
    .execute();
  const { leila, draft } = await begun();
  const martin = await app.signIn("martin");
  const open = async (code: string, browser = leila) => (await readPage(await browser.get(`${draft}/standards/${code}`))).html;
  const [mine, other] = [await open("9.1"), await open("9.2")];
  const theirs = formOn(await open("9.1", martin), "sentence", { evidence: "The rota of Martin" });
  expect((await martin.post(`${draft}/standards/9.1`, theirs)).status).toBe(302);

  const stale = await leila.post(`${draft}/standards/9.1`, formOn(mine, "sentence", { evidence: "The minutes of Leila" }));
  expect(stale.status).toBe(409);
  const both = await readPage(stale);
  expect(both.text).toContain("Martin Osei saved this standard");
  expect(both.text).toContain("The rota of Martin");
  expect(both.getByLabelText("What counts as evidence").value).toBe("The minutes of Leila");
  expect((await leila.post(`${draft}/standards/9.2`, formOn(other, "sentence", { evidence: "Something else" }))).status).toBe(302);
  expect((await leila.post(`${draft}/standards/9.1`, formOn(both.html, "sentence"))).status).toBe(302);
  const file = await (await leila.get(`${draft}.yaml`)).text();
  expect([file.includes("The minutes of Leila"), file.includes("Something else"), file.includes("The rota of Martin")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("a draft is removed as it was shown, and stays when somebody has saved it since", async () => {
  const { leila, draft } = await begun();
  const removal = formOn((await readPage(await leila.get(`${draft}/removal`))).html, "revision");
  const overview = formOn((await readPage(await leila.get(draft))).html, "revision");
  const standard = (await readPage(await leila.get(`${draft}/standards/9.1`))).html;
  await leila.post(`${draft}/standards/9.1`, formOn(standard, "sentence", { evidence: "Something else" }));

  for (const [address, form] of [
    [`${draft}/removal`, removal],
    [draft, overview],
  ] as const)
    expect((await leila.post(address, form)).status).toBe(409);
  const now = formOn((await readPage(await leila.get(`${draft}/removal`))).html, "revision");
  expect((await leila.post(`${draft}/removal`, now)).headers.get("Location")).toBe(`${sets}?done=removed`);
  expect(await app.db.selectFrom("standardSetDrafts").select("id").execute()).toEqual([]);
});

test("another partnership sees neither the draft nor the registered version of this one", async () => {
  const { leila, draft } = await begun();
  const farah = await app.signIn("farah");
  for (const page of [draft, `${draft}.yaml`, `${draft}/standards/9.1`, `${draft}/about`, `${draft}/removal`])
    for (const address of [page, page.replace("estmere", "otherham")])
      expect([address, (await farah.get(address)).status]).toEqual([address, 404]);
  await leila.post(draft, formOn((await readPage(await leila.get(draft))).html, "revision"));

  const own = "/partnerships/otherham/standard-sets";
  expect((await readPage(await farah.get(own))).text).not.toContain("2027-estmere");
  for (const page of [
    "s11-2027-estmere",
    "s11-2027-estmere.yaml",
    "s11-2027-estmere/compare/s11-2026",
    "s11-2026/compare/s11-2027-estmere",
  ])
    expect([page, (await farah.get(`${own}/${page}`)).status]).toEqual([page, 404]);
  expect((await farah.post(`${own}/s11-2027-estmere`)).status).toBe(404);
});
