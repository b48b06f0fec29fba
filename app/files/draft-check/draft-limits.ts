import type { Draft } from "#domain/draft-check/draft.ts";

export type ReadDraft = { draft: Draft } | { problem: string };

export const largestUpload = 5 * 1024 * 1024;
/** More than any report, and as much as can be checked while others wait for their pages. */
export const longestText = 1_000_000;
export const mostNumbers = 20_000;

const number = /\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all|every|most|none)\b/gi;

export function withinLimits(draft: Draft): ReadDraft {
  const texts = [...draft.paragraphs.map(({ text }) => text), ...draft.tables.flatMap(({ rows }) => rows.flat())];
  let numbers = 0;
  for (const text of texts) numbers += text.match(number)?.length ?? 0;
  return numbers > mostNumbers ? { problem: "The draft must have 20,000 numbers or fewer. Check it in parts" } : { draft };
}
