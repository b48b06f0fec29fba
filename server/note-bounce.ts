import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { readEnvironment } from "#app/environment.server.ts";
import { openDatabase } from "#db/connection.server.ts";
import { markBounced } from "#db/outbox.ts";
import { bounceOf } from "#mail/bounce.ts";

// For the mail server: what comes back to the sender's address is handed to this, one report at a time
process.exitCode = await note();

async function note(): Promise<number> {
  const { DATABASE_URL: address } = readEnvironment({ MODE: "demonstration", DATABASE_URL: process.env["DATABASE_URL"] });
  if (!/^postgres(ql)?:\/\//.test(address) && !existsSync(address)) return say(1, `There is no database ${address}. Set DATABASE_URL.`);
  const bounce = bounceOf(await text(process.stdin));
  if (!bounce) return say(0, "This is no report of a mail that came back.");
  const db = openDatabase(address);
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
