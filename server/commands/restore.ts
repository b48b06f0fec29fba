import { parseArgs } from "node:util";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { restoreBackup, type Restored } from "#db/backups/restore.ts";
import { backupFault } from "../backup-fault.ts";
import { databaseOfCommand } from "../database-settings.ts";

const usage = `Brings the database of DATABASE_URL back from a backup, while the service is stopped:

  npm run restore -- FILE
    --replace   puts an SQLite file that is there aside under another name
    --upgrade   brings what an older version wrote up to this version
`;

process.exitCode = await restore(process.argv.slice(2));

async function restore(args: string[]): Promise<number> {
  const asked = read(args);
  if (!asked) return say(1, usage);
  const settings = databaseOfCommand(process.env, { mayBeNew: true });
  if (typeof settings === "string") return say(1, settings);
  const { file, ...how } = asked;
  try {
    return say(0, ...inWords(file, await restoreBackup(file, settings, { ...how, now: new Date() })));
  } catch (error) {
    const told = backupFault(error, settings.address, settings.address);
    if (!told) throw error;
    return say(1, told, "Nothing was restored, and nothing was changed.");
  }
}

function read(args: string[]): { file: string; replace: boolean; upgrade: boolean } | null {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { replace: flag, upgrade: flag } });
    const [file, ...more] = positionals;
    return file && more.length === 0 ? { file, replace: values.replace, upgrade: values.upgrade } : null;
  } catch {
    return null;
  }
}

function inWords(file: string, { rows, tables, madeAt, aside, heldMails, endedSessions }: Restored): string[] {
  return [
    `Restored ${counted(rows, "row")} of ${counted(tables, "table")} from ${file}, as it was at ${momentInWords(madeAt)}. What was saved later is not in it.`,
    ...(aside ? [`What was there before lies in ${aside}.`] : []),
    heldMails > 0
      ? `${counted(heldMails, "e-mail")} that waited then ${heldMails === 1 ? "is" : "are"} held and not sent, because ${heldMails === 1 ? "it" : "they"} may have been sent since.`
      : "No e-mail waited then.",
    endedSessions > 0 ? "Whoever was signed in then has to sign in again." : "Nobody was signed in then.",
    "Start the service.",
  ];
}

function say(exitCode: number, ...lines: string[]): number {
  process.stdout.write(`${lines.join("\n")}\n`);
  return exitCode;
}
