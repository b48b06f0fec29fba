import { href } from "react-router";
import { findStandard } from "#standards/find-standard.ts";
import { missingFrom } from "#domain/assessments/completeness.ts";
import { lookRule, looksOf } from "#domain/assessments/evidence/to-look-at.ts";
import { type Deed, deeds, doneInWords } from "#domain/assessments/what-was-done.ts";
import { dayOf } from "#domain/dates.ts";
import { listAnswerFacts } from "#db/assessments/section-summaries.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { RequiredAssessment } from "./requirements.ts";

/** What was just done to a standard, for the page it leads to. */
export interface Done {
  deed: Deed;
  code: string;
}

type Place = "main" | "evidence" | "actions";

/**
 * An address that says what was done there. It names a known deed and a standard and carries no words of its own; and it
 * says at which place the page opens, because a browser keeps the place of the page before where nothing is said.
 */
export function afterDoing(path: string, { deed, code }: Done, place: Place = "main"): string {
  const [plain = "", search] = path.split("?");
  const query = new URLSearchParams(search);
  query.set("done", deed);
  query.set("of", code);
  return `${plain}?${query}#${place}`;
}

/** What the address says was done, or null. */
export function doneOf(request: Request): Done | null {
  const query = new URL(request.url).searchParams;
  const deed = deeds.find((one) => one === query.get("done"));
  const code = query.get("of");
  return deed && code ? { deed, code } : null;
}

/** What was done in words, with what is left for that standard now. Only for the organisation's own people. */
export async function readDone(view: RequiredAssessment, request: Request): Promise<string | null> {
  const done = doneOf(request);
  if (!done || view.part.inOrganisation.length === 0) return null;
  const set = await findCycleSet(view.db, view.cycle);
  if (!findStandard(set, done.code)) return null;
  const facts = await listAnswerFacts(view.db, view.assessment.id);
  const own = facts.find(({ standardCode }) => standardCode === done.code);
  const rule = lookRule(set, view.cycle, dayOf(view.now));
  return doneInWords(done.deed, done.code, { missing: missingFrom(own), looks: own ? looksOf(own, rule) : [] }, rule);
}

/** Where the page of a standard was opened from, if saving is to lead back there. */
export function fromCheck(request: Request): boolean {
  return new URL(request.url).searchParams.get("from") === "check";
}

/** The page of a standard, as it was opened. */
export function standardHref(request: Request, params: { assessmentId: string; code: string }): string {
  const page = href("/assessments/:assessmentId/standards/:code", { assessmentId: params.assessmentId, code: params.code });
  return fromCheck(request) ? `${page}?from=check` : page;
}
