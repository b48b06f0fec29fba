import { Select } from "#app/components/govuk/fields/select.tsx";
import { assessmentStates, stateLabels } from "#domain/assessments/assessment-state.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import { readReturns } from "./returns.server.ts";
import type { Route } from "./+types/returns.ts";
import { CycleFilters } from "./cycle-filters.tsx";
import { backToCycle, CycleHeading } from "./cycle-heading.tsx";
import { ReturnsTable } from "./returns-table.tsx";
import { governorStandings } from "#domain/signing/governor-signature.ts";

export function loader(request: Route.LoaderArgs) {
  return readReturns(request);
}

export const handle = { back: backToCycle, wide: true };

export default function CycleReturns({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Returns and progress" pages={page.pages} sentence={page.sentence} />
      <p className="govuk-body">
        Returns are due by {timeInWords(page.dueAt)} on {dayInWords(page.dueAt)}, unless a later date was agreed.
        {page.governorSignsBy &&
          ` A governor signs each of them as well, by ${dayInWords(page.governorSignsBy)}. Governors are reminded 14, 7 and 1 day before and weekly after it.`}
      </p>
      <CycleFilters {...page.filters}>
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
            items={[{ value: "", text: "All" }, ...Object.entries(governorStandings).map(([value, text]) => ({ value, text }))]}
          />
        )}
      </CycleFilters>
      {page.state && page.groups.length === 0 && !page.governor && (
        <p className="govuk-body">
          {capitalised(page.filters.called.many)}: none is in the state “{stateLabels[page.state]}”.
        </p>
      )}
      {page.governor && page.groups.length === 0 && (
        <p className="govuk-body">None of them has a governor’s signature that is {governorStandings[page.governor].toLowerCase()}.</p>
      )}
      {page.groups.map((group) => (
        <ReturnsTable
          key={group.title}
          title={group.title}
          rows={group.rows}
          standards={page.standards}
          called={page.filters.called}
          asksGovernor={page.governorSignsBy !== null}
        />
      ))}
    </>
  );
}
