import { data } from "react-router";
import { asked } from "#app/routes/require-person.ts";
import { findLogo } from "#db/organisations/partnership-settings.ts";
import { listPartnershipsOf } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/logo.ts";

/** The partnership's picture, for everybody who has to do with it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, person } = asked(context, request);
  const isTheirs = (await listPartnershipsOf(db, person)).some(({ id }) => id === params.partnershipId);
  const logo = isTheirs ? await findLogo(db, params.partnershipId) : undefined;
  if (!logo) throw data("Page not found", 404);
  return new Response(new Uint8Array(Buffer.from(logo.content, "base64")), {
    headers: { "content-type": logo.type, "cache-control": "private, max-age=300" },
  });
}
