import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { viewOf, withCompleteReturn } from "#tests/support/return-fixtures.ts";

export const audit = "/assessments/riverbend-2026";
export const declare = ["read", "true", "children", "actions"];

type Fields = Record<string, string | string[]>;

/** Riverbend's complete return, ready to be sent, with what people do to have it signed. */
export async function riverbendApp() {
  const app = await freshApp(async ({ db }) => withCompleteReturn(await withOneAudit(db)));
  const visit = async (person: string, path: string) => (await app.signIn(person)).get(`${audit}${path}`);
  const post = async (person: string, path: string, fields: Fields) => (await app.signIn(person)).post(`${audit}${path}`, fields);

  async function shown(person = "helen") {
    const html = await (await visit(person, "/sign-off")).text();
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
    return { intent: "sign", revision: value("revision"), hash: value("hash") };
  }
  return {
    ...app,
    visit,
    post,
    /** What the signature is given to: the hidden fields of the page. */
    shown,
    open: async (person: string, path: string) => readPage(await visit(person, path)),
    read: async (person: string, path: string) => (await readPage(await visit(person, path))).text,
    state: async () => (await viewOf(app.db, "priya")).assessment,
    send: (note = "Please look at 8.3 first.") => post("priya", "/check", { note }),
    sign: async (fields: Fields = {}, person = "helen") => post(person, "/sign-off", { ...(await shown()), declare, ...fields }),
  };
}
