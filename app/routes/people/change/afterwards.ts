import { capitalised, listed } from "#domain/words.ts";
import type { HandoverPage } from "./handover.server.ts";

/** What the one before may be afterwards. */
export function afterwardsItems({ isOwn, from, place, part, canStay, canRead, sections }: HandoverPage) {
  const who = isOwn ? "I" : from;
  return [
    {
      value: "nothing",
      label: isOwn ? `I leave ${place.shortName}, or have no more part in this` : `${from} has no more part in this`,
      hint: `${isOwn ? "You" : capitalised(from)} can no longer sign in here. What was written stays under the same name${sectionsInWords(sections)}`,
    },
    ...(canRead ? [{ value: "reader", label: isOwn ? "I stay as a reader" : `${who} stays as a reader` }] : []),
    ...(canStay
      ? [
          {
            value: "stays",
            label: isOwn ? `I stay as second ${part}` : `${who} stays as second ${part}`,
            hint: "For leave: both can do everything",
          },
        ]
      : []),
  ];
}

function sectionsInWords(sections: string[]): string {
  if (sections.length === 0) return "";
  return `. ${sections.length > 1 ? "Sections" : "Section"} ${listed(sections)} ${sections.length > 1 ? "go" : "goes"} to the successor`;
}
