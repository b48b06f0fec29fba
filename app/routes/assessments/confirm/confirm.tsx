import type { SubmissionResult } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ConfirmList } from "./confirm-list.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { counted, listed } from "#domain/words.ts";
import { type Chosen, readConfirmForm } from "#app/forms/assessments/confirm.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { type Confirming, confirmEarlierAnswers, justConfirmed } from "#db/assessments/confirming.ts";
import type { Route } from "./+types/confirm.ts";
import { datedInWords, dateEvidence } from "./looking.server.ts";
import { readEvidenceToLookAt } from "./evidence-to-look-at.server.ts";
import { confirmPage, nothingToConfirm, readConfirming, type ToConfirm } from "./confirm.server.ts";
import { backToReturn } from "#app/routes/back.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { afterConfirming } from "./next-place.ts";
import { toAdapt } from "#domain/assessments/carried-answer.ts";

// Who may change none of these standards is refused, even where there are none left
async function requireConfirming(request: Asked<Route.LoaderArgs["params"]>) {
  const view = await requireAssessment(request, "see-assessment");
  const { part } = request.params;
  // Without an earlier return there is evidence to look at all the same
  const confirming = (await readConfirming(view, part)) ?? (part === "evidence" ? nothingToConfirm(view, part) : undefined);
  if (!confirming) throw data("Page not found", 404);
  const [own] = view.part.sections;
  allow(view, "edit", confirming.section?.code ?? own);
  return { view, confirming };
}

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { view, confirming } = await requireConfirming({ request, context, params });
  const isEvidence = confirming.part === "evidence";
  const open = new Set(confirming.standards.filter(({ state }) => state === "open").map(({ code }) => code));
  const dated = Math.min(Number(url.searchParams.get("looked")) || 0, 1000);
  const page = {
    ...confirmPage(view, confirming),
    // Evidence of a standard that is open above is looked at with its answer
    toLookAt: isEvidence ? (await readEvidenceToLookAt(view)).filter(({ standards }) => !standards.every((code) => open.has(code))) : [],
    dated: isEvidence && dated > 0 ? `${datedInWords(dated)}.` : null,
    justDone:
      url.searchParams.get("done") === "section" ? await justConfirmed(view.db, view.assessment.id, view.person.id, view.now) : null,
  };
  // Not thrown: what was chosen when the return went to the head is still on the page
  return data(page, page.locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { view, confirming } = await requireConfirming({ request, context, params });
  const { db, author, assessment } = view;
  const formData = await request.formData();
  if (confirming.part === "evidence" && formData.get("intent") === "look") return dateEvidence(view, formData);
  const read = readConfirmForm(formData, confirming.standards, confirming.today);
  if (!read) throw data("The form asked for something this page does not do", 400);
  if (Object.keys(read.errors).length > 0) return data(read.reply({ fieldErrors: read.errors }), 400);

  const locked = lockedBecause("answer", view.facts);
  const all = read.chosen.flatMap((one) => toCarry(one, confirming.standards));
  const section = confirming.section ? `${confirming.section.code}. ${confirming.section.title}` : undefined;
  const result = locked
    ? null
    : await confirmEarlierAnswers(db, author, assessment.id, { all, section, datesTogether: read.looksTogether });
  if (!result || result.isLocked) {
    return data(read.reply({ formErrors: [`${locked ?? closedBecause(view.facts)} Nothing was changed`] }), 409);
  }
  if (result.stale.length > 0) {
    const saved = result.confirmed.length + result.adapted.length + result.outOfDate.length;
    return data<SubmissionResult>({ error: { "": [staleInWords(result.stale, saved)] } }, 409);
  }
  if (read.chosen.length === 0) return redirect(`${href("/assessments/:assessmentId", { assessmentId: assessment.id })}?done=nothing`);
  return redirect(afterConfirming(assessment.id, confirming, { ...result, isLater: formData.get("intent") === "later" }));
}

function toCarry({ code, choice, ...said }: Chosen, standards: ToConfirm[]): Confirming[] {
  const one = standards.find((standard) => standard.code === code);
  if (!one) return [];
  const earlier = choice === "changed" ? toAdapt(one.earlier) : one.earlier.standard;
  return [{ ...said, choice, section: one.section, earlier }];
}

function staleInWords(codes: string[], saved: number): string {
  const others = saved > 0 ? ` ${counted(saved, "other")} ${saved === 1 ? "is" : "are"} saved.` : "";
  return `Somebody answered ${listed(codes)} after you opened this page, so nothing was replaced there.${others} The page shows what is left now`;
}

export const handle = { back: backToReturn("Task list") };

export default function Confirm({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const title = titleOf(page);
  if (page.locked && !reply) return <LockedPage title={title} reason={page.locked} />;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <ConfirmList page={page} title={title} reply={reply} />
    </>
  );
}

function titleOf({ section, part }: Pick<ReturnType<typeof confirmPage>, "section" | "part">): string {
  if (section) return `${section.code}. ${section.title}`;
  return part === "changed" ? "Standards that changed" : "Evidence to look at";
}
