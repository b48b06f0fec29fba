import { data, href } from "react-router";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { type AssessmentState, assessmentStates, stateLabels } from "#domain/assessments/assessment-state.ts";
import { partsTowards, seesAgency } from "#domain/cycles/cycle-access.ts";
import { returnGroups, returnRows, returnsSentence } from "#domain/cycles/cycle-returns.ts";
import { dayInWords, dayOf, timeInWords } from "#domain/dates.ts";
import { governorSignature } from "#domain/signing/governor-signature.ts";
import { isLeft } from "#domain/organisations/narrowing.ts";
import { capitalised } from "#domain/words.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { listCycleGovernors } from "#db/signing/cycle-governors.ts";
import { listCycleReturns } from "#db/cycles/cycle-returns.ts";
import { listCycleMemberships } from "#db/cycles/cycles.ts";
import type { Route } from "./+types/returns.ts";
import { CycleFilters } from "./cycle-filters.tsx";
import { backToCycle, CycleHeading } from "./cycle-heading.tsx";
import { placeOf } from "./about.ts";
import { narrowedBy } from "./narrowed.ts";
import { pagesOf } from "./pages-of.ts";
import { type RequiredCycle, requireCycle } from "./requirements.ts";
import { ReturnsTable } from "./returns-table.tsx";
import { kindOfFacts } from "#domain/organisations/organisation-facts.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-agencies");
  const { cycle, partnerships, only, set, called } = view;
  const state = stateIn(view);
  const governor = governorIn(view);
  const { rows, narrowed } = await readRows(view);
  return {
    cycle: { id: cycle.id, title: cycle.title, dueAt: cycle.dueAt },
    place: `${placeOf(view)}${narrowed.inTitle}`,
    pages: pagesOf(view),
    partnerships: partnerships.map(({ id, shortName }) => ({ id, shortName })),
    only: only?.id,
    called,
    narrowing: narrowed.narrowing,
    choices: narrowed.choices,
    state,
    governor,
    governorSignsBy: cycle.governorSignsBy,
    standards: set.sections.reduce((sum, section) => sum + section.standards.length, 0),
    sentence: returnsSentence(rows, called),
    groups: returnGroups(
      rows
        .filter((row) => !state || (row.state === state && !row.withdrawnOn))
        .filter((row) => !governor || row.governor?.status === governor),
    ),
  };
}

function stateIn({ search }: RequiredCycle): AssessmentState | undefined {
  const wanted = search.get("state");
  const state = assessmentStates.find((one) => one === wanted);
  if (wanted && !state) throw data("There are no such returns", 404);
  return state;
}

const governorChoices = { signed: "Signed", owed: "Owed", overdue: "Overdue" } as const;

function governorIn({ search, cycle }: RequiredCycle): keyof typeof governorChoices | undefined {
  const wanted = search.get("governor");
  if (!wanted) return undefined;
  if (!Object.hasOwn(governorChoices, wanted) || cycle.governorSignsBy === null) throw data("There are no such returns", 404);
  return wanted as keyof typeof governorChoices;
}

async function readRows(view: RequiredCycle) {
  const { db, cycle, only, now, set } = view;
  const [returns, memberships, governors] = await Promise.all([
    listCycleReturns(db, cycle.id, set),
    listCycleMemberships(db, cycle.id),
    cycle.governorSignsBy ? listCycleGovernors(db, cycle.id) : null,
  ]);
  const governorOf = (row: (typeof returns)[number]) => {
    const signatures = governors?.signaturesOf(row.assessmentId) ?? [];
    const standing = governorSignature({
      cycle,
      assessment: row,
      signatures,
      today: dayOf(now),
      words: wordsFor({ kind: kindOfFacts(row.organisation) }),
    });
    return standing && { ...standing, remindedAt: governors?.remindedAt(row.assessmentId) ?? null };
  };
  const partTowards = partsTowards(view, memberships);
  const members = new Set(memberships.filter((one) => one.partnershipId === only?.id).map((one) => one.organisationId));
  const seen = returnRows(cycle, returns, now)
    .filter((row) => !only || members.has(row.organisation.id))
    .map((row) => ({ ...row, part: partTowards(row.organisation.id) }))
    .filter(({ part }) => seesAgency(part));
  const narrowed = await narrowedBy(
    view,
    seen.map((row) => row.organisation),
  );
  const rows = seen
    .filter((row) => isLeft(row.organisation, narrowed.narrowing))
    .map(({ part, ...row }) => ({
      ...row,
      governor: governorOf(row),
      href:
        refusedBecause("see-assessment", part, { ...row, kind: kindOfFacts(row.organisation) }) === null
          ? href("/assessments/:assessmentId", { assessmentId: row.assessmentId })
          : null,
    }));
  return { rows, narrowed };
}

export const handle = { back: backToCycle, wide: true };

export default function CycleReturns({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Returns and progress" pages={page.pages} sentence={page.sentence} />
      <p className="govuk-body">
        Returns are due by {timeInWords(page.cycle.dueAt)} on {dayInWords(page.cycle.dueAt)}, unless a later date was agreed.
        {page.governorSignsBy &&
          ` A governor signs each of them as well, by ${dayInWords(page.governorSignsBy)}. Governors are reminded 14, 7 and 1 day before and weekly after it.`}
      </p>
      <CycleFilters
        partnerships={page.partnerships}
        only={page.only}
        called={page.called}
        choices={page.choices}
        narrowing={page.narrowing}
      >
        <Select
          name="state"
          label="State"
          defaultValue={page.state ?? ""}
          items={[{ value: "", text: "All" }, ...assessmentStates.map((state) => ({ value: state, text: stateLabels[state] }))]}
        />
        {page.governorSignsBy && (
          <Select
            name="governor"
            label="Governor’s signature"
            defaultValue={page.governor ?? ""}
            items={[{ value: "", text: "All" }, ...Object.entries(governorChoices).map(([value, text]) => ({ value, text }))]}
          />
        )}
      </CycleFilters>
      {page.state && page.groups.length === 0 && !page.governor && (
        <p className="govuk-body">
          {capitalised(page.called.many)}: none is in the state “{stateLabels[page.state]}”.
        </p>
      )}
      {page.governor && page.groups.length === 0 && (
        <p className="govuk-body">None of them has a governor’s signature that is {governorChoices[page.governor].toLowerCase()}.</p>
      )}
      {page.groups.map((group) => (
        <ReturnsTable
          key={group.title}
          title={group.title}
          rows={group.rows}
          standards={page.standards}
          called={page.called}
          asksGovernor={page.governorSignsBy !== null}
        />
      ))}
    </>
  );
}
