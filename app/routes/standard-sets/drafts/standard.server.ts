import { data } from "react-router";
import type { Asked } from "#app/routes/require-person.ts";
import { changeInWords, type Field, referenceLine, standardInFields } from "#domain/standard-sets/set-in-words.ts";
import { findStandard } from "#standards/find-standard.ts";
import { readingGrade } from "#standards/reading.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import { typedOf } from "#app/forms/standard-sets/standard.ts";
import { requireDraftSet } from "./requirements.ts";
import { markOf } from "./stale.server.ts";

/** The standard of a draft named in the address. */
export async function requireDraftStandard({ request, context, params }: Asked<{ partnershipId: string; draftId: string; code: string }>) {
  const view = await requireDraftSet({ request, context, params });
  const found = findStandard(view.set, params.code);
  if (!found) throw data("Page not found", 404);
  const { section, standard } = found;
  const place = section.standards.indexOf(standard);
  const before = view.compared ? findStandard(view.compared, standard.code)?.standard : undefined;
  return { ...view, section, standard, place, before, fields: fieldsOfStandard(view.set, standard, place) };
}

type View = Awaited<ReturnType<typeof requireDraftStandard>>;

/** All that is typed of a standard, in words: what two administrators compare and the history keeps. */
export function fieldsOfStandard(set: StandardSet, standard: Standard, place: number): Field[] {
  return [...standardInFields(set, standard, place), ["Since the version before", changeInWords(standard.change)]];
}

export function readStandardPage({ set, compared, section, standard, place, before, fields }: View) {
  return {
    set: { title: set.title, version: set.version },
    code: standard.code,
    short: standard.short,
    base: markOf(fields),
    saved: typedOf(standard, place),
    groups: (set.groups ?? []).map(({ code, title }) => ({ code, title })),
    references: standard.references.map(referenceLine),
    places: section.standards.map(({ code, short }, index) => ({ code, short, place: index + 1 })),
    comparedWith: compared?.version ?? null,
    isNew: compared !== null && before === undefined,
    grades: { sentence: readingGrade(standard.sentence, set.glossary), met: standard.met.map((text) => readingGrade(text, set.glossary)) },
  };
}

export type StandardPage = ReturnType<typeof readStandardPage>;
