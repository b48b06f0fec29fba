import type { Rating, StandardSet } from "#standards/schema.ts";
import { chance } from "../../texts/chance.ts";
import type { Year } from "../cycles.ts";
import type { SeedSetting } from "../settings.ts";

type Standard = StandardSet["sections"][number]["standards"][number];

export function statementFor(setting: SeedSetting, standard: Standard, year: Year, rating: Rating): string {
  return `${setting.shortName} ${standard.short} ${year} ${rating}.`;
}
export function naReason(code: string): string {
  return `There is none here (${code}).`;
}
export function evidenceText(_setting: SeedSetting, standard: Standard, year: Year, at: number) {
  return { title: `${standard.evidence[at]}, ${year}`, shows: "That it is done", kept: "Safeguarding folder" };
}
export function actionText(setting: SeedSetting, code: string, year: Year) {
  return { what: `Do ${code} ${year}`, gap: "It is not done", owner: "Designated safeguarding lead", successMeasure: `It is done ${chance(setting.id)}` };
}
