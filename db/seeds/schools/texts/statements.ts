import type { Rating, StandardSet } from "#standards/schema.ts";
import { chance } from "../../texts/chance.ts";
import type { Year } from "../cycles.ts";
import { type SeedSetting, settings } from "../settings.ts";
import { checks } from "./checks.ts";
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
export function statementFor(setting: SeedSetting, { code }: Standard, year: Year, rating: Rating): string {
  if (rating === "not-applicable") return "";
  const { how, gap } = textsOf(code);
  const fill = filler(setting, code, year);
  if (rating === "not-met")
    return [gap[0], laterOn[chance(setting.id, code, year, "later") % laterOn.length] as string].map(fill).join(" ");
  const choice = choices(setting, code, year);
  const section = checks[code.charAt(0)] ?? [];
  const check = (at: number) => section[(choice.check + at) % section.length] as string;
  const first = how[choice.how] as string;
  const more = choice.more === 0 ? [] : choice.more === 1 ? [how[(choice.how + 1) % how.length] as string] : [check(choice.more)];
  const all = rating === "met" ? [first, ...more, check(0)] : [first, ...more, check(0), gap[0]];
  return all.map(fill).join(" ");
}

const laterOn = [
  "This is now the first thing in our plan, and {board} has asked for a report each {halfterm}.",
  "We found this ourselves in {month} and have begun to put it right with advice from outside.",
  "{Board} was told in {month} and agreed who leads on it.",
];

const reasons: Readonly<Record<string, string>> = {
  K1: "No child here is of compulsory school age. We follow up absence under our early years procedure.",
  K2: "No child here is of compulsory school age, so there is no admission register to be taken off.",
  H8: "We have had no volunteers in the last two years and plan none.",
};

/** Why a setting rates a standard not applicable. */
export function naReason(code: string): string {
  const reason = reasons[code];
  if (!reason) throw new Error(`No reason is written for ${code} as not applicable`);
  return reason;
}

const shows = [
  "What was decided, by whom and when",
  "That it is done as the policy says",
  "Who took part, and who still has to",
  "What was found and what was changed",
  "The last three times that it was checked",
  "What staff are told to do, in a few lines",
  "Totals for the year, without names",
];
const kept = [
  "Safeguarding folder, part {section}",
  "Staff site, Safeguarding",
  "Board’s shared drive, folder {section}",
  "School office, locked cabinet",
  "Online record system, reports",
  "Leaders’ shared drive, Safeguarding {section}",
];
const months = ["January", "March", "May", "June", "July", "September", "October"];

/** One item of evidence: the kind the standard set gives as an example, with its date and where this setting keeps it. */
export function evidenceText(setting: SeedSetting, standard: Standard, year: Year, at: number) {
  const luck = chance(setting.id, standard.code, year, at, "evidence");
  const kind = standard.evidence[(chance(setting.id, standard.code, "kind") + at) % standard.evidence.length] as string;
  return {
    title: `${kind}, ${months[luck % months.length]} ${year}`,
    shows: shows[(luck >>> 4) % shows.length] as string,
    kept: (kept[(luck >>> 8) % kept.length] as string).replace("{section}", standard.code.charAt(0)),
  };
}

const owners = [
  "Designated safeguarding lead",
  "Headteacher",
  "Deputy designated safeguarding lead",
  "School business manager",
  "Chair of the board",
  "Special educational needs co-ordinator",
];

/** What will be done about a gap. */
export function actionText(setting: SeedSetting, code: string, year: Year) {
  const [gap, what, successMeasure] = textsOf(code).gap;
  const fill = filler(setting, code, year);
  return {
    what: fill(what),
    gap: fill(gap),
    owner: owners[code.startsWith("H") ? 3 : chance(setting.id, code, "owner") % owners.length] as string,
    successMeasure: fill(successMeasure),
  };
}
