import { meansSettings } from "#domain/organisations/organisation-words.ts";
import type { HeldFigures } from "./held-figures.ts";

const always = ["organisations?", "audits?", "returns?"];
const ofAgencies = String.raw`(?:${["agenc(?:y|ies)", ...always, "partners?", "bodies", "services"].join("|")})`;
const ofSettings = String.raw`(?:${["schools? (?:and|or) colleges?", "schools?", "colleges?", "settings?", ...always].join("|")})`;

/** What a draft may call those whom the figures count, as the source of a regular expression. */
export function whomIn({ called }: Pick<HeldFigures, "called">): string {
  return meansSettings(called) ? ofSettings : ofAgencies;
}

const partsOfSettings =
  /\b(?:primary|secondary|infant|junior|nursery|special|all-through|independent|maintained|academ(?:y|ies)|trusts?|alternative provision|sixth[- ]form)\b/i;

/** Whether a sentence is about some of them, which figures of all together say nothing of. */
export function isAboutPart(sentence: string, { called }: Pick<HeldFigures, "called">): boolean {
  return meansSettings(called) && partsOfSettings.test(sentence);
}

/** A heading of a table without whom it counts, where that is schools and colleges: "Number of schools" is "Number of". */
export function withoutWhom(heading: string, { called }: Pick<HeldFigures, "called">): string {
  return meansSettings(called) ? heading.replace(/\b(?:schools (?:and|or) colleges|schools|colleges|settings)\b/gi, " ") : heading;
}
