import { codeOfAsking } from "#db/people/sign-in/sign-in.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import { startApp, type TestApp } from "./app.ts";
import type { TestBrowser } from "./browser.ts";

export const ana = { id: "ana", name: "Ana Mirza", email: "ana@agency.example", jobTitle: "Safeguarding lead" };

/** An application that knows Ana, who champions an agency. */
export async function startAppOfAna(): Promise<TestApp> {
  const app = await startApp();
  await app.db
    .insertInto("organisations")
    .values({ id: "agency", name: "Agency", shortName: "Agency", kind: "charity", basis: "Section 11", aliases: "[]" })
    .execute();
  await app.db.insertInto("people").values(ana).execute();
  await app.db
    .insertInto("roles")
    .values({
      id: "ana-champion",
      personId: "ana",
      role: "champion",
      organisationId: "agency",
      partnershipId: null,
      since: "2026-01-01",
      endedOn: null,
    })
    .execute();
  return app;
}

export async function askedForCode(app: TestApp): Promise<TestBrowser> {
  const browser = app.browser();
  await browser.post("/sign-in", { email: ana.email });
  return browser;
}

export function enter(browser: TestBrowser, code: string) {
  return browser.post("/sign-in/code", { code });
}

export async function newestCode(app: TestApp): Promise<string> {
  const messages = await app.db.selectFrom("messages").select("body").execute();
  return readCode(messages.at(-1)?.body ?? "");
}

/** The code of one asking after the other, sent or not. */
export async function codeOf(app: TestApp, asking: number): Promise<string> {
  const codes = await app.db.selectFrom("signInCodes").select("id").orderBy("createdAt").where("email", "=", ana.email).execute();
  return codeOfAsking(codes[asking]?.id ?? "", app.environment.SESSION_SECRET);
}

/** As if so many had come already. */
export function count(app: TestApp, name: string, many: number) {
  return app.db.updateTable("signInCounts").set({ count: many }).where("name", "like", `${name}%`).execute();
}

export function wrong(code: string): string {
  return `${code.slice(1)}${code.endsWith("7") ? "9" : "7"}`;
}

export async function isSignedIn(browser: TestBrowser): Promise<boolean> {
  return (await browser.get("/sign-in")).headers.get("Location") === "/work";
}

export async function countOf(app: TestApp, table: "sessions" | "messages" | "signInCodes"): Promise<number> {
  return (await app.db.selectFrom(table).select("id").execute()).length;
}
