import { capitalised } from "#domain/words.ts";
import type { HandoverPage } from "./handover.server.ts";

/** What the one before may be afterwards. */
export function afterwardsItems({ isOwn, from, place, part, canStay, canRead }: HandoverPage) {
  const who = isOwn ? "I" : from;
  return [
    {
      value: "nothing",
      label: isOwn ? `I leave ${place.shortName}, or have no more part in this` : `${from} has no more part in this`,
      hint: `${isOwn ? "You" : capitalised(from)} can no longer sign in here. What was written stays under the same name`,
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
