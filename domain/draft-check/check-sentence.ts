import { clauseAt, clausesOf, respectively, type Subject, subjectCarried, subjectOf } from "./clauses.ts";
import { compare, compareReturned, type Comparison } from "./compare.ts";
import { type Finding, notChecked, type Place } from "./finding.ts";
import { type CountMeasure, type HeldFigures, rowOf } from "./held-figures.ts";
import { type NumberInText, numbersIn } from "./numbers.ts";
import { measureOf } from "./rating-words.ts";
import { type Mention, mentionsIn, numberedNames } from "./section-names.ts";
import { yearsIn } from "./table-headings.ts";
import { isAboutPart, whomIn } from "./whom.ts";

const others =
  /\b(?:survey|respondents?|replies|staff|practitioners?|children|young people|pupils?|learners?|cases?|referrals?|famil(?:y|ies)|parents?|employees)\b/i;
const returnedWords = /\b(?:returned|submitted|completed|took part|responded|sent in)\b/i;

/** Nobody reads a sentence of so many characters as one; it is a list whose lines were lost. */
const longest = 2000;

type PlaceOf = (at: number) => Place;

/** Every number of one sentence, held against the figures of the sections it names. */
export function checkSentence(sentence: string, previous: string, held: HeldFigures, placeOf: PlaceOf): Finding[] {
  if (sentence.length > longest)
    return numbersIn(sentence).map(({ at, text }) => notChecked(placeOf(at), text, "in a sentence too long to be sure"));
  const named = mentionsIn(sentence, held);
  // The audit's own name, "Section 11", is no figure either
  const numbers = numbersIn(sentence, [...named, ...numberedNames(sentence)]);
  const mentions = named.length > 0 ? named : subjectCarried(sentence, previous, held);
  const clauses = clausesOf(sentence, mentions, numbers);
  const inOrder = respectively(sentence, numbers, mentions);
  const rest = withoutNames(sentence, named);
  const isAboutOthers = (others.test(rest) && !isAbout(sentence, held)) || isAboutPart(rest, held);
  const years = yearsIn(sentence);

  return numbers.map((number) => {
    const place = placeOf(number.at);
    const refuse = (reason: string) => notChecked(place, number.text, reason);
    const clause = clauseAt(clauses, number.at);
    if (number.reason) return refuse(number.reason);
    const yearsHere = yearsIn(sentence.slice(clause.from, clause.to));
    if (isOtherYear(yearsHere.length > 0 ? yearsHere : years, held) || isEarlier(sentence, number))
      return refuse("of another year or another time");
    if (isAboutOthers) return refuse(`about something other than ${held.called.many}`);

    const subject = inOrder.get(number) ?? subjectOf(number, mentions, clauses);
    const measure = measureOf(sentence, number.at, clause);
    if (!subject) return checkReturned(sentence, number, held, place);
    if (measure === null) return refuse("the words could mean more than one rating");
    const meant =
      number.kind === "count" && !inOrder.has(number) ? countMeant(sentence, number, measure ?? "met", held) : (measure ?? "met");
    if (!meant) return refuse(`not said to be a number of ${held.called.many}`);
    // "Of the 24 agencies" may be all that returned, also where the section did not apply to some
    if (meant === "base" && isAllAgencies(number, held))
      return asFinding(compareReturned(number, { ...held, returned: number.value }), number, place);
    return checkAgainst(subject, mentions, number, meant, held, place);
  });
}

function checkAgainst(
  { codes, isSure }: Subject,
  mentions: Mention[],
  number: NumberInText,
  measure: CountMeasure,
  held: HeldFigures,
  place: Place,
): Finding {
  const against = (some: (string | null)[]) =>
    some.map((code) => compare(number, rowOf(held, code), measure, held.called)).filter((one) => one !== null);
  const found = against(codes);
  const wrong = found.find(({ verdict }) => verdict === "differs");
  const other = !isSure && wrong && against(mentions.flatMap((mention) => mention.codes)).some(({ verdict }) => verdict === "agrees");
  if (other) return notChecked(place, number.text, "the sentence names several sections, and it is not clear which this is about");
  return asFinding(wrong ?? found[0], number, place);
}

function checkReturned(sentence: string, number: NumberInText, held: HeldFigures, place: Place): Finding {
  const isOfAgencies =
    number.kind !== "count" || new RegExp(String.raw`^\s+${whomIn(held)}\b`, "i").test(sentence.slice(number.at + number.text.length));
  if (!isOfAgencies || !isAbout(sentence, held)) return notChecked(place, number.text, "no section is named with it");
  if (isOfOthers(sentence, number, held)) return notChecked(place, number.text, `about ${held.called.many} that did not return`);
  if (returnedWords.test(sentence)) {
    const isAll = number.kind === "count" && number.value === held.agencies;
    return isAll && held.agencies !== held.returned && !/\ball\s+$/i.test(sentence.slice(0, number.at))
      ? notChecked(place, number.text, "the number of agencies asked, not of those that returned")
      : asFinding(compareReturned(number, held), number, place);
  }
  return isAllAgencies(number, held)
    ? asFinding(compareReturned(number, { ...held, returned: number.value }), number, place)
    : notChecked(place, number.text, "no section is named with it");
}

// "1 agency has not returned", "2 agencies were withdrawn": the figures are those of the others
function isOfOthers(sentence: string, { at, text }: NumberInText, held: HeldFigures): boolean {
  const notReturned = new RegExp(
    String.raw`^\s+${whomIn(held)}\s+(?:(?:has|have|had|did)\s+not\s+(?:yet\s+)?(?:return|submit|complete|take part|respond|sen[dt] in)|(?:was|were|is|are)\s+withdrawn)`,
    "i",
  );
  return notReturned.test(sentence.slice(at + text.length));
}

function isAbout(sentence: string, held: HeldFigures): boolean {
  return new RegExp(String.raw`\b${whomIn(held)}\b`, "i").test(sentence);
}

function isAllAgencies({ kind, value }: NumberInText, { returned, agencies: asked }: HeldFigures): boolean {
  return kind === "count" && (value === returned || value === asked);
}

function asFinding(comparison: Comparison | null | undefined, number: NumberInText, place: Place): Finding {
  if (!comparison) return notChecked(place, number.text, "the table of sections has no such figure");
  return { place, printed: number.text, reason: null, ...comparison };
}

// "18 agencies met", "met by 18"; in "of the 24 agencies" it is the base
function countMeant(sentence: string, { at, text }: NumberInText, measure: CountMeasure, held: HeldFigures): CountMeasure | null {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + text.length)];
  const isAgencies = new RegExp(String.raw`^\s+(?:of\s+(?:the\s+|all\s+)?)?${whomIn(held)}\b`, "i").test(after);
  if (isAgencies && /\b(?:of|all|the|across|from)\s+$/i.test(before)) return "base";
  // "3 agencies by 9 sections" is how many outcomes there are
  if (/^\s+\w+(?:\s+(?:and|or)\s+\w+)?\s+by\s+\d+\s+(?:sections|standards)\b/i.test(after)) return null;
  const isRated = /^\s+(?:(?:have\s+|had\s+|were\s+)?(?:fully\s+)?met|partially met|partly met|not met|reported|rated|said)\b/i.test(after);
  return isAgencies || isRated || /\bmet by\s+$/i.test(before) ? measure : null;
}

function isOtherYear(years: number[], held: HeldFigures): boolean {
  return years.length > 0 && !years.some((year) => held.years.includes(year));
}

// "from 70% to 75%", "up from 70%", "a rise of 5%"
function isEarlier(sentence: string, { at, text }: NumberInText): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at);
  const after = sentence.slice(at + text.length, at + text.length + 30);
  return (
    /\b(?:(?:up|down|rose|risen|fell|fallen|increased?|decreased?|improved|changed?|compared) (?:from|with|to|by)|(?:rise|fall|increase|decrease|change|improvement) of|previously|last year)\s+$/i.test(
      before,
    ) ||
    (/\bfrom\s+$/i.test(before) && /^\s+to\b/i.test(after)) ||
    /^\s+(?:last year|previously|the year before|in the (?:last|previous))\b/i.test(after)
  );
}

function withoutNames(sentence: string, mentions: Mention[]): string {
  const rest = mentions.reduce((text, { from, to }) => text.slice(0, from) + " ".repeat(to - from) + text.slice(to), sentence);
  return rest.replaceAll(/\bsafeguarding (?:and promoting the welfare of )?children\b/gi, " ");
}
