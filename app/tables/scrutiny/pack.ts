import { ratingLabel } from "#domain/assessments/rating.ts";
import type { PackEntry, PackItem } from "#domain/scrutiny/pack.ts";
import type { Column } from "#app/tables/column.ts";

/** The standards of a pack, with the organisation's own rating last time and this. */
export function packColumns({ before, cycle }: Pick<PackEntry, "before" | "cycle">): Column<PackItem>[] {
  return [
    { key: "standard", heading: "Standard", value: ({ code, short }) => `${code} ${short}`, width: 44 },
    ...(before
      ? [
          {
            key: "then",
            heading: `Own rating ${before}`,
            value: ({ then }: PackItem) => (then === undefined ? "Not asked" : ratingLabel(then)),
            width: 20,
          },
        ]
      : []),
    { key: "now", heading: `Own rating ${cycle}`, value: ({ now }) => ratingLabel(now), width: 20 },
    { key: "why", heading: "Why it is here", value: ({ why }) => why, width: 36 },
  ];
}
