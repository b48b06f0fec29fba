import { data } from "react-router";
import type { Asked } from "#app/routes/require-person.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { findMailText } from "#db/mail-texts.ts";
import { letterCodes } from "#mail/letters.ts";

/** The letter named in the address, with the partnership's own words for it, if this person administers the partnership. */
export async function requireLetter({ request, context, params }: Asked<{ partnershipId: string; letter: string }>) {
  const by = await requireAdministered({ request, context, params });
  const code = letterCodes.find((one) => one === params.letter);
  if (!code) throw data("Page not found", 404);
  return { ...by, code, own: await findMailText(by.db, by.partnership.id, code), search: new URL(request.url).searchParams };
}
