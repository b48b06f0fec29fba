import { beforeEach, describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { at, riverbend, withPanel } from "#tests/support/panel-fixtures.ts";

const app = await freshApp(({ db }) => withPanel(db));
const room = (code: string) => `/panels/panel/room/${riverbend}/${code}`;
const post = async (person: string, code: string, fields: Record<string, string>) => (await app.signIn(person)).post(room(code), fields);
const get = async (person: string, path: string) => (await app.signIn(person)).get(path);
const open = async (person: string, code: string) => readPage(await get(person, room(code)));
const note = (words: string) => ({ form: "note", intent: "note", words });
const agreed = () => app.db.selectFrom("moderatedRatings").select(["standardCode", "rating", "reason", "panelId", "agreedBy"]).execute();
const recommended = () =>
  app.db
    .selectFrom("recommendations")
    .select(["kind", "words", "owner", "dueOn", "removedAt", "panelId"])
    .orderBy("madeAt")
    .orderBy("kind")
    .execute();
const lowered = {
  form: "settle",
  intent: "settle",
  mark: "",
  rating: "not-met",
  reason: "The depots have not met the guardian.",
  recommendation: "Take the guardian to both depots by 30 June 2027.",
};

beforeEach(() => app.setClock(at("10:24")));

describe("the room", () => {
  test("shows the meeting, the clock, the ratings each under its name and what is walked through", async () => {
    const page = await open("pavel", "8.3");

    expect(page.text).toContain("Now: Riverbend Housing Association");
    expect(page.text).toMatch(/21 minutes\s*at 10:24am, slot 10:10am to 10:45am/);
    expect(page.text).toContain("Riverbend rates it not met. In 2024 it rated it partially met.");
    expect(page.text).toMatch(
      /Riverbend’s own rating 2024\s*Partially met\s*Riverbend’s own rating 2026\s*Not met\s*Agreed rating 2026\s*Not settled yet/,
    );
    expect(page.text).toContain("Owen Price belongs to it.");
    for (const code of ["3.3", "6.2", "9.1"]) expect(page.html).toContain(room(code));
    expect(page.text).toMatch(/\d+ standards not in dispute are left out\. Bring one in/);
    expect(page.addressOf("Look again")).toBe(room("8.3"));
  });

  test("says before its day when the panel is, to whoever settles, and settles all the same", async () => {
    expect((await open("carys", "8.3")).text).not.toContain("This panel is on");
    app.setClock(at("10:24", "2027-02-01"));
    expect((await open("carys", "8.3")).text).toContain(
      "This panel is on 4 February 2027. What you settle now is settled before it meets.",
    );
    expect((await open("pavel", "8.3")).text).not.toContain("This panel is on");
    expect((await post("carys", "8.3", lowered)).status).toBe(302);
    expect(await agreed()).toHaveLength(1);
    const draft = {
      edition: "0",
      outcome: "assured",
      opening: "Thank you",
      "answersDueOn.day": "30",
      "answersDueOn.month": "4",
      "answersDueOn.year": "2027",
    };
    await (await app.signIn("rhian")).post(`/assessments/${riverbend}/response/draft`, draft);
    const sending = await readPage(await get("rhian", `/assessments/${riverbend}/response/sending`));
    expect(sending.text).toContain("A panel discusses this return on 4 February 2027. The letter would go before that");
  });

  test("is entered at what is not settled yet", async () => {
    const first = (await get("carys", room("next"))).headers.get("Location");
    const code = first?.split("/").at(-1) ?? "";
    await post("carys", code, { form: "settle", intent: "settle", rating: "met", reason: "It is.", recommendation: "Go on" });
    expect((await get("carys", room("next"))).headers.get("Location")).not.toBe(first);
  });

  test("has another brought in, which stays once something is noted", async () => {
    expect((await open("pavel", "8.3")).queryAllByRole("link", { name: /^1\.1 .*/ }).length).toBe(1);
    await post("pavel", "1.1", note("Asked about it"));
    const page = await open("carys", "8.3");
    expect(page.text).toMatch(/1\.1 [^.]*Brought in/);
  });

  test("is closed to those of the organisation, to other organisations and to who is not on the panel", async () => {
    for (const [person, status] of [
      ["priya", 404],
      ["owen", 404],
      ["alison", 404],
      ["rhian", 200],
      ["sol", 200],
      ["leila", 200],
    ] as const)
      expect([person, (await get(person, room("8.3"))).status]).toEqual([person, status]);
    expect((await get("pavel", room("77.7"))).status).toBe(404);
    expect((await get("pavel", `/panels/panel/room/riverbend-2024/8.3`)).status).toBe(404);
  });
});

describe("notes", () => {
  test("of two at once are both there, in their order", async () => {
    const said = ["First line", "Second line", "Third line"];
    await Promise.all(said.map((words, index) => post(["pavel", "grace", "carys"][index] ?? "", "8.3", note(words))));
    const page = await open("carys", "8.3");
    for (const words of said) expect(page.text).toContain(words);
  });

  test("of one second click are one", async () => {
    await post("pavel", "8.3", note("Once"));
    await post("pavel", "8.3", note("Once"));
    expect(await app.db.selectFrom("scrutinyNotes").select("words").execute()).toEqual([{ words: "Once" }]);
  });

  test("are changed by their writer alone, and say so; what was written first is kept", async () => {
    await post("pavel", "8.3", note("They would accept partly met"));
    const { id } = await app.db.selectFrom("scrutinyNotes").select("id").executeTakeFirstOrThrow();
    const change = { ...note("They would accept partially met"), line: id, base: "1" };

    expect((await post("grace", "8.3", change)).status).toBe(409);
    expect((await open("pavel", `8.3?note=${id}`)).getByLabelText("Change your note").value.trim()).toBe("They would accept partly met");
    expect((await open("grace", `8.3?note=${id}`)).queryAllByRole("textbox", { name: "Change your note" })).toEqual([]);
    expect((await post("pavel", "8.3", change)).status).toBe(302);
    const stale = await post("pavel", "8.3", { ...change, words: "Other words" });
    expect(stale.status).toBe(409);
    expect((await readPage(stale)).html).toContain("Other words");

    const page = await open("grace", "8.3");
    expect(page.text).toContain("They would accept partially met");
    expect(page.text).toContain("changed since");
    const kept = await app.db.selectFrom("history").select(["before"]).where("event", "=", "note-changed").execute();
    expect(kept[0]?.before).toContain("partly met");
    expect((await readPage(await get("priya", `/assessments/${riverbend}/history`))).text).not.toContain("partly met");
  });

  test("of a member who is taken off meanwhile are refused", async () => {
    const pavel = await app.signIn("pavel");
    await app.db
      .updateTable("panelMembers")
      .set({ removedAt: at("10:20") })
      .where("personId", "=", "pavel")
      .execute();
    expect((await pavel.post(room("8.3"), note("Too late"))).status).toBe(404);
    expect(await app.db.selectFrom("scrutinyNotes").selectAll().execute()).toEqual([]);
  });

  test("are kept where the session has ended", async () => {
    const pavel = await app.signIn("pavel");
    await app.db
      .updateTable("sessions")
      .set({ expiresAt: at("10:00") })
      .execute();
    expect((await pavel.post(room("8.3"), note("Typed while the line was down"))).status).toBe(401);
    const back = await open("pavel", "8.3");
    expect(back.getByLabelText("Add a note").value.trim()).toBe("Typed while the line was down");
    expect(back.text).toContain("It is not saved yet.");
  });

  test("too long or empty come back", async () => {
    const long = await post("pavel", "8.3", note("x".repeat(1001)));
    expect(long.status).toBe(400);
    expect((await readPage(long)).getByLabelText("Add a note").value.trim()).toHaveLength(1001);
    expect((await post("pavel", "8.3", note("  "))).status).toBe(400);
  });
});

describe("proposals", () => {
  test("are made by members with a reason, and replace what they proposed before", async () => {
    const proposal = { form: "propose", intent: "propose", rating: "partially-met", reason: "Good for offices" };
    expect((await post("pavel", "9.1", proposal)).status).toBe(302);
    expect((await post("pavel", "9.1", { ...proposal, reason: "Good for offices alone" })).status).toBe(302);
    expect((await post("grace", "9.1", { ...proposal, reason: "" })).status).toBe(400);
    expect((await post("rhian", "9.1", proposal)).status).toBe(403);
    expect((await post("leila", "9.1", proposal)).status).toBe(403);
    expect((await post("pavel", "9.1", { ...proposal, rating: "splendid" })).status).toBe(400);
    const page = await open("carys", "9.1");
    expect(page.text).toContain("Proposed by Pavel Novak");
    expect(page.text).toContain("Good for offices alone");
  });
});

describe("settling", () => {
  test("a lower rating needs a reason and a recommendation, keeps both, and goes to the next item", async () => {
    for (const missing of ["reason", "recommendation"] as const) {
      const refused = await post("carys", "9.1", { ...lowered, [missing]: "" });
      expect(refused.status).toBe(400);
      const page = await readPage(refused);
      expect(page.text).toContain(missing === "reason" ? "Enter why the rating differs" : "Enter what is recommended");
      const other = missing === "reason" ? "Recommendation" : "Reason, as Riverbend will read it";
      expect(page.getByLabelText(other).value.trim()).toBe(missing === "reason" ? lowered.recommendation : lowered.reason);
    }
    expect(await agreed()).toEqual([]);

    const settled = await post("carys", "9.1", {
      ...lowered,
      action: "Visit both",
      owner: "Priya Raman",
      "dueOn.day": "30",
      "dueOn.month": "6",
      "dueOn.year": "2027",
    });
    expect(settled.status).toBe(302);
    expect(settled.headers.get("Location")).toMatch(/\/room\/riverbend-2026\/(?!9\.1)[\d.]+\?settled=9\.1$/);
    expect(await agreed()).toEqual([
      { standardCode: "9.1", rating: "not-met", reason: lowered.reason, panelId: "panel", agreedBy: "carys" },
    ]);
    expect(await recommended()).toEqual([
      { kind: "agreed-action", words: "Visit both", owner: "Priya Raman", dueOn: "2027-06-30", removedAt: null, panelId: "panel" },
      { kind: "recommendation", words: lowered.recommendation, owner: "", dueOn: null, removedAt: null, panelId: "panel" },
    ]);
    // Nothing of it reaches the organisation before the response
    const history = (await readPage(await get("priya", `/assessments/${riverbend}/history`))).text;
    expect(history).not.toContain("guardian");
    expect((await readPage(await get("priya", `/assessments/${riverbend}`))).text).not.toContain("guardian");
  });

  test("as they rate it needs no reason", async () => {
    expect((await post("carys", "8.3", { form: "settle", intent: "settle", rating: "not-met", mark: "" })).status).toBe(302);
    expect((await open("carys", "9.1")).text).toMatch(/Settled 10:24am: not met, as rated/);
  });

  test("of the last item leads to the panel, which says that nothing is left", async () => {
    const settle = (code: string) => post("carys", code, { ...lowered, rating: "partially-met", form: "settle" });
    let next = room("8.3");
    for (let left = 40; next.includes("/room/") && left > 0; left--) {
      const code = decodeURIComponent(next.split("/").at(-1)?.split("?")[0] ?? "");
      next = (await settle(code)).headers.get("Location") ?? "";
    }

    expect(next).toBe("/panels/panel?done=settled");
    expect((await readPage(await get("carys", next))).text).toContain("Settled. Nothing of this return is left to walk through");
  });

  test("is for the chair of the panel alone", async () => {
    for (const [person, status] of [
      ["pavel", 403],
      ["rhian", 403],
      ["cass", 403],
      ["sol", 403],
      ["leila", 403],
      ["owen", 404],
      ["priya", 404],
    ] as const)
      expect([person, (await post(person, "9.1", lowered)).status]).toEqual([person, status]);
    expect(await agreed()).toEqual([]);
  });

  test("of two at once is done once; the other is shown what was settled, and keeps its form", async () => {
    const other = { ...lowered, rating: "partially-met", reason: "", recommendation: "Something else entirely" };
    const both = await Promise.all([post("carys", "9.1", lowered), post("carys", "9.1", other)]);
    expect(both.map(({ status }) => status).sort()).toEqual([302, 409]);
    const page = await readPage(both.find(({ status }) => status === 409) as Response);
    expect(page.text).toContain("This was settled meanwhile.");
    expect(page.text).toMatch(/Settled: (Not|Partially) met\./);
    expect([lowered.recommendation, other.recommendation]).toContain(page.getByLabelText("Recommendation").value.trim());
    expect(await agreed()).toHaveLength(1);
  });

  test("again, having seen what stands, changes it and its recommendation", async () => {
    await post("carys", "9.1", lowered);
    app.setClock(at("10:30"));
    const seen = (await app.db.selectFrom("moderatedRatings").select("agreedAt").executeTakeFirstOrThrow()).agreedAt;
    const second = { form: "settle", intent: "settle", mark: seen, rating: "partially-met", reason: "", recommendation: "" };
    const text = (await open("carys", "9.1")).text;
    expect(text).toMatch(/Go to \d/);
    expect(text).not.toContain("Leave 9.1 open");
    expect((await post("carys", "9.1", second)).status).toBe(302);
    expect((await agreed())[0]).toMatchObject({ rating: "partially-met" });
    expect((await recommended()).map(({ removedAt }) => removedAt)).toEqual([at("10:30")]);
  });

  test("cannot be done by a chair who was replaced while they typed", async () => {
    await app.db.updateTable("panels").set({ chairId: "cass" }).execute();
    expect((await post("carys", "9.1", lowered)).status).toBe(403);
  });

  test("is refused once the response has been sent, with all that was typed", async () => {
    await app.db
      .updateTable("assessments")
      .set({ state: "response-sent", responseSentOn: "2027-02-04" })
      .where("id", "=", riverbend)
      .execute();
    const refused = await post("carys", "9.1", lowered);
    expect(refused.status).toBe(409);
    expect((await readPage(refused)).getByLabelText("Recommendation").value.trim()).toBe(lowered.recommendation);
    expect(await agreed()).toEqual([]);
  });

  test("left open goes to the next and writes nothing", async () => {
    const left = await post("carys", "9.1", { ...lowered, intent: "later" });
    expect(left.status).toBe(302);
    expect(await agreed()).toEqual([]);
  });

  test("that a member disagrees with is recorded so", async () => {
    await post("carys", "9.1", lowered);
    await post("pavel", "9.1", { ...note("Partially met was fair"), disagrees: "yes" });
    expect((await open("grace", "9.1")).text).toContain("Disagrees: Partially met was fair");
  });
});

describe("without a panel", () => {
  const agree = (code: string) => `/assessments/${riverbend}/review/agree/${code}`;
  beforeEach(() =>
    app.db
      .updateTable("panels")
      .set({ cancelledAt: at("09:00") })
      .execute(),
  );

  test("a reviewer or a chair agrees ratings on the same page, without slot and clock", async () => {
    const rhian = await app.signIn("rhian");
    const page = await readPage(await rhian.get(agree("9.1")));
    expect(page.text).toContain("Settle 9.1");
    expect(page.text).not.toContain("Look again");
    expect((await rhian.post(agree("9.1"), lowered)).status).toBe(302);
    expect(await agreed()).toEqual([{ standardCode: "9.1", rating: "not-met", reason: lowered.reason, panelId: null, agreedBy: "rhian" }]);
    expect(await recommended()).toHaveLength(1);
    expect((await (await app.signIn("leila")).post(agree("8.3"), lowered)).status).toBe(403);
    expect((await (await app.signIn("sol")).post(agree("8.3"), lowered)).status).toBe(403);
    for (const person of ["owen", "priya", "pavel"]) expect((await get(person, agree("9.1"))).status).toBe(404);
  });

  test("an independent scrutineer adds observations", async () => {
    const sol = await app.signIn("sol");
    expect((await sol.post(agree("9.1"), { ...note("The board has not seen it") })).status).toBe(302);
    expect((await readPage(await sol.get(agree("9.1")))).text).toContain("Observed: The board has not seen it");
  });
});
