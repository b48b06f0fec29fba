import { describe, expect, test } from "vitest";
import { personMark } from "#app/person-mark.server.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { keepForm } from "#db/people/kept-forms.ts";
import { readPage } from "#tests/support/page.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";

const app = await freshApp(({ db }) => withOneAudit(db));
const page = "/assessments/riverbend-2026/standards/9.1/evidence/new";

interface Said {
  isKept: boolean;
  keptAt: string;
  says: string;
}

test("two windows on one form keep both drafts: one in the form, one to copy or discard", async () => {
  const priya = await app.signIn("priya");
  const type = async (title: string, seen: string): Promise<Said> => {
    app.passMinutes(1);
    return (await priya.post("/kept-forms", { page, kept: "", seen, fields: String(new URLSearchParams({ title })) })).json();
  };
  const first = await type("Policy, version 5", "");
  const second = await type("Minutes of March", "");
  expect(second).toMatchObject({ isKept: true, says: expect.stringContaining("What you typed here in another window is kept beside it") });
  expect(await type("Policy, version 5, signed", first.keptAt)).toMatchObject({ isKept: true });

  const shown = await readPage(await priya.get(page));
  expect(shown.getByLabelText("What it is").value).toBe("Policy, version 5, signed");
  expect(shown.text).toMatch(
    /into the same form in another window\. It is not saved yet\. You can copy it from here: What it is Minutes of March/,
  );

  expect((await priya.post("/kept-forms", { page, kept: "--other", intent: "discard" })).status).toBe(302);
  const left = await readPage(await priya.get(page));
  expect(left.text).not.toContain("Minutes of March");
  expect(left.getByLabelText("What it is").value).toBe("Policy, version 5, signed");
});

test("what one window saves is kept no longer, and what another typed into the same form stays", async () => {
  const priya = await app.signIn("priya");
  const form = (title: string) => ({ title, shows: "How we share", kept: "Shared drive", "opened-by": personMark("priya") });
  const type = async (title: string, seen: string): Promise<Said> => {
    app.passMinutes(1);
    return (await priya.post("/kept-forms", { page, kept: "", seen, fields: String(new URLSearchParams(form(title))) })).json();
  };
  const first = await type("First minutes", "");
  await type("Second minutes", "");

  expect((await priya.post(page, { ...form("First minutes, signed"), "kept-seen": first.keptAt })).status).toBe(302);

  const shown = await readPage(await priya.get(page));
  expect(shown.getByLabelText("What it is").value).toBe("Second minutes");
  expect(shown.text).not.toContain("in another window");
  const again = await readPage(await priya.get(page));
  const keptSeen = /name="kept-seen" value="([^"]+)"/.exec(again.html)?.[1] ?? "";
  expect((await priya.post(page, { ...form("Quite other minutes"), "kept-seen": keptSeen })).status).toBe(302);
  expect(await app.db.selectFrom("keptForms").selectAll().execute()).toEqual([]);
});

test("words that were refused and then put right are kept no longer, though they do not go on from those that were kept", async () => {
  const priya = await app.signIn("priya");
  const at = app.clock().toISOString();
  const fields = [["title", "Kept when the session ended"]] as [string, string][];
  await keepForm(app.db, { by: "priya", at }, { page, form: "", fields, because: "session-ended" });
  const seenOn = (html: string) => /name="kept-seen" value="([^"]*)"/.exec(html)?.[1] ?? "none";

  const seen = seenOn(await (await priya.get(page)).text());
  expect(seen).toBe(at);
  const refused = await priya.post(page, { title: "", shows: "Quite other words", "opened-by": personMark("priya"), "kept-seen": seen });
  expect(refused.status).toBe(400);
  const again = seenOn(await refused.text());
  const right = { title: "Other minutes", shows: "Quite other words", kept: "Shared drive" };
  expect((await priya.post(page, { ...right, "opened-by": personMark("priya"), "kept-seen": again })).status).toBe(302);
  expect(await app.db.selectFrom("keptForms").selectAll().execute()).toEqual([]);
});

test("a form that one window empties takes away its own words only", async () => {
  const priya = await app.signIn("priya");
  const type = async (title: string, seen: string): Promise<Said> => {
    app.passMinutes(1);
    return (await priya.post("/kept-forms", { page, kept: "", seen, fields: String(new URLSearchParams({ title })) })).json();
  };
  const titles = async () => (await app.db.selectFrom("keptForms").select("fields").execute()).map(({ fields }) => fields);
  const { keptAt } = await type("Of the first window", "");
  await type("", "");
  expect(await titles()).toEqual([JSON.stringify([["title", "Of the first window"]])]);
  await type("", keptAt);
  expect(await titles()).toEqual([]);
});

describe("two windows on one answer", () => {
  const standard = "/assessments/riverbend-2026/standards/9.1";
  const setAside = async () => {
    const lines = app.db.selectFrom("history").select("after").where("event", "=", "answer-version-set-aside").orderBy("at");
    return (await lines.execute()).map(({ after }) => (JSON.parse(after ?? "{}") as { statement: string }).statement);
  };
  const window = async () => {
    const priya = await app.signIn("priya");
    let seen = "";
    return {
      type: async (statement: string) => {
        app.passMinutes(1);
        const said = (await (await priya.post(`${standard}/draft`, { baseRevision: "0", statement, seen })).json()) as Said;
        seen = said.keptAt;
        return said.says;
      },
      save: (statement: string) => priya.post(standard, { intent: "save", baseRevision: "0", rating: "met", statement, seen }),
    };
  };

  test("what one typed goes to the history before the other's words take its place, and who types on alone leaves no line", async () => {
    const [first, second] = [await window(), await window()];
    await first.type("We asked eleven people.");
    await first.type("We asked twelve people.");
    await first.type("We asked");
    expect(await setAside()).toEqual([]);

    expect(await second.type("Minutes of March say so.")).toMatch(/What you typed here in another window is in the history\.$/);
    expect(await setAside()).toEqual(["We asked"]);
    expect(await second.type("Minutes of April say so.")).not.toContain("another window");
    expect(await setAside()).toEqual(["We asked"]);
  });

  test("saved from one, what the other typed is in the history too", async () => {
    const [first, second] = [await window(), await window()];
    await first.type("We asked eleven people.");
    expect((await second.save("Minutes of March say so.")).status).toBe(302);
    expect(await setAside()).toEqual(["We asked eleven people."]);
  });

  test("saved from the window in which it was typed, nothing is", async () => {
    const only = await window();
    await only.type("We asked eleven people.");
    expect((await only.save("We asked.")).status).toBe(302);
    expect(await setAside()).toEqual([]);
  });

  test("words kept when the session ended stay until their own window has them, whatever another one types or saves", async () => {
    const priya = await app.signIn("priya");
    const page = standard.replace("9.1", "9.2");
    const at = new Date(app.clock().getTime()).toISOString();
    const words = { page, form: "", fields: [["statement", "Kept at the end"]] as [string, string][], because: "session-ended" as const };
    await keepForm(app.db, { by: "priya", at }, words);
    const kept = () => app.db.selectFrom("keptForms").select("fields").where("page", "=", page).execute();

    app.passMinutes(1);
    await priya.post(`${page}/draft`, { baseRevision: "0", statement: "Another window", seen: "", "kept-seen": "" });
    await priya.post(page, { intent: "save", baseRevision: "0", rating: "met", statement: "Another window", seen: "", "kept-seen": "" });
    expect(await kept()).toHaveLength(1);
    await priya.post(`${page}/draft`, { baseRevision: "1", statement: "Kept at the end, and on", seen: at, "kept-seen": at });
    expect(await kept()).toEqual([]);
  });

  test("a window without scripts does not take another one's draft away with what it saves", async () => {
    const priya = await app.signIn("priya");
    const page = standard.replace("9.1", "8.1");
    await priya.post(`${page}/draft`, { baseRevision: "0", statement: "Typed with scripts", seen: "" });
    await priya.post(page, { intent: "save", baseRevision: "0", rating: "met", statement: "Typed without" });
    expect(await setAside()).toContain("Typed with scripts");
  });

  test("what was typed since the draft was kept goes aside with it", async () => {
    const priya = await app.signIn("priya");
    const page = standard.replace("9.1", "7.1");
    await priya.post(`${page}/draft`, { baseRevision: "0", statement: "As kept", seen: "" });
    await priya.post(page, { intent: "set-aside", baseRevision: "0", statement: "As kept, and more", seen: "" });
    expect(await setAside()).toContain("As kept, and more");
  });
});

test("the browser hears which form was saved, so that it does not bring its words back into an empty one", async () => {
  const priya = await app.signIn("priya");
  const conversations = "/assessments/riverbend-2026/conversations";
  const openedBy = /name="opened-by" value="([^"]+)"/.exec(await (await priya.get(conversations)).text())?.[1] ?? "";
  const fields = { "opened-by": openedBy, standard: "", readers: "partnership", words: "Is this ours?" };

  const refused = await priya.post(conversations, { ...fields, words: "" });
  expect([refused.status, refused.headers.getSetCookie().filter((set) => set.startsWith("saved-form="))]).toEqual([400, []]);
  const saved = await priya.post(conversations, fields);
  expect([saved.status, saved.headers.getSetCookie().filter((set) => set.startsWith("saved-form="))]).toEqual([
    302,
    [`saved-form=${encodeURIComponent(`${conversations} `)}; Max-Age=60; Path=/; SameSite=Lax`],
  ]);
});
