import { data, Form, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { HistoryLines } from "./history-lines.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { historyLine } from "#domain/assessments/history-entry.ts";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { baseRevision } from "#app/forms/assessments/answer.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { bringBack, findEarlierWords, holdsAnswer } from "#db/assessments/earlier-words.ts";
import { findStandard } from "#standards/find-standard.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { listHistory } from "#db/history.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/history.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

const perPage = 50;

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, organisation, cycle } = view;
  const set = await findCycleSet(db, cycle);
  const standards = set.sections.flatMap((section) => section.standards.map(({ code, short }) => ({ code, short })));

  const standardCode = url.searchParams.get("standard") || undefined;
  const standard = standards.find((one) => one.code === standardCode);
  if (standardCode && !standard) throw data("There is no such standard in this audit", 404);
  const page = pageNumber(url.searchParams.get("page"));
  // One more than is shown tells whether there is an older page
  const rows = await listHistory(db, assessment.id, { standardCode, offset: (page - 1) * perPage, limit: perPage + 1 });
  const answers = await listAnswers(db, assessment.id);
  const mayBringBack = (row: (typeof rows)[number]) => {
    const section = row.standardCode && findStandard(set, row.standardCode)?.section.code;
    if (!section || !holdsAnswer(row.event) || !row.after || refusedBecause("answer", view.part, view.facts, section)) return false;
    const held = answers.find(({ standardCode: code }) => code === row.standardCode);
    return !isSameText({ ...blankAnswer, ...row.after }, held ?? blankAnswer);
  };
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    standards,
    standard: standard ?? null,
    page,
    lines: rows.slice(0, perPage).map((row) => ({ ...historyLine(row), mayBringBack: mayBringBack(row) })),
    revisions: Object.fromEntries(answers.map((answer) => [answer.standardCode, answer.revision])),
    hasOlder: rows.length > perPage,
    together: standard ? null : togetherInWords(await readReturn(db, view)),
  };
}

/** Brings words of the record back, as this person's draft of that standard. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const sent = await request.formData();
  const words = await findEarlierWords(view.db, view.assessment.id, String(sent.get("line")));
  const found = words && findStandard(await findCycleSet(view.db, view.cycle), words.standardCode);
  if (!words || !found) throw data("There is nothing to bring back", 404);
  allow(view, "answer", found.section.code);
  await bringBack(view.db, view.author, words, baseRevision.catch(0).parse(sent.get("baseRevision")));
  return redirect(href("/assessments/:assessmentId/standards/:code", { ...params, code: words.standardCode }));
}

function pageNumber(text: string | null): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

export const handle = { back: backToReturn("Task list") };

export default function History({ loaderData: view }: Route.ComponentProps) {
  const { assessmentId, standard, standards, page, lines, hasOlder } = view;
  const hrefOf = (number: number) =>
    `${href("/assessments/:assessmentId/history", { assessmentId })}?${new URLSearchParams({ ...(standard && { standard: standard.code }), page: String(number) })}`;
  return (
    <>
      <PageHead
        caption={`${view.organisation}, ${view.cycle}`}
        title={standard ? `History of ${standard.code} ${standard.short}` : "History"}
        tab={`History of ${view.cycle}${standard ? `, ${standard.code}` : ""}`}
        lead="Who changed what, and when, the newest first. No line is ever taken out of it; words that the partnership removes leave a mark."
      />
      {view.together && <p className="govuk-body">{view.together}.</p>}
      <Form method="get" className="govuk-!-display-none-print">
        <Select
          name="standard"
          label="Show"
          defaultValue={standard?.code ?? ""}
          items={[{ value: "", text: "Everything" }, ...standards.map(({ code, short }) => ({ value: code, text: `${code} ${short}` }))]}
        />
        <Button classes="govuk-button--secondary">Show</Button>
      </Form>
      {lines.length === 0 ? (
        <p className="govuk-body">{page > 1 ? "There is nothing older." : "Nothing has been recorded yet."}</p>
      ) : (
        <HistoryLines assessmentId={assessmentId} standards={standards} lines={lines} revisions={view.revisions} />
      )}
      {(page > 1 || hasOlder) && (
        <Pagination
          landmarkLabel="Pages of the history"
          previous={page > 1 ? { href: hrefOf(page - 1), text: "Newer" } : undefined}
          next={hasOlder ? { href: hrefOf(page + 1), text: "Older" } : undefined}
        />
      )}
    </>
  );
}
