import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { administratorForm, partnershipForm } from "#app/forms/organisations/partnership.ts";
import { openDatabase } from "#db/connection.server.ts";
import { lostBecause, markDatabase } from "#db/kept-marker.ts";
import { migrate } from "#db/migrate.ts";
import { addAdministrator, addPartnership } from "#db/organisations/add-partnership.ts";
import { logoRefusedBecause, logoTypeOf } from "#domain/organisations/logo.ts";
import { databaseOfCommand } from "../database-settings.ts";

const help = `Adds a partnership with its first administrator, or another administrator to one that is there:

  npm run partnership -- add --name "Estmere Safeguarding Children Partnership" --short-name ESCP --area Estmere \\
    --contact audit@estmere.example --person "Leila Haddad" --job-title "Business manager" --email leila@estmere.example
    and, where you wish, --reply-to, --sender, --phone, --letterhead, --logo picture.png
  npm run partnership -- administrator --of ESCP --person "Omar Said" --job-title "Manager" --email omar@estmere.example

DATABASE_URL names the database, as for npm start.
`;

const text = { type: "string" } as const;
// What the command calls each field of the forms
const options = {
  name: ["name", text],
  "short-name": ["shortName", text],
  area: ["area", text],
  contact: ["contactEmail", text],
  "reply-to": ["replyTo", text],
  sender: ["mailSender", text],
  phone: ["phone", text],
  letterhead: ["letterhead", text],
  person: ["personName", text],
  "job-title": ["jobTitle", text],
  email: ["email", text],
  logo: ["logo", text],
  of: ["of", text],
} as const;

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) =>
  say(1, error instanceof Error ? error.message : String(error)),
);

async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(Object.entries(options).map(([name, [, type]]) => [name, type])),
  });
  const [what] = positionals;
  if (positionals.length !== 1 || (what !== "add" && what !== "administrator")) return say(1, help);
  const given = Object.fromEntries(Object.entries(options).map(([name, [field]]) => [field, values[name] as string | undefined]));
  const administrator = administratorForm.safeParse(given);
  const partnership = what === "add" ? partnershipForm.safeParse(given) : null;
  const issues = [partnership, administrator].flatMap((one) => one?.error?.issues ?? []);
  if (issues.length > 0) return say(1, ...issues.map(({ path, message }) => `${optionOf(String(path[0]))}: ${message}`));
  const logo = given["logo"] ? readLogo(given["logo"]) : null;

  const settings = databaseOfCommand(process.env, { mayBeNew: true });
  if (typeof settings === "string") return say(1, settings);
  const lost = lostBecause(settings.address);
  if (lost) return say(1, lost);
  const db = openDatabase(settings);
  try {
    await migrate(db);
    const { personName: name, jobTitle, email } = administrator.data ?? { personName: "", jobTitle: "", email: "" };
    const person = { name, jobTitle, email };
    const refused = partnership?.data
      ? await addPartnership(db, { partnership: partnership.data, logo, administrator: person }, new Date())
      : await addAdministrator(db, given["of"] ?? "", person, new Date());
    if (refused) return say(1, refused);
    markDatabase(settings.address);
    return say(0, `${name} can sign in as an administrator with ${email}.`);
  } finally {
    await db.destroy();
  }
}

function readLogo(path: string) {
  const content = new Uint8Array(readFileSync(path));
  const type = logoTypeOf(content);
  const problem = logoRefusedBecause(content);
  if (problem !== null || type === null) throw new Error(`--logo: ${problem}`);
  return { type, content };
}

function optionOf(field: string): string {
  return `--${Object.entries(options).find(([, [name]]) => name === field)?.[0] ?? field}`;
}

function say(exitCode: number, ...lines: string[]): number {
  (exitCode === 0 ? process.stdout : process.stderr).write(`${lines.join("\n")}\n`);
  return exitCode;
}
