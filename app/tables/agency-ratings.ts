import { isCounted } from "#app/domain/figures.ts";
import { hasModeration, isReviewed, moderatedRatings } from "#app/domain/moderation.ts";
import { ratingLabel } from "#app/domain/labels.ts";
import type { SnapshotContent, SnapshotReturn, SnapshotSet } from "#app/domain/snapshot.ts";
import { calledInSnapshot } from "#app/domain/organisation-words.ts";
import { listed } from "#app/domain/words.ts";
import { type Column, notAvailable } from "./column.ts";
import { type PrintedTable, printed } from "./printed.ts";

interface Given {
  one: SnapshotReturn;
  section: SnapshotSet["sections"][number];
  standard: SnapshotSet["sections"][number]["standards"][number];
}

/** Every rating of every agency, one a row: what all tables are counted from. It names agencies, so it is never public. */
export function agencyRatingsTable(content: SnapshotContent, returns: SnapshotReturn[], source: { snapshot: string; about: string }): PrintedTable {
  const places = new Map(content.partnerships.map(({ id, shortName }) => [id, shortName]));
  const isModerated = hasModeration(content.returns);
  const { one: called, inFiles } = calledInSnapshot(content.set);
  const columns: Column<Given>[] = [
    { key: "snapshot", heading: "snapshot", value: () => source.snapshot },
    { key: "standard_set", heading: "standard_set", value: () => `${content.set.key} ${content.set.version}` },
    { key: "agency", heading: called.replaceAll(" ", "_"), value: ({ one }) => one.organisation.name },
    { key: "kind", heading: "kind", value: ({ one }) => one.organisation.kind },
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
            value: ({ one, standard }: Given) => (isReviewed(one) ? ratingLabel(moderatedRatings(one)[standard.code] ?? null) : notAvailable),
          },
        ]
      : []),
  ];
  return printed({
    id: "agency-ratings",
    number: "Ratings",
    sheet: `By_${inFiles.one}`,
    title: `Ratings by ${called} and standard, self-rating${isModerated ? " and moderated rating" : ""}, ${source.about}`,
    unit: "Unit: ratings, one a row.",
    notes: [`${notAvailable} means that the ${called} has not returned, or was withdrawn${isModerated ? "; in the moderated rating also that its review has not ended" : ""}.`],
    columns,
    rows: returns.flatMap((one) => content.set.sections.flatMap((section) => section.standards.map((standard) => ({ one, section, standard })))),
    hasTotal: false,
  });
}

function standing(one: SnapshotReturn): string {
  if (one.withdrawnOn) return "Withdrawn";
  return one.isReturned ? "Returned" : "Not returned";
}

function ratingOf(one: SnapshotReturn, rating: SnapshotReturn["ratings"][string] | undefined): string {
  return isCounted(one) ? ratingLabel(rating ?? null) : notAvailable;
}
