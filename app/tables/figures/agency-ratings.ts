import { isCounted } from "#domain/figures/figures.ts";
import { hasModeration, isReviewed, moderatedRatings } from "#domain/figures/moderation.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type { SnapshotContent, SnapshotReturn, SnapshotSet } from "#domain/figures/snapshot.ts";
import { calledInSnapshot, meansSettings } from "#domain/organisations/organisation-words.ts";
import { listed } from "#domain/words.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";

interface Given {
  one: SnapshotReturn;
  /** The ratings as the review left them. */
  moderated: SnapshotReturn["ratings"];
  section: SnapshotSet["sections"][number];
  standard: SnapshotSet["sections"][number]["standards"][number];
}

const groups: Column<Given>[] = [
  { key: "phase", heading: "phase", value: ({ one }) => one.organisation.phase ?? notAvailable },
  { key: "governance", heading: "governance", value: ({ one }) => one.organisation.governance ?? notAvailable },
  { key: "trust", heading: "trust", value: ({ one }) => one.organisation.trust?.name ?? "No trust" },
];

/**
 * Every rating of every agency, one a row: what all tables are counted from. It names agencies, so it is never public.
 * The rows are made as they are written: there are as many as agencies by standards.
 */
export function agencyRatings(
  content: SnapshotContent,
  returns: SnapshotReturn[],
  snapshot: string,
): { columns: Column<Given>[]; rows: Iterable<Given> } {
  const places = new Map(content.partnerships.map(({ id, shortName }) => [id, shortName]));
  const isModerated = hasModeration(content.returns);
  const words = calledInSnapshot(content.set);
  const columns: Column<Given>[] = [
    { key: "snapshot", heading: "snapshot", value: () => snapshot },
    { key: "standard_set", heading: "standard_set", value: () => `${content.set.key} ${content.set.version}` },
    { key: "agency", heading: words.one.replaceAll(" ", "_"), value: ({ one }) => one.organisation.name },
    { key: "kind", heading: "kind", value: ({ one }) => one.organisation.kind },
    ...(meansSettings(words) ? groups : []),
    { key: "partnerships", heading: "partnerships", value: ({ one }) => listed(one.partnershipIds.flatMap((id) => places.get(id) ?? [])) },
    { key: "return", heading: "return", value: ({ one }) => standing(one) },
    { key: "section", heading: "section", value: ({ section }) => section.code },
    { key: "section_title", heading: "section_title", value: ({ section }) => section.short },
    { key: "section_outcome", heading: "section_outcome", value: ({ one, section }) => ratingOf(one, one.outcomes[section.code]) },
    { key: "standard", heading: "standard", value: ({ standard }) => standard.code },
    { key: "standard_title", heading: "standard_title", value: ({ standard }) => standard.short },
    { key: "rating", heading: "rating", value: ({ one, standard }) => ratingOf(one, one.ratings[standard.code]) },
    ...(isModerated
      ? [
          {
            key: "moderated_rating",
            heading: "moderated_rating",
            value: ({ one, moderated, standard }: Given) =>
              isReviewed(one) ? ratingLabel(moderated[standard.code] ?? null) : notAvailable,
          },
        ]
      : []),
  ];
  return { columns, rows: rowsOf(content.set, returns) };
}

function* rowsOf({ sections }: SnapshotSet, returns: SnapshotReturn[]): Generator<Given> {
  for (const one of returns) {
    const moderated = moderatedRatings(one);
    for (const section of sections) for (const standard of section.standards) yield { one, moderated, section, standard };
  }
}

function standing(one: SnapshotReturn): string {
  if (one.withdrawnOn) return "Withdrawn";
  return one.isReturned ? "Returned" : "Not returned";
}

function ratingOf(one: SnapshotReturn, rating: SnapshotReturn["ratings"][string] | undefined): string {
  return isCounted(one) ? ratingLabel(rating ?? null) : notAvailable;
}
