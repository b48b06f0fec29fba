import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { listed } from "#domain/words.ts";

/** What of a return wants to be read first, on the day it comes in. */
export interface Attention {
  /** The standards that are law and rated Not met. */
  lawNotMet: NotMetStandard[];
  /** Nobody is in the designated safeguarding lead's place. */
  isWithoutLead: boolean;
}

export interface NotMetStandard {
  code: string;
  short: string;
}

/** The field of a profile that names who leads on safeguarding. */
export const leadField = "dsl_name";

const nobody =
  /^([^\p{L}]*$|(n\/?a|none|nobody|no one|vacan(t|cy)|(to be|not yet) (confirmed|appointed|decided)|tb[acd]|unfilled)(?!\p{L}))/iu;

/** Whether what stands where a name is asked names nobody: it is blank, "Vacant", "TBC". */
export function namesNobody(name: string): boolean {
  return name.trim() === "" || nobody.test(name.trim());
}

/** The standards of a signed return that are law for this setting, and not met. */
export function lawNotMetIn({ sections }: Pick<ReturnDocument, "sections">): NotMetStandard[] {
  return sections.flatMap(({ standards }) =>
    standards.flatMap(({ code, short, rating, basis }) => (rating === "not-met" && basis === "law" ? [{ code, short }] : [])),
  );
}

export function wantsAttention({ lawNotMet, isWithoutLead }: Attention): boolean {
  return lawNotMet.length > 0 || isWithoutLead;
}

/** "Law not met: B1 Policy and B5 Staff. Nobody is in the DSL’s place" */
export function attentionInWords({ lawNotMet, isWithoutLead }: Attention): string {
  return [
    ...(lawNotMet.length > 0 ? [`Law not met: ${listed(lawNotMet.map(({ code, short }) => `${code} ${short}`))}`] : []),
    ...(isWithoutLead ? ["Nobody is in the designated safeguarding lead’s place"] : []),
  ].join(". ");
}
