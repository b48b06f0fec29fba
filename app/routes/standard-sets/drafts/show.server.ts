import { stillMissing } from "#domain/standard-sets/draft-findings.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { findingsOf } from "../apart.server.ts";
import { gradesInWords } from "../show.server.ts";
import type { requireDraftSet } from "./requirements.ts";

type View = Awaited<ReturnType<typeof requireDraftSet>>;
export type DraftPage = Awaited<ReturnType<typeof readDraftPage>>;

/** What the overview of a draft shows. */
export async function readDraftPage({ partnership, draft, set, compared, base }: View) {
  const { grades, comparison, warnings } = await findingsOf(set, base, compared);
  const states = new Map(comparison?.sections.flatMap(({ standards }) => standards.map(({ code, state }) => [code, state] as const)));
  return {
    partnership: { id: partnership.id, name: partnership.name },
    draft: { id: draft.id, revision: draft.revision },
    title: set.title,
    version: set.version,
    saved: `Last saved by ${draft.savedByName} on ${dayInWords(draft.savedAt)} at ${timeInWords(draft.savedAt)}.`,
    about: {
      "Where the words come from": set.source,
      ...(compared && { [`What changed since ${compared.version}`]: set.changes ?? "Nothing is said yet" }),
      "Above the box for the statement": set.statement_hint,
    },
    grades: gradesInWords(grades),
    missing: stillMissing(set, compared),
    warnings,
    comparison,
    base: base && { version: base.version, isCompared: compared !== null },
    sections: set.sections.map(({ code, title, standards }) => ({
      code,
      title,
      standards: standards.map((standard) => ({ code: standard.code, short: standard.short, state: states.get(standard.code) ?? null })),
    })),
  };
}
