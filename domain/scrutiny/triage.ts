import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { totalsOf, type ReturnDocument } from "#domain/assessments/return-document.ts";
import { dayInWords } from "#domain/dates.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import { type FindingKind, findingKinds, kindLabel } from "./finding-kinds.ts";
import { type FoundStandard, isListed } from "./found-standards.ts";

/** "9 of 34 standards are worth a look. The first is 6.4 Trust in speaking up: …" */
export function triageSentence(found: FoundStandard[], document: ReturnDocument): string {
  const { asked } = totalsOf(document);
  const listedOnes = found.filter(isListed);
  const [first] = listedOnes;
  if (!first) return `Nothing in the ${counted(asked, "standard")} stands out. That is found by comparing, and no proof that all is well.`;
  const because = first.findings[0]?.words ?? "";
  return `${listedOnes.length} of ${counted(asked, "standard")} ${listedOnes.length === 1 ? "is" : "are"} worth a look. First ${first.code} ${first.short}: ${because}`;
}

/** "Profile says otherwise, and rose since 2024": why a standard is here, the weightiest first. */
export function whyInWords({ findings }: Pick<FoundStandard, "findings">, then: string): string {
  const labels = [...new Set(findings.map(({ kind }) => kindLabel(kind, then)))];
  const [first, ...others] = labels;
  return [first ?? "", ...others.map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`)].join(", and ");
}

/** What is said of the standards that are not listed: each kind of change with the standards it is at, and how many raised nothing. */
export function restInWords(found: FoundStandard[], document: ReturnDocument, then: string): { count: number; lines: string[] } {
  const rest = found.filter((one) => !isListed(one));
  const { asked } = totalsOf(document);
  const named = (kind: FindingKind) =>
    rest.filter(({ findings }) => findings.some((one) => one.kind === kind)).map(({ code, short }) => `${code} ${short}`);
  const lines = findingKinds.flatMap((kind) => {
    const codes = named(kind);
    return codes.length === 0 ? [] : [`${kindLabel(kind, then)}: ${codes.join("; ")}.`];
  });
  const silent = asked - found.length;
  if (silent > 0) lines.push(`Nothing at all found at ${counted(silent, "standard")}.`);
  return { count: asked - found.length + rest.length, lines };
}

/** What is noticed of the return as a whole: what was confirmed by one press, and evidence that all bears one day. */
export function wholeReturnNotes(document: ReturnDocument): string[] {
  const together = togetherInWords(document);
  const items = [
    ...new Map(
      document.sections.flatMap(({ standards }) => standards.flatMap(({ evidence }) => evidence)).map((item) => [item.id, item]),
    ).values(),
  ];
  const days = [
    ...Map.groupBy(
      items.flatMap(({ checkedOn }) => checkedOn ?? []),
      (day) => day,
    ),
  ].map(([day, same]) => ({ day, count: same.length }));
  const most = days.toSorted((a, b) => b.count - a.count)[0];
  const isOneDay = most !== undefined && items.length >= 10 && most.count * 2 >= items.length;
  return [
    ...(together ? [`${capitalised(together)}.`] : []),
    ...(isOneDay ? [`${most.count} of ${counted(items.length, "item")} of evidence bear the same day, ${dayInWords(most.day)}.`] : []),
  ];
}

/** "25 of 33 met, 7 partially met, 1 not met. 1 not applicable." */
export function ownRatingInWords(document: ReturnDocument): string {
  const { met, partiallyMet, notMet, notApplicable, applicable } = totalsOf(document);
  const parts = [`${met} of ${applicable} met`, `${partiallyMet} partially met`, `${notMet} not met`];
  return `${parts.join(", ")}. ${notApplicable} ${ratingLabels["not-applicable"].toLowerCase()}.`;
}

interface Signer {
  personName: string;
  capacity: "governor" | null;
  lookedAt: string[];
}

/** What somebody was shown before they signed: ratings the profile speaks against, and standards whose evidence was to look at. */
export function shownInWords({ personName, lookedAt }: Signer, { toLookAt, asked }: { toLookAt: number; asked: number }): string {
  const doubts = lookedAt.length > 0 ? `the ratings that the profile contradicts (${lookedAt.join("; ")})` : null;
  const old = toLookAt > 0 ? `${toLookAt} of ${counted(asked, "standard")} with evidence to look at` : null;
  const shown = [doubts, old].filter((one) => one !== null);
  return shown.length === 0 ? `${personName} was shown nothing that contradicts a rating.` : `${personName} was shown ${listed(shown)}.`;
}

/** How the slot divides: "5 key lines are written. The 35 minutes allow about 7 minutes each." */
export function slotInWords(lines: number, minutes: number | null): string {
  const written = lines === 0 ? "No key line is written" : `${capitalised(counted(lines, "key line is", "key lines are"))} written`;
  if (minutes === null || lines === 0) return `${written}.`;
  const each = Math.max(1, Math.floor(minutes / lines));
  return `${written}. The ${counted(minutes, "minute")} of the slot allow about ${counted(each, "minute")} each.`;
}
