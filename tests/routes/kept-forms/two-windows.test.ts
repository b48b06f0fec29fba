import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
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
