import { describe, expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});
const list = "/partnerships/estmere/organisations";
const agency = {
  name: "Sandford Hospice",
  shortName: "",
  kind: "Health",
  basis: "commissioned service",
  aliases: "The Hospice\nSandford Care",
};
const find = (name: string) => app.db.selectFrom("organisations").selectAll().where("name", "=", name).executeTakeFirst();

describe("the organisations of a partnership", () => {
  test("are listed with who leads and signs, and found by any of their names", async () => {
    const leila = await app.signIn("leila");
    await app.db.updateTable("organisations").set({ aliases: '["Brookside Homes"]' }).where("id", "=", "riverbend").execute();

    const page = await readPage(await leila.get(list));
    expect(page.text).toContain("2 agencies.");
    expect(page.text).toMatch(/Riverbend Housing Association ?agency ?Priya Raman ?Helen Whitcombe/);
    expect(page.text).toMatch(/Fenlow Homes ?agency ?Alison Draycott and mira Example ?Nobody yet/);
    const found = await readPage(await leila.get(`${list}?search=brookside`));
    expect(found.text).toContain("1 organisation");
    expect(found.text).toContain("Riverbend Housing Association (also Brookside Homes)");
    expect((await readPage(await leila.get(`${list}?category=setting`))).text).toContain("No organisation is found by this.");
    expect((await readPage(await leila.get(`${list}?page=99999999999&search=%25`))).text).toContain("No organisation is found by this.");
  });

  test("come in pages of 50", async () => {
    const leila = await app.signIn("leila");
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `many-${at}`,
      name: `Agency ${String(at).padStart(2, "0")}`,
      shortName: "A",
      kind: "Health",
      basis: "relevant agency",
      aliases: "[]",
    }));
    await app.db.insertInto("organisations").values(many).execute();
    await app.db
      .insertInto("memberships")
      .values(many.map(({ id }) => ({ partnershipId: "estmere", organisationId: id })))
      .execute();

    const second = await readPage(await leila.get(`${list}?page=2`));
    expect(second.text).toContain("Page 2 of 2");
    expect(second.text).toContain("Riverbend");
    expect(second.text).not.toContain("Agency 49");
  });

  test("one is added, shown, renamed under its old name, closed and opened again", async () => {
    const leila = await app.signIn("leila");
    const added = await leila.post(`${list}/new`, { ...agency, intent: "add" });
    const one = await find("Sandford Hospice");
    const path = `/organisations/${one?.id}`;
    expect(added.headers.get("Location")).toBe(path);
    expect(one).toMatchObject({
      shortName: "Sandford Hospice",
      category: null,
      aliases: '["The Hospice","Sandford Care"]',
      madeAt: morning,
    });
    const shown = await readPage(await leila.get(path));
    expect(shown.text).toContain("Why it takes part Commissioned service");
    expect(shown.text).toContain("Estmere Safeguarding Children Partnership, since 22 November 2026");

    const form = await readPage(await leila.get(`${path}/edit`));
    const base = new RegExp('name="base" value="([^"]*)"').exec(form.html)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(form.getByLabelText("Other names").value).toBe("The Hospice\nSandford Care");
    const saved = await leila.post(`${path}/edit`, { ...agency, name: "Sandford Palliative Care", base });
    expect(saved.headers.get("Location")).toBe(`${path}?done=saved`);
    expect(await find("Sandford Palliative Care")).toMatchObject({ aliases: '["The Hospice","Sandford Care","Sandford Hospice"]' });
    const stale = await leila.post(`${path}/edit`, { ...agency, name: "Another", base });
    expect(stale.status).toBe(409);
    expect((await readPage(stale)).getByLabelText("Name").value).toBe("Another");

    const closed = await leila.post(`${path}/closing`, {
      intent: "close",
      "closedOn.day": "20",
      "closedOn.month": "11",
      "closedOn.year": "2026",
      reason: "Merged",
    });
    expect(closed.headers.get("Location")).toBe(`${path}?done=closed`);
    expect((await readPage(await leila.get(path))).text).toContain("Closed on 20 November 2026.");
    expect((await readPage(await leila.get(list))).text).not.toContain("Sandford");
    expect((await readPage(await leila.get(`${list}?state=closed`))).text).toContain("Sandford Palliative Care");
    const future = { intent: "close", "closedOn.day": "1", "closedOn.month": "1", "closedOn.year": "2027", reason: "Merged" };
    expect((await readPage(await leila.post("/organisations/fenlow/closing", future))).text).toContain("must be today or earlier");
    expect((await leila.post(`${path}/closing`, { intent: "open" })).headers.get("Location")).toBe(`${path}?done=opened`);
    expect((await leila.post(`${path}/closing`, { intent: "open" })).status).toBe(409);

    const events = await app.db
      .selectFrom("history")
      .select("event")
      .where("organisationId", "=", one?.id ?? "")
      .orderBy("id")
      .execute();
    expect(events.map(({ event }) => event)).toEqual([
      "organisation-added",
      "organisation-changed",
      "organisation-closed",
      "organisation-opened-again",
    ]);
  });

  test("one that is there is not added again, nor one with characters that cannot be seen", async () => {
    const leila = await app.signIn("leila");
    const twice = await readPage(await leila.post(`${list}/new`, { ...agency, name: "riverbend housing ASSOCIATION" }));
    expect(twice.text).toContain("You have Riverbend Housing Association already");
    const unseen = await readPage(await leila.post(`${list}/new`, { ...agency, name: "Riverbend\u2060 Housing Association" }));
    expect(unseen.text).toContain("Type the name again: something in it breaks the line or cannot be seen");
    const basis = await readPage(await leila.post(`${list}/new`, { ...agency, basis: "section 175" }));
    expect(basis.text).toContain("Select why it takes part");
  });

  test("a school is added by hand with its URN and its law", async () => {
    const leila = await app.signIn("leila");
    const school = { name: "Tarn School", settingKind: "Independent school", settingBasis: "section 157", phase: "Primary", urn: "900777" };
    const response = await leila.post(`${list}/new?category=setting`, school);
    expect(response.status).toBe(302);
    expect(await find("Tarn School")).toMatchObject({
      category: "setting",
      governance: "Independent",
      basis: "section 157",
      urn: "900777",
      phase: "Primary",
    });
    const again = await readPage(await leila.post(`${list}/new?category=setting`, { ...school, name: "Tarn Two" }));
    expect(again.text).toContain("You have Tarn School already");
  });

  test("of another partnership does not show, but can be asked for by whoever knows its name", async () => {
    const farah = await app.signIn("farah");
    const theirs = "/partnerships/otherham/organisations";
    expect((await farah.get("/organisations/fenlow")).status).toBe(404);
    const wrong = await readPage(await farah.post(`${theirs}/new`, { ...agency, name: "Fenlow" }));
    expect(wrong.text).not.toContain("Another partnership");
    const held = await farah.post(`${theirs}/new`, { ...agency, name: "Fenlow Homes", intent: "add" });
    expect(held.status).toBe(409);
    const page = await readPage(held);
    expect(page.text).toContain("Another partnership holds an organisation of this name or URN.");
    expect(page.text).not.toContain("Estmere");

    const asked = await farah.post(`${theirs}/new`, { ...agency, name: "Fenlow Homes", intent: "ask" });

    expect(asked.headers.get("Location")).toBe(`${theirs}?done=asked`);
    const leila = await app.signIn("leila");
    expect((await readPage(await leila.get("/partnerships/estmere"))).text).toContain(
      "One request from another partnership to join what you hold",
    );
    const joinings = await readPage(await leila.get("/partnerships/estmere/joinings"));
    expect(joinings.text).toContain("farah Example of Otherham Safeguarding Children Partnership asked on 22 November 2026 to join it.");
    const { id } = await app.db.selectFrom("joinings").select("id").executeTakeFirstOrThrow();
    const noReason = await leila.post("/partnerships/estmere/joinings", { intent: "refuse", joining: id, reason: "" });
    expect((await readPage(noReason)).text).toContain("Enter why, for the partnership that asked");
    expect((await farah.post("/partnerships/otherham/joinings", { intent: "agree", joining: id })).status).toBe(409);
    const waiting = (await readPage(await farah.get("/partnerships/otherham/joinings"))).text;
    expect(waiting).toContain("Fenlow Homes , asked of another partnership on 22 November 2026 Not answered yet");
    expect(waiting).not.toContain("Estmere");
    const agreed = await leila.post("/partnerships/estmere/joinings", { intent: "agree", joining: id });
    expect(agreed.headers.get("Location")).toBe("/partnerships/estmere/joinings?done=agreed");
    expect((await farah.get("/organisations/fenlow")).status).toBe(200);
    expect((await readPage(await farah.get("/partnerships/otherham/joinings"))).text).toContain(
      ", asked of Estmere Safeguarding Children Partnership on 22 November 2026 Agreed on 22 November 2026",
    );
  });

  test("a cycle is asked for by the address of its page", async () => {
    const farah = await app.signIn("farah");
    const path = "/partnerships/otherham/joinings";
    const ask = (cycle: string) => farah.post(path, { form: "ask", intent: "ask", cycle });
    expect((await readPage(await ask("http://elsewhere/"))).text).toContain("Paste the address of the cycle’s page");
    expect((await readPage(await ask("no-such-cycle"))).text).toContain("There is nothing to join at this address");
    expect((await ask("http://localhost:3000/cycles/2026/returns?state=invited")).headers.get("Location")).toBe(`${path}?done=asked`);
    expect(await app.db.selectFrom("joinings").select(["cycleId", "ofPartnershipId"]).execute()).toEqual([
      { cycleId: "2026", ofPartnershipId: "estmere" },
    ]);
  });
});
