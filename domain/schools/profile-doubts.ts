import type { Doubt } from "#standards/doubts.ts";
import type { StandardSet } from "#standards/schema.ts";
import { monthsLater } from "#domain/dates.ts";
import { type Rating, ratingLabels } from "#domain/assessments/rating.ts";
import { isCount, isDay } from "./field-kinds.ts";
import { type FieldPlace, type FieldValues, placesOf, valueInWords } from "./set-fields.ts";
import type { ProfileDoubt } from "#domain/assessments/return-document.ts";
import { capitalised, counted, listed } from "#domain/words.ts";

export type { ProfileDoubt };

interface Given {
  set: Pick<StandardSet, "doubts" | "profile">;
  /** What the profile says; null where nobody has saved any of it. */
  fields: FieldValues | null;
  /** While it is not confirmed, what has not been typed yet says nothing. */
  isConfirmed?: boolean;
  /** The standards that are asked, as they are rated. */
  standards: { code: string; short: string; rating: Rating | null; byProfile?: true; ratingReason?: string; savedBy?: string | null }[];
  /** A day in UK time. */
  today: string;
}

/** The ratings that the profile speaks against, in the order of the set, for every page that shows them. */
export function profileDoubts({ set, fields, standards, today, isConfirmed = true }: Given): ProfileDoubt[] {
  if (!fields || !set.doubts) return [];
  const places = placesOf(set.profile ?? [], fields);
  const heard = set.doubts.filter(({ when }) => isConfirmed || !("not_given_while" in when));
  const found = heard.flatMap((doubt) => {
    const fact = factOf(doubt, places, today);
    return fact ? [{ doubt, fact }] : [];
  });
  return standards.flatMap(({ code, short, rating, byProfile, ratingReason, savedBy }) => {
    if (byProfile || (rating !== "met" && rating !== "partially-met")) return [];
    const facts = found.filter(({ doubt }) => doubt.standards.includes(code) && doubt.against.includes(rating)).map(({ fact }) => fact);
    const reason = ratingReason ? { reason: ratingReason, ...(savedBy && { by: savedBy }) } : undefined;
    return facts.length === 0 ? [] : [{ code, short, rating, facts, ...reason }];
  });
}

/** Against which ratings of a standard a profile can speak at all. */
export function ratingsInDoubt({ doubts = [] }: Pick<StandardSet, "doubts">, code: string): Rating[] {
  return [...new Set(doubts.filter(({ standards }) => standards.includes(code)).flatMap(({ against }) => against))];
}

/** What the profile says in all of these, what Met asks for, and the parts of the profile that say so, each once. */
export function factsOf(doubts: Pick<ProfileDoubt, "facts">[]) {
  const facts = doubts.flatMap((doubt) => doubt.facts);
  return {
    says: [...new Set(facts.map(({ says }) => says))],
    metAsks: [...new Set(facts.map(({ metAsks }) => metAsks))],
    parts: [...new Map(facts.flatMap(({ part }) => (part ? [[part.code, part]] : []))).values()],
  };
}

/** Those that nobody has said anything about first: they are what is left to ask. */
export function withoutReasonFirst(doubts: ProfileDoubt[]): ProfileDoubt[] {
  return [...doubts.filter(({ reason }) => !reason), ...doubts.filter(({ reason }) => reason)];
}

/** "Joanne Tull's reason: “...”", or that there is none. */
export function reasonInWords({ reason, by }: Pick<ProfileDoubt, "reason" | "by">): string {
  return reason ? `${by ? `${by}’s reason` : "The reason given"}: “${reason}”` : "No reason given";
}

function factOf(doubt: Doubt, places: FieldPlace[], today: string): ProfileDoubt["facts"][number] | null {
  const own = places.filter((place) => doubt.fields.includes(place.field.code));
  const { when } = doubt;
  const of = (code: string) => places.find((place) => place.field.code === code);
  if ("older_than_months" in when) {
    const dates = own.filter(({ value }) => isDay(value));
    // Of several fields the newest counts; of a group that repeats, each entry
    const read = doubt.fields.length > 1 ? dates.toSorted((a, b) => b.value.localeCompare(a.value)).slice(0, 1) : dates;
    return said(
      doubt,
      read.filter(({ value }) => monthsLater(value, when.older_than_months) < today),
    );
  }
  if ("one_of" in when)
    return said(
      doubt,
      own.filter(({ value }) => when.one_of.includes(value)),
    );
  if ("fewer_than" in when)
    return said(
      doubt,
      own.filter(({ value }) => isCount(value) && Number(value) < when.fewer_than),
    );
  const other = of("less_than" in when ? when.less_than : when.not_given_while);
  if ("less_than" in when) {
    const isLess = ({ value }: FieldPlace) => isCount(value) && isCount(other?.value ?? "") && Number(value) < Number(other?.value);
    return said(doubt, own.filter(isLess), other);
  }
  const isThere = other !== undefined && other.value !== "" && other.value !== "0";
  return said(
    doubt,
    own.filter(({ value }) => value === "" && isThere),
    other,
  );
}

function said(doubt: Doubt, places: FieldPlace[], other?: FieldPlace): ProfileDoubt["facts"][number] | null {
  if (places.length === 0) return null;
  const value = listed([...new Set(places.map((place) => valueInWords(place.field, place.value)))]);
  const words = doubt.says.replaceAll("{value}", value).replaceAll("{other}", other ? valueInWords(other.field, other.value) : "");
  const { code, title } = (places[0] as FieldPlace).group;
  return { says: words, metAsks: doubt.met_asks, part: { code, title } };
}

/** "3 of the 71 rated Met, and 1 of the 8 rated Partially met": each count with its base. */
export function doubtsInWords(doubts: Pick<ProfileDoubt, "rating">[], totals: { met: number; partiallyMet: number }): string {
  const bases = { met: totals.met, "partially-met": totals.partiallyMet };
  const parts = (["met", "partially-met"] as const).flatMap((rating) => {
    const count = doubts.filter((one) => one.rating === rating).length;
    return count > 0 ? [`${count} of the ${bases[rating]} rated ${ratingLabels[rating]}`] : [];
  });
  return listed(parts);
}

/** Whose words they are: of a profile that nobody has confirmed, it is said with them. */
export function profileInWords({ isConfirmed }: { isConfirmed: boolean }, whose: "the" | "your" = "the"): string {
  return isConfirmed ? `${whose} profile` : `${whose} unconfirmed profile`;
}

/** "3 of these ratings do not fit with its own profile." */
export function doubtSentence(count: number): string {
  return count === 0 ? "" : `${counted(count, "rating does", "ratings do")} not fit with its own profile.`;
}

/** "The profile says the last pupil survey was on 21 March 2025. Met asks for a survey or talk in the last 12 months." */
export function factsInWords({ facts }: Pick<ProfileDoubt, "facts">, whose = "the profile"): string {
  const { says, metAsks } = factsOf([{ facts }]);
  return `${capitalised(whose)} says: ${says.join("; ")}. Met asks for ${listed(metAsks)}.`;
}
