import { z } from "zod";
import type { Declaration } from "#domain/signing/declaration.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { visible } from "#app/forms/visible.ts";

const limit = 2000;
const kept = `Shorten it to ${limit.toLocaleString("en-GB")} characters or fewer. All of it is still here`;

const needed = (error: string) => z.string({ error }).overwrite(visible).min(1, error).max(limit, kept);
const revision = z.coerce.number().int().min(1);
const shown = z.string().default("");

/** Sending a return for signature. */
export const sendForm = z.object({
  note: z.string().overwrite(visible).max(limit, kept).default(""),
});

/** Giving it back to the champion: without a note they would not know what to change. */
export function returnForm(champion: string) {
  return z.object({ note: needed(`Enter what has to change, so that ${champion} knows`) });
}

/** Signing. Every declaration has to be made; revision and hash say what was shown. */
export function signForm(declarations: Declaration[]) {
  const untick = `Tick all ${declarations.length} statements to sign. If one of them is not true, return the audit with a note instead`;
  return z.object({
    revision,
    hash: shown,
    declare: z
      .array(z.string())
      .default([])
      .refine((ticked) => declarations.every((one) => ticked.includes(one.value)), untick),
  });
}

/** Reopening a submitted return as its next revision. */
export function reopenForm({ organisation }: Pick<OrganisationWords, "organisation">) {
  return z.object({ revision, reason: needed(`Enter why it is reopened. The ${organisation} will read this`) });
}

/** What the signatory chose to do. */
export const signOffIntent = z.enum(["sign", "return"]);
