import { clauseAt } from "./reading/clauses.ts";
import { type Claim, findingOf } from "./claim.ts";
import { type Finding, notChecked, type Place } from "./finding.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import { meaningOf } from "./meaning.ts";
import { type NumberInText, numbersIn } from "./reading/numbers.ts";
import { type Carried, carriedOn, nothingCarried, type ReadSentence, readSentence } from "./reading/read-sentence.ts";
import type { Scene } from "./reading/scene.ts";
import { yearsAt } from "./reading/years.ts";

/** Nobody reads a sentence of so many characters as one; it is a list whose lines were lost. */
const longest = 2000;

type PlaceOf = (at: number) => Place;

/** Every number of one sentence, held against the figures it speaks of. */
export function checkSentence(
  text: string,
  held: HeldSnapshot,
  { scene, carried, placeOf }: { scene: Scene; carried: Carried; placeOf: PlaceOf },
): { findings: Finding[]; carried: Carried } {
  if (text.length > longest) {
    const findings = numbersIn(text).map((one) => notChecked(placeOf(one.at), one.text, "in a sentence too long to be sure"));
    return { findings, carried: nothingCarried };
  }
  const sentence = readSentence(text, held, scene, carried);
  const claims = new Map<NumberInText, Claim | string>();
  const findings = sentence.numbers.flatMap((number, index) => {
    const before = sentence.numbers[index - 1];
    const isBeside = before && isInBracketsAfter(sentence.bare, before, number);
    const paired = isBeside ? claims.get(before) : undefined;
    const claim =
      number.reason ?? otherYear(sentence, number, held) ?? (paired && !isBase(paired) ? paired : meaningOf(sentence, number, held));
    claims.set(number, claim);
    if (typeof claim !== "string") return [findingOf(claim, number, placeOf(number.at), held)];
    return isFigure(number, claim) ? [notChecked(placeOf(number.at), number.text, claim)] : [];
  });
  return { findings, carried: carriedOn(sentence) };
}

// "11 agencies (46%)" is one statement in two figures
function isInBracketsAfter(bare: string, before: NumberInText, { at, kind }: NumberInText): boolean {
  if (kind !== "percent" && kind !== "share") return false;
  return (
    /^[^.;:()]{0,60}\((?:or )?$/.test(bare.slice(before.at + before.text.length, at)) &&
    !/\band\b|\uE001\uE001\uE001 \(/.test(bare.slice(before.at + before.text.length, at))
  );
}

function isBase(claim: Claim | string): boolean {
  return typeof claim !== "string" && claim.measures.includes("base");
}

function otherYear({ text, bare, clauses }: ReadSentence, number: NumberInText, held: HeldSnapshot): string | null {
  const years = yearsAt(bare, number, clauseAt(clauses, number.at));
  const isOther = years.length > 0 && !years.some((year) => held.years.includes(year));
  return isOther || isEarlier(text, number) ? "of another year or another time" : null;
}

// "from 70% to 75%", "up from 70%", "a rise of 5%"
function isEarlier(sentence: string, { at, text }: NumberInText): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at);
  const after = sentence.slice(at + text.length, at + text.length + 30);
  return (
    /\b(?:(?:up|down|rose|risen|fell|fallen|increased?|decreased?|improved|changed?|compared) (?:from|with|by)|(?:rise|fall|increase|decrease|change|improvement) of|previously|last year)\s+$/i.test(
      before,
    ) ||
    (/\bfrom\s+$/i.test(before) && /^\s+to\b/i.test(after)) ||
    /^\s+(?:last year|previously|the year before|in the (?:last|previous))\b/i.test(after) ||
    /^\s+(?:percentage )?(?:points?|rise|fall|increase|decrease|drop|reduction|improvement)\b/i.test(after)
  );
}

// "One of the reasons" and "all of this" hold no figure; "forty percent" and "two thirds" do, checked or not
function isFigure({ isWord, kind, text, of }: NumberInText, reason: string): boolean {
  if (!isWord) return true;
  if (kind === "fraction") return of !== null || (reason !== "" && /but|except|majority/i.test(text) && reason !== "counts something else");
  return !/^(?:one|a)$/i.test(text);
}
