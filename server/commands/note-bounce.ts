import { text } from "node:stream/consumers";
import { openDatabase } from "#db/connection.server.ts";
import { markBounced } from "#db/outbox.ts";
import { bounceOf } from "#mail/bounce.ts";
import { databaseOfCommand } from "../database-settings.ts";

// For the mail server: what comes back to the sender's address is handed to this, one report at a time
process.exitCode = await note();

async function note(): Promise<number> {
  const settings = databaseOfCommand(process.env);
  if (typeof settings === "string") return say(1, settings);
  const bounce = bounceOf(await text(process.stdin));
  if (!bounce) return say(0, "This is no report of a mail that came back.");
  const db = openDatabase(settings);
  try {
    const isKnown = await markBounced(db, bounce.messageId, bounce.why, new Date());
    return say(0, isKnown ? `Noted that ${bounce.messageId} came back.` : `No mail ${bounce.messageId} was sent from here.`);
  } finally {
    await db.destroy();
  }
}

function say(code: number, line: string): number {
  console.log(line);
  return code;
}
