import { partTowards, seesAgency } from "#app/domain/cycle-access.ts";
import { returnGroups, returnRows, returnsSentence } from "#app/domain/cycle-returns.ts";
import { dayInWords, timeInWords } from "#app/domain/dates.ts";
import { refusedBecause } from "#app/domain/permissions.ts";
import { listCycleReturns } from "#db/cycle-returns.ts";
import { listCycleMemberships } from "#db/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/returns.ts";
import { placeOf } from "./figures.ts";
import { PartnershipFilter } from "./partnership-filter.tsx";
import { type RequiredCycle, requireCycle } from "./requirements.ts";
import { ReturnsTable } from "./returns-table.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-agencies");
  const { db, cycle, partnerships, only } = view;
  const set = await findCycleSet(db, cycle);
  const rows = await readRows(view);
  return {
    cycle: { id: cycle.id, title: cycle.title, dueAt: cycle.dueAt },
    place: placeOf(view),
    partnerships: partnerships.map(({ id, shortName }) => ({ id, shortName })),
    only: only?.id,
    standards: set.sections.reduce((sum, section) => sum + section.standards.length, 0),
    sentence: returnsSentence(rows),
    groups: returnGroups(rows),
  };
}

async function readRows(view: RequiredCycle) {
  const { db, cycle, only, now } = view;
  const [returns, memberships] = await Promise.all([listCycleReturns(db, cycle.id), listCycleMemberships(db, cycle.id)]);
  const members = new Set(memberships.filter((one) => one.partnershipId === only?.id).map((one) => one.organisationId));
  return returnRows(cycle, returns, now)
    .filter((row) => !only || members.has(row.organisation.id))
    .map((row) => ({ ...row, part: partTowards(view, row.organisation.id, memberships) }))
    .filter(({ part }) => seesAgency(part))
    .map(({ part, ...row }) => ({
      ...row,
      href: refusedBecause("see-assessment", part, row) === null ? `/assessments/${row.assessmentId}` : null,
    }));
}

export const handle = {
  back: (loaderData: { cycle?: { id: string; title: string } } | undefined) =>
    loaderData?.cycle ? { href: `/cycles/${loaderData.cycle.id}`, label: loaderData.cycle.title } : { href: "/cycles", label: "All cycles" },
  wide: true,
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.cycle.title ?? "Cycle"}: returns and progress - Safeguarding audit` },
];

export default function CycleReturns({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <span className="govuk-caption-l">
        {page.cycle.title}, {page.place}
      </span>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">Returns and progress</h1>
      <p className="app-lead">{page.sentence}</p>
      <p className="govuk-body">
        Returns are due by {timeInWords(page.cycle.dueAt)} on {dayInWords(page.cycle.dueAt)}, unless a later date was agreed.
      </p>
      <PartnershipFilter partnerships={page.partnerships} only={page.only} />
      {page.groups.map((group) => (
        <ReturnsTable key={group.title} title={group.title} rows={group.rows} standards={page.standards} />
      ))}
    </>
  );
}
