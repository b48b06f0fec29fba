import { data } from "react-router";
import type { z } from "zod";
import type { responseForm } from "#app/forms/scrutiny/response.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import type { DraftWords } from "#db/responses/response-draft.ts";
import { listOpenItems } from "#db/responses/open-items.ts";
import { listModeratedRatings } from "#db/scrutiny/moderated-ratings.ts";
import { listRecommendations } from "#db/scrutiny/recommendations.ts";
import { findDraft } from "#db/scrutiny/responses.ts";
import { listStrengthsToTick } from "#db/responses/strengths.ts";
import { findPersonName } from "#db/people/person-names.ts";
import { listHolders } from "#db/people/people.ts";
import { addDays, notWorkingBecause, workingDayFrom } from "#domain/working-days.ts";
import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { dayOf } from "#domain/dates.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import { answerDays, changeInWords, type Strength } from "#domain/responses/response.ts";
import type { RequiredScrutiny } from "./requirements.ts";

/** All that the page shows on which a response is written. */
export async function readDraftPage(view: RequiredScrutiny) {
  const { db, assessment, cycle, organisation, now } = view;
  const submission = await findSubmission(db, assessment.id, assessment.revision);
  if (!submission) throw data("There is no submission to answer", 404);
  const { document } = submission;
  const [draft, candidates, asked, settled, openItems, signs, leads] = await Promise.all([
    findDraft(db, assessment.id, assessment.revision),
    listStrengthsToTick(db, view, document),
    listRecommendations(db, assessment.id, assessment.revision),
    listModeratedRatings(db, assessment.id, assessment.revision),
    listOpenItems(db, view, now.toISOString()),
    listHolders(db, organisation.id, "signatory"),
    listHolders(db, organisation.id, "champion"),
  ]);
  const standards = document.sections.flatMap((section) => section.standards);
  const shortOf = (code: string | null) => standards.find((one) => one.code === code)?.short ?? "";
  const today = dayOf(now);
  const owedBy = responseDueOn({ cycle, firstSubmittedAt: assessment.firstSubmittedAt ?? cycle.dueAt });
  return {
    draft,
    saved: draft && { by: await findPersonName(db, draft.savedBy), at: draft.savedAt },
    candidates: withKept(candidates, draft?.strengths ?? []),
    organisation: { name: organisation.name, shortName: organisation.shortName || organisation.name },
    cycle: cycle.title,
    to: [...new Set([...signs, ...leads].map(({ name }) => name))],
    owedBy,
    owedOnDayOff: notWorkingBecause(owedBy),
    today,
    revision: assessment.revision,
    defaults: { answersDueOn: workingDayFrom(addDays(today, answerDays)) },
    standards: standards.length,
    settled: settled.map(({ standardCode, rating, reason }) => {
      const own = standards.find(({ code }) => code === standardCode)?.rating ?? null;
      const change = changeInWords({ own, agreed: rating });
      return {
        code: standardCode,
        words: `${standardCode} ${shortOf(standardCode)}: ${change ? `${change.toLowerCase()} from ${ratingLabel(own).toLowerCase()} to` : "agreed as"} ${ratingLabel(rating).toLowerCase()}`,
        reason,
      };
    }),
    openItems,
    recommendations: asked
      .filter(({ kind }) => kind === "recommendation")
      .map(({ id, standardCode, words, letterWords, edition }) => ({
        id,
        code: standardCode,
        short: shortOf(standardCode),
        words,
        letterWords,
        edition,
      })),
    agreedActions: asked.filter(({ kind }) => kind === "agreed-action").map(({ id, words, owner, dueOn }) => ({ id, words, owner, dueOn })),
  };
}

export type DraftPage = Awaited<ReturnType<typeof readDraftPage>>;

// What was ticked stays to be seen where its source has changed since
function withKept(candidates: Strength[], kept: Strength[]): Strength[] {
  const known = new Set(candidates.map(({ key }) => key));
  return [...candidates, ...kept.filter(({ key }) => !known.has(key) && !key.startsWith("own:"))];
}

/** Strengths as they are kept: what was ticked, in its words, and a line each of what the writer added. */
export function strengthsOf(page: Pick<DraftPage, "candidates">, { strengths, own }: z.infer<typeof responseForm>): Strength[] {
  const ticked = page.candidates.filter(({ key }) => strengths.includes(key));
  const added = own
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [...ticked, ...added.map((words, at) => ({ key: `own:${at + 1}`, code: null, words, source: "" }))];
}

/** The writer's own strengths as the box shows them. */
export function ownOf(strengths: Strength[]): string {
  return strengths
    .filter(({ key }) => key.startsWith("own:"))
    .map(({ words }) => words)
    .join("\n");
}

/** A draft as its form fills in. */
export function fieldsOfDraft({ draft, recommendations, defaults }: Pick<DraftPage, "draft" | "recommendations" | "defaults">) {
  return {
    outcome: draft?.outcome ?? undefined,
    opening: draft?.opening ?? "",
    strengths: (draft?.strengths ?? []).map(({ key }) => key).filter((key) => !key.startsWith("own:")),
    own: ownOf(draft?.strengths ?? []),
    plainer: Object.fromEntries(recommendations.map(({ id, words, letterWords }) => [id, letterWords ?? words])),
    closing: draft?.closing ?? "",
    answersDueOn: draft ? (draft.answersDueOn ?? undefined) : defaults.answersDueOn,
  };
}

/** What was typed, as it is kept. */
export function wordsOf(page: DraftPage, form: z.infer<typeof responseForm>): DraftWords {
  return {
    outcome: form.outcome ?? null,
    opening: form.opening,
    strengths: strengthsOf(page, form),
    closing: form.closing,
    answersDueOn: form.answersDueOn,
    plainer: page.recommendations.flatMap(({ id, words }) => {
      const typed = form.plainer[id];
      return typed === undefined ? [] : [{ id, words: typed === "" || typed === words ? null : typed, made: form.made[id] ?? 0 }];
    }),
  };
}
