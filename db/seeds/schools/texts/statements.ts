import type { Rating, StandardSet } from "#standards/schema.ts";
import { chance } from "../../texts/chance.ts";
import type { Year } from "../cycles.ts";
import { teamOfSetting } from "../people.ts";
import { type SeedSetting, settings } from "../settings.ts";
import { checks, found, next } from "./checks.ts";
import { filler } from "./fill.ts";
import { textsOf } from "./index.ts";

type Standard = StandardSet["sections"][number]["standards"][number];

const places = new Map(settings.map(({ id }, at) => [id, at]));

/**
 * Which sentences a setting uses for a standard: its place in a row of settings, begun elsewhere for each standard and
 * year, is read as digits. So no two settings choose the same ones.
 */
function choices(setting: SeedSetting, code: string, year: Year) {
  const start = chance(code, "start") + (year - 2025) * 37;
  const place = ((places.get(setting.id) ?? 0) * 7 + start) % settings.length;
  return { how: place % 3, check: Math.floor(place / 3) % 8, more: Math.floor(place / 24) };
}

/** What a setting says of one standard. No two of its statements are the same, and none names anybody. */
export function statementFor(setting: SeedSetting, standard: Standard, year: Year, rating: Rating): string {
  const { code } = standard;
  const texts = textsOf(code, year, setting.phase);
  const fill = filler(setting, code, year, isNew(standard, year));
  if (rating === "not-met")
    return [texts.gap[3], laterOn[chance(setting.id, code, year, "later") % laterOn.length] as string].map(fill).join(" ");
  const { how, check, more } = choices(setting, code, year);
  const ways = rating === "met" ? texts.how : (texts.partly ?? texts.how);
  const said = more === 1 ? [ways[how] as string, ways[(how + 1) % ways.length] as string] : [ways[how] as string];
  if (rating !== "met") {
    const after = more > 1 ? [next[(more - 2) % next.length] as string] : [];
    return [...said, texts.gap[0], found[check % found.length] as string, ...after].map(fill).join(" ");
  }
  const section = checks[code.charAt(0)] ?? [];
  const also = more > 1 ? [section[(check + more) % section.length] as string] : [];
  return [...said, ...also, section[check % section.length] as string].map(fill).join(" ");
}

const laterOn = [
  "This is now near the top of our plan, and {board} has asked for a report each {halfterm}.",
  "We found this ourselves in {month} and have begun to put it right with advice from outside.",
  "{Board} was told in {month} and agreed who leads on it.",
];

const shows = [
  "What was decided, by whom and when",
  "That it is done as the policy says",
  "Who took part, and when",
  "What was found and what was changed",
  "The last three times that it was checked",
  "What staff are told to do, in a few lines",
  "Totals for the year, without names",
];
const showsSoFar = ["What is in place so far", "What staff are told to do, in a few lines", "What was found, and what is still to be done"];
const kept = [
  "Safeguarding folder, part {section}",
  "Staff site, Safeguarding",
  "Board’s shared drive, folder {section}",
  "School office, locked cabinet",
  "Online record system, reports",
  "Leaders’ shared drive, Safeguarding {section}",
];
const months = [
  ["January", "01"],
  ["March", "03"],
  ["May", "05"],
  ["June", "06"],
  ["July", "07"],
  ["September", "09"],
  ["October", "10"],
] as const;

/**
 * One item of evidence: the kind the standard set gives as an example, or what stands beside a gap, with its date and where
 * this setting keeps it.
 */
export function evidenceText(setting: SeedSetting, standard: Standard, year: Year, rating: Rating, at: number, savedOn: string) {
  const luck = chance(setting.id, standard.code, year, at, "evidence");
  // A nursery has neither of these
  const kinds = standard.evidence.filter(
    (one) => setting.phase !== "Nursery" || !/suicide|police notice|Record of notices|reads the notices/.test(one),
  );
  const kind =
    rating === "met"
      ? (kinds[(chance(setting.id, standard.code, "kind") + at) % kinds.length] as string)
      : textsOf(standard.code, year, setting.phase).beside;
  const what = rating === "met" ? shows : showsSoFar;
  const first = isNew(standard, year) ? "09" : "01";
  const dates = months.filter(([, month]) => month >= first && `${year}-${month}` <= savedOn.slice(0, 7));
  return {
    title: `${kind}, ${dates[luck % dates.length]?.[0]} ${year}`,
    shows: what[(luck >>> 4) % what.length] as string,
    kept: (kept[(luck >>> 8) % kept.length] as string).replace("{section}", standard.code.charAt(0)),
  };
}

/** Who sees to the actions of a section: those whose work it is. */
const owners: Readonly<Record<string, readonly string[]>> = {
  A: ["Head", "Chair of the board"],
  B: ["Head", "Chair of the board"],
  C: ["Head", "Designated safeguarding lead", "Deputy designated safeguarding lead"],
  D: ["Designated safeguarding lead", "Deputy designated safeguarding lead"],
  E: ["Designated safeguarding lead", "Deputy designated safeguarding lead"],
  F: ["Designated safeguarding lead", "Deputy designated safeguarding lead"],
  G: ["Head", "Designated safeguarding lead"],
  H: ["Business manager"],
  I: ["Head", "Chair of the board"],
  J: ["Designated safeguarding lead", "Deputy designated safeguarding lead"],
  K: ["Designated safeguarding lead", "Deputy designated safeguarding lead", "Special educational needs co-ordinator"],
};

function ownerOf(setting: SeedSetting, code: string): string {
  const of = owners[code.charAt(0)] ?? ["Designated safeguarding lead"];
  const owner = of[chance(setting.id, code, "owner") % of.length] as string;
  return owner === "Head" ? teamOfSetting(setting).head.jobTitle : owner;
}

/** What will be done about a gap. */
export function actionText(setting: SeedSetting, standard: Standard, year: Year, rating: Rating) {
  const { code } = standard;
  const [gap, what, successMeasure, absent, remedy = what] = textsOf(code, year, setting.phase).gap;
  const fill = filler(setting, code, year, isNew(standard, year));
  return {
    what: fill(rating === "not-met" ? remedy : what),
    gap: fill(rating === "not-met" ? absent : gap),
    owner: ownerOf(setting, code),
    successMeasure: fill(successMeasure),
  };
}

// What was asked for the first time this year was done since its guidance came out
function isNew({ change }: Standard, year: Year): boolean {
  return year === 2026 && change !== undefined && change.kind !== "unchanged";
}
