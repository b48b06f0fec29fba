import type { Difference } from "#domain/text-difference.ts";
import type { Finding } from "./finding.ts";

export interface WrongSentence {
  page?: number;
  paragraph: number;
  draft: Difference[];
  right: Difference[];
  remarks: string[];
}

/** Each wrong sentence once, as it stands and as the figures would have it. */
export function wrongSentences(findings: Finding[]): WrongSentence[] {
  const bySentence = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { place, verdict } = finding;
    if (place.kind !== "sentence" || verdict !== "differs") continue;
    const key = JSON.stringify([place.page, place.paragraph, place.sentence]);
    bySentence.set(key, [...(bySentence.get(key) ?? []), finding]);
  }
  return [...bySentence.values()].flatMap((found) => {
    const place = found[0]?.place;
    if (place?.kind !== "sentence") return [];
    const { page, paragraph, sentence } = place;
    return [
      {
        ...(page && { page }),
        paragraph,
        ...bothSides(sentence, found),
        remarks: [...new Set(found.flatMap(({ against }) => against?.remark ?? []))],
      },
    ];
  });
}

function bothSides(sentence: string, findings: Finding[]): { draft: Difference[]; right: Difference[] } {
  const draft: Difference[] = [];
  const right: Difference[] = [];
  let done = 0;
  const same = (to: number) => {
    const value = sentence.slice(done, to);
    if (value) {
      draft.push({ value });
      right.push({ value });
    }
    done = Math.max(done, to);
  };
  for (const { place, printed, against } of findings) {
    if (place.kind !== "sentence" || !against) continue;
    same(place.at);
    draft.push({ value: printed, removed: true });
    right.push({ value: against.right, added: true });
    done = place.at + printed.length;
    // A percentage never stands alone
    if (!against.share || /\d+\s?(?:\/|(?:out )?of)\s/i.test(sentence)) continue;
    same(
      done +
        (/^\s+of (?:the |all )?(?:agencies|organisations|audits|schools(?: and colleges)?|colleges|settings)\b/i.exec(
          sentence.slice(done),
        )?.[0].length ?? 0),
    );
    right.push({ value: " " }, { value: `(${against.share})`, added: true });
  }
  same(sentence.length);
  return { draft, right };
}
