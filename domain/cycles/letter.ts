import { dayInWords } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

/** A letter of the partnership to an organisation, as it is kept and printed. */
export interface Letter {
  letterhead: string[];
  to: string[];
  on: string;
  subject: string;
  paragraphs: string[];
  from: string[];
}

interface Facts {
  step: string;
  partnership: { name: string; letterhead: string | null; contactEmail: string; phone: string | null };
  organisation: string;
  cycle: { title: string; legalBasis: string | null };
  /** Who signs for the organisation, and who leads; empty where nobody is named. */
  signatories: string[];
  leads: string[];
  dueOn: string;
  today: string;
  by: { name: string; jobTitle: string };
  words: OrganisationWords;
}

/** The letter of a step of the ladder: what is missing, since when, what to do, and what follows if nothing is done. */
export function ladderLetter(facts: Facts): Letter {
  const { partnership, organisation, cycle, words, by } = facts;
  const named = facts.leads.length > 0 ? `${facts.leads.join(" and ")}, your ${words.lead},` : `Your ${words.lead}`;
  const contact = [partnership.contactEmail, partnership.phone].filter(Boolean).join(" or ");
  return {
    letterhead: (partnership.letterhead ?? partnership.name).split("\n"),
    to: [...facts.signatories, organisation],
    on: facts.today,
    subject: `${cycle.title}: not returned by ${organisation}`,
    paragraphs: [
      `The ${cycle.title} of ${organisation} was due on ${dayInWords(facts.dueOn)} and has not reached us.`,
      `${named} has been reminded. What has been written so far is kept and can be completed and signed at any time.`,
      ...(facts.step === "legal-basis" || facts.step === "chief-officer" ? [legalBasis(cycle.legalBasis)] : []),
      `Please make sure that it is completed and signed. If the ${words.lead} has left or is away, tell us who takes over. If you need more time, it can be asked for in the service, with the reason.`,
      `If we hear nothing, those who oversee the audit for the partnership, and then its Executive, will be told that there is no assurance from ${organisation}, and decide how to be assured otherwise.`,
      `Questions: ${contact}.`,
    ],
    from: [by.name, by.jobTitle, partnership.name],
  };
}

function legalBasis(own: string | null): string {
  return (
    own ??
    "Section 11 of the Children Act 2004, and section 175 or 157 of the Education Act 2002 for schools and colleges, require arrangements to safeguard and promote the welfare of children. This audit is how the partnership is assured of them."
  );
}
