import { type Claim } from "./claim.ts";
import { type ReadSentence, wordsHere, wordsOf } from "./reading/read-sentence.ts";
import { type Clause, clauseAt, type Subject, subjectOf } from "./reading/clauses.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import { measureAt } from "./reading/measure-words.ts";
import type { Measure, TableId } from "./measures.ts";
import type { NumberInText } from "./reading/numbers.ts";
import type { Dimension, Narrowing, PartMention } from "./reading/part-names.ts";
import { combined, unique } from "./reading/scene.ts";
import { isAboutPart, type Unit, unitAfter, whomIn } from "./reading/whom.ts";

const others =
  /\b(?:survey|respondents?|replies|staff|practitioners?|children|young people|pupils?|learners?|cases?|referrals?|famil(?:y|ies)|parents?|employees)\b/i;
const hoped = /\b(?:targets?|ambition|aims?|aspir\w+|goals?|expect(?:ed|ation)?|should|will|would|must|plan to|hope to|if)\b/i;
const conditions =
  /^\s*(?:that|which|who|with|without|whose|where)\b(?!\s+(?:(?:have |had |has )?(?:fully |also )?(?:returned|responded|submitted|completed|took part|met|meet|were asked|was asked|were invited|it applie|rated|report|partially)|(?:it|the (?:section|standard)) applie))/i;

/** What a number of a sentence claims, or why that cannot be said. */
export function meaningOf(sentence: ReadSentence, number: NumberInText, held: HeldSnapshot): Claim | string {
  const { bare } = sentence;
  const clause = clauseAt(sentence.clauses, number.at);
  const here = bare.slice(clause.from, clause.to);
  const unit = unitOf(sentence, number, held);
  if (sentence.organisations.some(({ from }) => from >= clause.from && from < clause.to)) return `about one ${held.called.one}`;
  if (hoped.test(here)) return "hoped for, not found";
  if (unit === "other") return `not said to be a number of ${held.called.many}`;
  if (unit === "part") return `about some ${held.called.many} only`;
  if (isAboutPart(here, held)) return `about some ${held.called.many} only`;
  if (unit === "whom" && number.kind !== "count" && ofEverySection.test(here)) return "about those that met every section";
  const subject = sentence.inOrder.get(number) ?? subjectOf(number, sentence.mentions, sentence.clauses) ?? carriedSubject(sentence);
  const table = tableOf(sentence, { unit, kind: number.kind }, clause, subject);
  const isOfOthers = others.test(safely(here)) && unit === null;
  if (isOfOthers) return `about something other than ${held.called.many}`;
  const narrowings = narrowingsAt(sentence, number, clause);
  const about = { number, unit, clause, here, narrowings, held };
  if (table === "actions") return ofActions(sentence, about);
  if (table === "agreement") return ofAgreement(sentence, about, subject);
  if (table === "completion") return ofReturns(sentence, about);
  if (!subject && table !== "ratings") return "no section is named with it";
  return ofRatings(sentence, about, subject, table);
}

// Names of all sections together are blanked so. The tables say nothing of who met them all
const ofEverySection = /\b(?:met|meets?|achieved) (?:fully )?\uE003/i;

interface About {
  number: NumberInText;
  unit: Unit;
  clause: Clause;
  /** The clause's text. */
  here: string;
  narrowings: Narrowing[];
  held: HeldSnapshot;
}

// "Safeguarding children" names the partnership, not those who were asked
function safely(text: string): string {
  return text.replaceAll(/\bsafeguarding (?:and promoting the welfare of )?children\b/gi, " ");
}

function unitOf({ bare }: ReadSentence, { at, text, kind }: NumberInText, held: HeldSnapshot): Unit {
  const after = bare.slice(at + text.length, at + text.length + 130);
  if (/^(?: of)?(?: the| all)? ?\uE003/.test(after)) return kind === "count" || kind === "fraction" ? "sections" : "outcomes";
  const unit = unitAfter(after, held);
  const noun = new RegExp(String.raw`^[^.;:()]{0,40}?\b${whomIn(held)}(?= )`, "i").exec(after);
  if (unit === "whom" && noun && conditions.test(after.slice(noun[0].length))) return "part";
  // "75% rise", "100% compliance": only what a percentage is "of" is its unit
  if (kind === "percent" && unit === "other" && !/^\s+of\b/i.test(after)) return null;
  return unit;
}

function carriedSubject({ bare, carried, scene }: ReadSentence): Subject | null {
  const isPronoun = /\b(?:it|this section|this|the section|this standard|the standard)\b/i.test(bare);
  if (isPronoun && carried.subject) return { ...carried.subject, isSure: true };
  // "Five standards were met by all" is about more than the section of the heading
  if (!scene.subject || (/\bstandards\b(?! of)/i.test(bare) && !scene.subject.isStandard)) return null;
  return { ...scene.subject, isSure: true, isFromHeading: true };
}

function tableOf(
  sentence: ReadSentence,
  { unit, kind }: { unit: Unit; kind: NumberInText["kind"] },
  clause: Clause,
  subject: Subject | null,
): TableId {
  const { text, bare, topic, carried, scene, mentions } = sentence;
  const isAgreement =
    /\bpanels?\b|\breview|moderat/i.test(text) &&
    wordsOf(sentence, "agreement").length > 0 &&
    (topic === "ratings" || topic === "agreement");
  if (isAgreement || topic === "agreement") return "agreement";
  if (unit === "actions") return "actions";
  if (unit === "ratings") return "ratings";
  const told = topic ?? (mentions.length === 0 ? (carried.topic ?? scene.topic) : null);
  const isOfActions = told === "actions" && unit !== "whom" && wordsHere(sentence, clause, "actions").length > 0;
  if (isOfActions) return "actions";
  if (told === "ratings" && unit !== "whom") return "ratings";
  if (subject && mentions.length > 0) return subject.isStandard ? "standards" : "sections";
  const segment = segmentAt(bare, clause);
  const isOfReturns = wordsHere(sentence, segment, "completion").length > 0 && wordsHere(sentence, segment, "ratings").length === 0;
  // "Half of the 24 agencies met every section" says nothing of returns, but 24 is how many there are
  const isRated = wordsHere(sentence, clause, "ratings").length > 0 && kind !== "count";
  if (isOfReturns || (!subject && !isRated)) return unit === "whom" || isOfReturns ? "completion" : "sections";
  return subject?.isStandard ? "standards" : "sections";
}

// "Three returned; 78% of their ratings were met" says two things
function segmentAt(bare: string, { from, to }: Clause): Clause {
  const end = bare.indexOf(";", Math.max(from + 1, to - 1));
  return { from: bare.lastIndexOf(";", from) + 1, to: end < 0 ? bare.length : end };
}

// As much as any of the patterns looks at, so that a long sentence is not gone through for each of its numbers
function textBefore(bare: string, { at }: NumberInText): string {
  return bare.slice(Math.max(0, at - 120), at);
}

function textAfter(bare: string, { at, text }: NumberInText): string {
  return bare.slice(at + text.length, at + text.length + 140);
}

const groups: Dimension[][] = [["partnershipId"], ["kind", "phase", "governance", "trustId"], ["judgedBy"]];

/** Whose figures a number is of: by words of its clause, of the sentence, of the sentence before, of the headings. */
function narrowingsAt({ parts, carried, scene, numbers, clauses, bare }: ReadSentence, { at }: NumberInText, clause: Clause): Narrowing[] {
  // "59% overall; in Wealdshire it was 65%": what is said of the next figure is not said of this one
  const isOfLater = ({ from }: PartMention) => {
    const { to } = clauseAt(clauses, from);
    return numbers.some((one) => one.at > from && one.at < to) || /;|\b(?:while|whereas|but)\b/i.test(bare.slice(at, from));
  };
  const own = groups.flatMap((dimensions) => {
    const about = parts.filter(({ narrowings }) => dimensions.some((dimension) => narrowings[0]?.[dimension] !== undefined));
    const here = about.filter(({ from }) => from >= clause.from && from < clause.to);
    const [next] = about.filter(({ from }) => from > at);
    const nearest = about.findLast(({ from }) => from < at) ?? (next && !isOfLater(next) ? next : undefined);
    const meant = here.length > 0 ? nearestOfEach(dimensions, here, at) : nearest ? [nearest] : [];
    return meant.map((one) => one.narrowings);
  });
  const said = combined(own);
  const goingOn = { ...scene.narrowings[0], ...carried.narrowing };
  // Where the sentence before said again what the heading said, nothing is left open
  const isSaidAgain = carried.narrowing !== null && unique([goingOn, scene.narrowings[0] ?? {}]).length === 1;
  const below = isSaidAgain ? [goingOn] : unique([...(carried.narrowing ? [goingOn] : []), ...scene.narrowings]);
  return unique(said.length > 0 ? below.flatMap((under) => said.map((one) => ({ ...under, ...one }))) : below).slice(0, 6);
}

// "Primary academies" are a phase and a governance; of two phases the nearer is meant
function nearestOfEach(dimensions: Dimension[], here: PartMention[], at: number): PartMention[] {
  const nearest = dimensions.flatMap((dimension) => {
    const about = here.filter(({ narrowings }) => narrowings[0]?.[dimension] !== undefined);
    return about.findLast(({ from }) => from < at) ?? about[0] ?? [];
  });
  return [...new Set(nearest)];
}

function ofActions(sentence: ReadSentence, { number, unit, clause, here, narrowings }: About): Claim | string {
  const { bare } = sentence;
  const words = wordsOf(sentence, "actions");
  const inClause = words.filter(({ at }) => at >= clause.from && at < clause.to);
  const isAll =
    unit === "actions" &&
    (inClause.length === 0 ||
      /\b(?:of|all) (?:the )?$/i.test(textBefore(bare, number)) ||
      (number.kind === "count" && /^\s+actions? (?:were|was) (?:agreed|set|planned)/i.test(textAfter(bare, number))));
  const measure = isAll ? "base" : measureAt(words, number.at, clause);
  if (!measure) return "not said to be a number of actions of one kind";
  if (/\bby \uE001|\bin \uE001/.test(here) && unit !== "actions") return "about the actions of one section";
  return { table: "actions", codes: [null], measures: [measure], narrowings };
}

function ofAgreement(sentence: ReadSentence, { number, unit, clause, narrowings }: About, subject: Subject | null): Claim | string {
  const { bare } = sentence;
  const words = wordsOf(sentence, "agreement");
  const inClause = words.some(({ at }) => at >= clause.from && at < clause.to);
  const measure =
    unit === "ratings" && (!inClause || /\bof (?:the |all )?$/i.test(textBefore(bare, number)))
      ? "base"
      : measureAt(words, number.at, clause);
  if (!measure || unit === "whom") return "not said to be a number of ratings that a panel left or changed";
  const plain = narrowings.map((one) => ({ ...one, judgedBy: "self" }));
  return { table: "agreement", codes: subject?.codes ?? [null], measures: [measure], narrowings: unique(plain) };
}

function ofReturns(sentence: ReadSentence, { number, unit, clause, narrowings, held }: About): Claim | string {
  const { bare } = sentence;
  const [before, after] = [textBefore(bare, number), textAfter(bare, number)];
  const words = wordsOf(sentence, "completion");
  const measure = measureAt(words, number.at, clause);
  const plain = unique(narrowings.map((one) => ({ ...one, judgedBy: null })));
  const claim = { table: "completion" as const, codes: [null], narrowings: plain };
  const isOfAgencies = unit === "whom" || number.kind === "share" || number.kind === "percent";
  if (!isOfAgencies) return "no section is named with it";
  if (measure === "notReturned" || measure === "withdrawn") return `about ${held.called.many} that did not return`;
  const isAll = number.kind === "count" && /\b(?:of|from|across|among|asked|invited)\s+(?:the |all |our )*$/i.test(before);
  const isBase = isAll ? (["base", "returned"] as const) : (["returned"] as const);
  if (measure === "returned" && (number.kind !== "count" || isAll || isSaidToReturn(before, after, held)))
    return { ...claim, measures: isBase };
  // "24 agencies were asked" is as many as there are; any other number may be of something else
  return number.kind === "count" && !number.bound && agreesWithAll(number, plain, held)
    ? { ...claim, measures: ["returned", "base"] }
    : "no section is named with it";
}

const returns = String.raw`(?:returned|submitted|completed?|took part|responded|sent|received|did so|in(?! ))`;

// "25 agencies returned", "returned by 25 schools", "completed 25 audits"
function isSaidToReturn(before: string, after: string, held: HeldSnapshot): boolean {
  const isFollowed = new RegExp(
    String.raw`^[^.;:,()]{0,60}?(?:${whomIn(held)}|\uE002+)(?: (?:that|which|who|have|had|has|were|was|are|is|also|all|now|been|each|asked))* ${returns}`,
    "i",
  ).test(after);
  return (
    isFollowed ||
    /\bby\s+(?:all )?(?:the )?$/i.test(before) ||
    new RegExp(String.raw`\b${returns}\s+(?:all )?(?:the )?$`, "i").test(before) ||
    /\ball\s+(?:of )?(?:the )?$/i.test(before)
  );
}

function agreesWithAll({ value }: NumberInText, narrowings: Narrowing[], held: HeldSnapshot): boolean {
  return narrowings.some((narrowing) => {
    const merged = Object.fromEntries(Object.entries({ ...held.chosen, ...narrowing }).filter(([, one]) => one));
    const view = held.view(merged);
    return view !== undefined && (view.returned === value || view.agencies === value);
  });
}

function ofRatings(sentence: ReadSentence, about: About, subject: Subject | null, table: TableId): Claim | string {
  const { number, unit, clause, narrowings, held } = about;
  const { bare } = sentence;
  const words = wordsOf(sentence, "ratings");
  const found = measureAt(words, number.at, clause);
  if (unit === "sections" || unit === "standards") return `counts ${unit}`;
  if (number.kind === "fraction" && number.of === null && unit !== "whom" && unit !== "ratings" && !isRated(bare, number))
    return "counts something else";
  const measures = measuresMeant(
    bare,
    number,
    { found, unit, table, isInOrder: sentence.inOrder.has(number) },
    words.some(({ at }) => at >= clause.from && at < clause.to),
    held,
  );
  if (typeof measures === "string") return measures;
  const codes = subject?.codes ?? [null];
  const isSure = subject?.isSure ?? true;
  const orTotal = subject?.isFromHeading && table === "ratings" ? [null] : undefined;
  const claim = {
    table,
    codes,
    measures,
    narrowings,
    ...(measures.includes("base") &&
      table !== "ratings" &&
      !/\bappl(?:ies|ied|y) to\s+(?:the |all )*$/i.test(textBefore(bare, number)) && { orAll: true }),
  };
  if (orTotal) return { ...claim, others: orTotal };
  const elsewhere = partsElsewhere(sentence, clause);
  return isSure && elsewhere.length < 2
    ? claim
    : {
        ...claim,
        otherParts: elsewhere,
        others: sentence.mentions.filter((one) => Boolean(one.isStandard) === Boolean(subject?.isStandard)).flatMap((one) => one.codes),
      };
}

// "Against 76%, 53% and 65% in Estmere": a figure far from any name may be of any part the sentence names
function partsElsewhere({ parts, clauses }: ReadSentence, clause: Clause): Narrowing[] {
  const isHere = parts.some(({ from }) => from >= clause.from && from < clause.to);
  return isHere || clauses.length < 3 ? [] : parts.flatMap(({ narrowings }) => narrowings);
}

function isRated(bare: string, number: NumberInText): boolean {
  return /^\s+(?:of (?:them|these|which|whom)\s+)?(?:each\s+)?(?:(?:have\s+|had\s+|were\s+|was\s+|are\s+)?(?:only\s+)?(?:fully\s+)?(?:met|meet)|partially met|partly met|not met|was not met|reported|rated|said)\b/i.test(
    textAfter(bare, number),
  );
}

// "The weakest was section 7, with nine agencies": what is strong or weak is what was met
const superlative = /\b(?:strongest|weakest|highest|lowest|best|worst|strengths?|weakness(?:es)?)\b/i;

// "18 agencies met", "met by 18", "18 (75%)"; in "of the 24 agencies" it is the base
function measuresMeant(
  bare: string,
  number: NumberInText,
  { found, unit, table, isInOrder }: { found: Measure | null | undefined; unit: Unit; table: TableId; isInOrder: boolean },
  isSaidHere: boolean,
  held: HeldSnapshot,
): readonly Measure[] | string {
  const { kind, of } = number;
  const [before, after] = [textBefore(bare, number), textAfter(bare, number)];
  if (isInOrder) return found === null ? "the words could mean more than one rating" : [found ?? "met"];
  if (kind === "count") {
    const isCounted = unit === "whom" || (unit === "ratings" && table === "ratings");
    if (
      isCounted &&
      /\b(?:of|all|the|across|from|among|amongst|appl(?:ies|ied|y) to)\s+(?:the |all |our )*$/i.test(before) &&
      !/\b(?:met|rated|reported) by (?:the |all )?$/i.test(before)
    )
      return ["base"];
    if (unit === "ratings" && !isRated(bare, number) && (!isSaidHere || /\b(?:had|has|have|were|are|made|gave|of)\s+$/i.test(before)))
      return ["base"];
    // "3 agencies by 9 sections" is how many outcomes there are
    if (/^\s+\w+(?:\s+(?:and|or)\s+\w+)?\s+by\s+\d+\s+(?:sections|standards|\uE001)/i.test(after)) return "how many outcomes there are";
    const isSaid =
      isCounted ||
      isRated(bare, number) ||
      /\bby\s+(?:(?:all|only|just|the) )*$/i.test(before) ||
      (/\b(?:remaining|other|others|further|rest|only|just|had been|was|were|is|are|at)\s+$/i.test(before) &&
        (isSaidHere || /^\s?\(\d/.test(after))) ||
      /^\s?\(\d[\d.]*\s?%/.test(after) ||
      (/\b(?:to|was|is|at|from|of)\s+(?:only |just )?$/i.test(before) &&
        new RegExp(String.raw`\bnumber of [^.;]{0,40}?${whomIn(held)}\b`, "i").test(before)) ||
      /^\s+(?:as\s|of (?:which|them|whom)|to which)/i.test(after) ||
      (table === "ratings" && isSaidHere);
    if (!isSaid) return `not said to be a number of ${held.called.many}`;
    if (found === null) return "the words could mean more than one rating";
    return found
      ? [found]
      : isSaidHere || /\(\d/.test(after.slice(0, 4)) || /\bby\s+$|\($/i.test(before) || superlative.test(bare)
        ? ["met"]
        : `not said which rating ${held.called.many} gave`;
  }
  if (found === null) return "the words could mean more than one rating";
  if (kind === "fraction" && of === null && !found && !isRated(bare, number)) return "counts something else";
  return [found ?? "met"];
}
