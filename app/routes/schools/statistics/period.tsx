import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { StatisticsForm, StatisticsNumbers } from "./statistics-form.tsx";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { notNowBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import { groupForPeriod, isLate, missingNumbers, periodLabels, windowInWords, windowOf } from "#domain/schools/statistics.ts";
import { setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { requireSchoolEditor } from "#app/routes/schools/require-school.ts";
import { findStatistics, saveStatistics } from "#db/schools/statistics.ts";
import type { Route } from "./+types/period.ts";
import { periodIn, requireStatistics, statisticsOf, visibleTo } from "./requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, organisation, cycle, part, facts, groups, periods, now } = await requireStatistics({ request, context, params });
  const period = periodIn(periods, params.period);
  const saved = visibleTo(part, await findStatistics(db, assessment.id, period));
  const window = windowOf(cycle, dayOf(now));
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    period: periodLabels[period],
    groups: groups.map((group) => groupForPeriod(group, period)),
    fields: saved?.fields ?? {},
    revision: saved?.revision ?? 0,
    sent: saved?.submittedAt ? { on: saved.submittedAt, by: saved.submittedByName ?? "", isLate: isLate(cycle, saved.submittedAt) } : null,
    savedBy: saved?.savedByName ?? null,
    dates: windowInWords(cycle, dayOf(now)),
    window,
    isForm: window !== "not-open" && refusedBecause("edit-statistics", part, facts) === null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-statistics");
  const { groups, periods } = statisticsOf(view);
  const period = periodIn(periods, params.period);
  const formData = await request.formData();
  const isSent = formData.get("intent") === "send";
  const revision = String(formData.get("revision"));
  if (!/^\d{1,9}$/.test(revision) || (!isSent && formData.get("intent") !== "draft"))
    throw data("The form asked for something this page does not do", 400);
  const submission = parseWithZod(formData, { schema: setFieldsForm(groups, { all: groups, saved: {}, today: dayOf(view.now) }) });
  const refuse = (reason: string, isStale = false) =>
    data(
      {
        reply: submission.reply({ formErrors: [`${reason} What you typed is still here`], hideFields: isStale ? ["revision"] : [] }),
        isStale,
      },
      409,
    );
  if (view.locked) return refuse(view.locked);
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);
  const missing = isSent ? missingNumbers(groups, submission.value) : [];
  if (missing.length > 0) {
    const fieldErrors = Object.fromEntries(missing.map(({ code, message }) => [code, [message]]));
    return data({ reply: submission.reply({ fieldErrors }), isStale: false }, 400);
  }

  const result = await saveStatistics(view.db, view.author, view, {
    period,
    groups,
    fields: submission.value,
    revision: Number(revision),
    isSent,
  });
  if (result === "stale")
    return refuse("A colleague has saved these numbers since you opened this page. Save again to put yours in their place.", true);
  if (result === "not-open") return refuse(`This cannot be saved yet. ${windowInWords(view.cycle, dayOf(view.now))}.`);
  if (result === "sent-before") return refuse("These numbers have been sent. Send them again to correct them.");
  if (result === "withdrawn") return refuse(notNowBecause("edit-statistics", view.facts) ?? "This can no longer be changed.");
  return redirect(href("/assessments/:assessmentId/statistics", params));
}

type Page = Awaited<ReturnType<typeof loader>>;

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/statistics", params),
    label: "Statistics",
  }),
};

export default function StatisticsOfPeriod({ loaderData: page, actionData }: Route.ComponentProps) {
  const reply = actionData?.reply;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`Statistics of ${page.organisation}`}
            title={page.period}
            tab={`Statistics, ${page.period}, ${page.organisation}`}
            lead={leadOf(page)}
            error={reply?.error}
          />
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">Saved now, by {page.savedBy}:</p>
              <StatisticsNumbers groups={page.groups} fields={page.fields} isGivenOnly />
            </InsetText>
          )}
          {page.isForm || reply ? (
            <StatisticsForm page={page} reply={reply} />
          ) : (
            <>
              <KeptWords />
              <StatisticsNumbers groups={page.groups} fields={page.fields} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function leadOf({ sent, window, dates }: Page): string {
  if (sent) return `Sent ${sent.isLate ? "late, " : ""}by ${sent.by} on ${dayInWords(sent.on)}.`;
  if (window === "not-open") return `${dates}. You can read what will be asked now, and send it then.`;
  return window === "past-due" ? `${dates}. The date has passed. Numbers are still taken, and marked as late.` : `${dates}.`;
}
