import { endingOf } from "#domain/people/addresses.ts";
import type { Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import type { PlaceView } from "./places.ts";
import { peoplePath } from "./telling.ts";

/** Tells the partnership’s administrators, with their mail of the day, that an address ends unlike the others of an organisation. */
export async function tellNewEnding(trx: Trx, { by, at }: Author, view: PlaceView, email: string) {
  for (const { id } of view.partnerships) {
    const administrators = await trx
      .selectFrom("roles")
      .select("personId")
      .where("partnershipId", "=", id)
      .where("role", "=", "administrator")
      .where("endedOn", "is", null)
      .execute();
    for (const { personId } of administrators)
      if (personId !== by)
        await tellDaily(
          trx,
          {
            personId,
            key: `ending ${view.organisationId ?? view.partnershipId} ${endingOf(email)}`,
            kind: "part-given",
            partnershipId: id,
            words: `Somebody was invited for ${view.name} whose address ends in ${endingOf(email)}, which is new there.`,
            path: peoplePath(view),
          },
          at,
        );
  }
}
