import { data } from "react-router";
import { asked, type Asked } from "#app/routes/require-person.ts";
import { findTakenPart } from "#db/scrutiny/how-it-went.ts";

/** The cycle in which this person took part and whose end they have seen; for anybody else there is no such page. */
export async function requireTakenPart({ request, context, params }: Asked<{ cycleId: string }>) {
  const by = asked(context, request);
  const taken = await findTakenPart(by.db, params.cycleId, by.person.id);
  if (!taken) throw data("Page not found", 404);
  return { ...by, ...taken, cycleId: params.cycleId };
}
