import { answerForTime, askForTime, listExtensions } from "#db/cycles/extensions.ts";
import type { Trx } from "#db/connection.server.ts";
import type { SeedAgency } from "./agencies.ts";
import type { OpenReturn } from "./open-returns.ts";
import { viewAs } from "./send-and-sign.ts";
import { expectDone } from "./set-up.ts";

/** Asks for more time as the champion does, and gives it where it was given; what was asked last waits for its answer. */
export async function writeExtensions(
  trx: Trx,
  agency: SeedAgency,
  assessmentId: string,
  { extension, request }: OpenReturn,
  publicUrl: string,
) {
  const champion = agency.people.find(({ role }) => role === "champion")?.id ?? "";
  const ask = async (at: string, wantedUntil: string, reason: string) =>
    expectDone(await askForTime(trx, { by: champion, at }, await viewAs(trx, champion, assessmentId), { wantedUntil, reason }));
  if (extension) {
    const { agreedOn, until, reason } = extension;
    await ask(`${agreedOn}T09:00:00.000Z`, until, reason);
    const [asked] = await listExtensions(trx, assessmentId);
    const author = { by: "leila-haddad", at: `${agreedOn}T15:00:00.000Z` };
    const answer = { givenUntil: until, words: "", publicUrl };
    await answerForTime(trx, author, await viewAs(trx, author.by, assessmentId), asked?.id ?? "", answer);
  }
  if (request) await ask(`${request.askedOn}T11:20:00.000Z`, request.until, request.reason);
}
