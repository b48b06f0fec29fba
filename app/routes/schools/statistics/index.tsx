import { href } from "react-router";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { periodLabels, statisticsStateInWords, windowInWords, windowOf } from "#domain/schools/statistics.ts";
import { listStatistics } from "#db/schools/statistics.ts";
import type { Route } from "./+types/index.ts";
import { requireStatistics, visibleTo } from "./requirements.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireStatistics({ request, context, params });
  const { db, assessment, organisation, cycle, part, facts, periods, now } = view;
  const saved = await listStatistics(db, assessment.id);
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    dates: windowInWords(cycle, dayOf(now)),
    window: windowOf(cycle, dayOf(now)),
    mayEdit: refusedBecause("edit-statistics", part, facts) === null,
    periods: periods.map((period) => {
      const visible = visibleTo(
        part,
        saved.find((one) => one.period === period),
      );
      return {
        period,
        label: periodLabels[period],
        state: visible || part.inOrganisation.length > 0 ? statisticsStateInWords(cycle, visible) : "Not sent",
        sentOn: visible?.submittedAt ?? null,
        correctedOn: visible?.submittedAt && visible.savedAt > visible.submittedAt ? visible.savedAt : null,
      };
    }),
  };
}

type Page = Awaited<ReturnType<typeof loader>>;

export const handle = { back: backToReturn("The return") };

export default function StatisticsPeriods({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={`${page.organisation}, ${page.cycle}`}
        title="Statistics"
        tab={`Statistics of ${page.organisation}`}
        lead="Totals only, never a name. This is a return of its own: the audit can be signed before or after it."
      />
      <p className="govuk-body">
        {page.dates && `${page.dates}. `}
        {(page.window !== "past-due" || page.periods.some((one) => !one.sentOn)) && windowWords[page.window]}
      </p>
      <SummaryList
        rows={page.periods.map((one) => ({
          key: one.label,
          value: stateOf(one),
          action: {
            href: href("/assessments/:assessmentId/statistics/:period", { assessmentId: page.assessmentId, period: one.period }),
            text: page.mayEdit && page.window !== "not-open" ? (one.sentOn ? "Read or correct" : "Fill in") : "Read",
            visuallyHiddenText: one.label,
          },
        }))}
      />
    </>
  );
}

const windowWords: Record<Page["window"], string> = {
  "not-open": "You can read what will be asked, and send it once it opens.",
  open: "",
  "past-due": "The date has passed. Numbers are still taken, and marked as late.",
};

function stateOf({ state, sentOn, correctedOn }: Page["periods"][number]): string {
  return [sentOn ? `${state}, on ${dayInWords(sentOn)}` : state, correctedOn && `corrected on ${dayInWords(correctedOn)}`]
    .filter(Boolean)
    .join(", ");
}
