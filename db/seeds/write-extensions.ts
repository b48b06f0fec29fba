import type { Trx } from "#db/connection.server.ts";
import type { SeedAgency } from "./agencies.ts";
import type { OpenReturn } from "./open-returns.ts";

/** Writes more time that was given beside its request, and the request that waits for an answer. */
export async function writeExtensions(trx: Trx, agency: SeedAgency, assessmentId: string, { extension, request }: OpenReturn) {
  const champion = agency.people.find(({ role }) => role === "champion")?.id;
  if (!champion) return;
  const asked = { assessmentId, askedBy: champion };
  const nothing = { answer: null, givenUntil: null, answeredBy: null, answeredAt: null };
  const given = { answer: "given", answeredBy: "leila-haddad" } as const;
  const rows = [
    ...(extension
      ? [
          {
            ...asked,
            ...given,
            id: `${assessmentId}-given`,
            askedAt: `${extension.agreedOn}T09:00:00.000Z`,
            wantedUntil: extension.until,
            reason: extension.reason,
            givenUntil: extension.until,
            answeredAt: `${extension.agreedOn}T15:00:00.000Z`,
          },
        ]
      : []),
    ...(request
      ? [
          {
            ...asked,
            ...nothing,
            id: `${assessmentId}-asked`,
            askedAt: `${request.askedOn}T11:20:00.000Z`,
            wantedUntil: request.until,
            reason: request.reason,
          },
        ]
      : []),
  ];
  if (rows.length > 0) await trx.insertInto("extensions").values(rows).execute();
}
