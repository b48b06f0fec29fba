import { z } from "zod";
import { neededUpTo, shorten, textUpTo } from "#app/forms/text.ts";
import type { Declaration } from "#domain/signing/declaration.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

/** How long a note may be that goes with a return from one to the other. */
export const longestNote = 2000;

const kept = shorten("it", longestNote);
const needed = (missing: string) => neededUpTo(longestNote, kept, missing);
const revision = z.coerce.number().int().min(1);
const shown = z.string().default("");

/** Sending a return for signature. */
export const sendForm = z.object({
  note: textUpTo(longestNote, kept).default(""),
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
