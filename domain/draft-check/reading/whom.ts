import { meansSettings } from "#domain/organisations/organisation-words.ts";
import type { HeldSnapshot } from "../held-figures.ts";

type Called = Pick<HeldSnapshot, "called">;

const always = ["organisations?", "audits?", "returns?", "self-assessments?"];
const ofAgencies = String.raw`(?:${["agenc(?:y|ies)", ...always, "partners?", "bodies", "services"].join("|")})`;
const ofSettings = String.raw`(?:${["schools? (?:and|or) colleges?", "schools?", "colleges?", "settings?", ...always].join("|")})`;

/** What a draft may call those whom the figures count, as the source of a regular expression. */
export function whomIn({ called }: Called): string {
  return meansSettings(called) ? ofSettings : ofAgencies;
}

const partsOfSettings =
  /\b(?:primar(?:y|ies)|secondar(?:y|ies)|infant|junior|nursery|special|all-through|independent|maintained|academ(?:y|ies)|trusts?|alternative provision|sixth[- ]form)\b/i;

/** Whether a sentence is about some of them whom no words of the snapshot name. */
export function isAboutPart(sentence: string, { called }: Called): boolean {
  return meansSettings(called) && partsOfSettings.test(sentence);
}

/** What a number counts, by the words after it. */
export type Unit = "whom" | "part" | "ratings" | "actions" | "outcomes" | "sections" | "standards" | "other" | null;

const passed = new Set(
  "of the all these those our its their them partner member participating responding returning returned local total such audited rated".split(
    " ",
  ),
);
const units: Record<string, Unit> = {
  rating: "ratings",
  ratings: "ratings",
  action: "actions",
  actions: "actions",
  outcome: "outcomes",
  outcomes: "outcomes",
  section: "sections",
  sections: "sections",
  standard: "standards",
  standards: "standards",
};
const stops = new Set(
  `met meet meets meeting partially partly fully rated rate rating reported reporting said say did do does was were is are be been being has have had
  returned return submitted completed complete sent took as in on for by at to and or but with against from after before which whom each respectively while
  whereas compared that who agreed remain remained stood stand not also overall this now last only still although though across per between because when where if
  than reached achieved scored felt considered found it so both either neither even more less again under over within without a an yet lower higher up down
  lowered raised judged described compliant non-compliant unmet`.split(/\s+/),
);

const oneAgency = new RegExp(`^${ofAgencies}$`, "i");
const oneSetting = new RegExp(`^${ofSettings}$`, "i");

/** The unit of a number from the text after it, in which names stand blanked; a name that is whom they count is marked. */
export function unitAfter(after: string, held: Called): Unit {
  const text = after.slice(0, 120).replace(/^\s?\([^()]{0,40}\)/, "");
  const whom = meansSettings(held.called) ? oneSetting : oneAgency;
  let isPart = false;
  let wasName = false;
  for (const [, gap = "", word = ""] of text.matchAll(/([^\p{L}\uE001\uE002]*)([\p{L}’'-]+|\uE001+|\uE002+)/gu)) {
    if (/[.,;:()–]/.test(gap)) return isPart ? "other" : null;
    const lower = word.toLowerCase();
    if (lower.startsWith("\uE002")) return "whom";
    if (lower.startsWith("\uE001")) {
      wasName = true;
      continue;
    }
    // "Sixteen the information sharing section"
    if (wasName && /^(?:sections?|standards?)$/.test(lower)) return null;
    wasName = false;
    if (whom.test(lower)) return isPart ? "part" : "whom";
    if (/^(?:asked|invited|expected)$/.test(lower) && /\bthose\b/.test(text)) return "whom";
    if (units[lower]) return units[lower];
    if (passed.has(lower)) continue;
    if (stops.has(lower)) return isPart ? "other" : null;
    if (isPart) return "other";
    isPart = true;
  }
  return isPart ? "other" : null;
}

/** A heading of a table without whom it counts, where that is schools and colleges: "Number of schools" is "Number of". */
export function withoutWhom(heading: string, { called }: Called): string {
  return meansSettings(called) ? heading.replaceAll(/\b(?:schools (?:and|or) colleges|schools|colleges|settings)\b/gi, " ") : heading;
}
