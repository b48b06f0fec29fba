import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { FileLink } from "#app/components/file-link.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { callForm } from "#app/forms/cycles/chasing.ts";
import { allow } from "#app/routes/assessments/requirements.ts";
import { backToCycle, CycleHeading } from "#app/routes/cycles/cycle-heading.tsx";
import { requireCycle } from "#app/routes/cycles/requirements.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { noteCall } from "#db/cycles/contacts.ts";
import { dayOf } from "#domain/dates.ts";
import type { Route } from "./+types/show.ts";
import { CallForm } from "./call-form.tsx";
import { LadderSteps } from "./ladder-steps.tsx";
import { Requests } from "./requests.tsx";
import { TrackerFilters } from "./tracker-filters.tsx";
import { readTracker } from "./tracker.server.ts";
import { TrackerTable } from "./tracker-table.tsx";

const done: Record<string, string> = {
  noted: "The call is kept",
  answered: "The request is answered, and they are told by e-mail",
  reminder: "The reminders go with today’s mail",
  "more-time": "More time is given, and they are told by e-mail",
  "hold-mail": "Their mail is held. Nothing about this cycle goes out until you let it go",
  "release-mail": "Their mail goes out again",
};

export async function loader(request: Route.LoaderArgs) {
  const page = await readTracker(request);
  return { ...page, done: done[new URL(request.request.url).searchParams.get("done") ?? ""] ?? null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, person, now, cycle } = await requireCycle({ request, context, params }, "administer");
  const submission = parseWithZod(await request.formData(), { schema: callForm(dayOf(now)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { assessment: assessmentId, ...noted } = submission.value;
  const view = await findAssessment(db, assessmentId, person);
  if (!view || view.cycle.id !== cycle.id)
    return data(submission.reply({ fieldErrors: { assessment: ["Choose one from the list"] } }), 400);
  allow({ ...view }, "chase");
  await noteCall(db, author, assessmentId, noted);
  return redirect(`${href("/cycles/:cycleId/tracker", params)}?done=noted`);
}

export const handle = { back: backToCycle, wide: true };

export default function Tracker({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const at = (number: number) => {
    const search = new URLSearchParams({
      ...(page.pile && { pile: page.pile }),
      order: page.order,
      ...(page.name && { name: page.name }),
      page: String(number),
    });
    return `${href("/cycles/:cycleId/tracker", params)}?${search}`;
  };
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <CycleHeading cycle={page.cycle} place={page.place} title="Tracker" pages={page.pages} sentence={page.sentence} />
      <Requests requests={page.requests} />
      <TrackerFilters page={page} cycleId={params.cycleId} />
      <TrackerTable page={page} cycleId={params.cycleId} />
      {page.pageCount > 1 && (
        <Pagination
          landmarkLabel="Pages of the tracker"
          {...(page.page > 1 && { previous: { href: at(page.page - 1), labelText: `${page.page - 1} of ${page.pageCount}` } })}
          {...(page.page < page.pageCount && { next: { href: at(page.page + 1), labelText: `${page.page + 1} of ${page.pageCount}` } })}
        />
      )}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <CallForm organisations={page.organisations} reply={actionData} called={page.filters.called} />
        </div>
        <div className="govuk-grid-column-one-half">
          <LadderSteps ladder={page.ladder} />
          <h2 className="govuk-heading-m">To keep</h2>
          <ul className="govuk-list">
            <FileLink href={`${href("/cycles/:cycleId/tracker.xlsx", params)}${page.query}`}>Tracker (Excel)</FileLink>
            <FileLink href={`${href("/cycles/:cycleId/tracker.csv", params)}${page.query}`}>Tracker (CSV)</FileLink>
            <FileLink href={`${href("/cycles/:cycleId/exceptions.xlsx", params)}${page.query}`}>Exception list (Excel)</FileLink>
            <FileLink href={`${href("/cycles/:cycleId/escalations.xlsx", params)}${page.query}`}>
              Escalation list for the Executive (Excel)
            </FileLink>
          </ul>
        </div>
      </div>
    </>
  );
}
