import { data, Form, href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { HistoryLines } from "./history-lines.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { historyLine } from "#domain/assessments/history-entry.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
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
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    standards,
    standard: standard ?? null,
    page,
    lines: rows.slice(0, perPage).map(historyLine),
    hasOlder: rows.length > perPage,
    together: standard ? null : togetherInWords(await readReturn(db, view)),
  };
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
        lead="Who changed what, and when, the newest first. Nothing is ever taken out of it."
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
        <HistoryLines assessmentId={assessmentId} standards={standards} lines={lines} />
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
