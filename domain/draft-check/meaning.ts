import { type Claim } from "./claim.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import { narrowingsAt } from "./meaning/whose-figures.ts";
import { ofActions } from "./meaning/of-actions.ts";
import { ofAgreement } from "./meaning/of-agreement.ts";
import { ofRatings } from "./meaning/of-ratings.ts";
import { ofReturns } from "./meaning/of-returns.ts";
import { tableOf } from "./meaning/table-meant.ts";
import { clauseAt, type Subject, subjectOf } from "./reading/clauses.ts";
import type { NumberInText } from "./reading/numbers.ts";
import type { ReadSentence } from "./reading/read-sentence.ts";
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
