import { dayInWords } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import type { GovernorPage } from "./governor.server.ts";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";

/** Last year's actions and what became of them, and the dates a governing body asks for. */
export function GovernorFacts({ page }: { page: GovernorPage }) {
  const { earlierActions, training, late, cycle, words } = page;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Last year’s actions</h2>
      {earlierActions.length === 0 ? (
        <p className="govuk-body">There are none on record.</p>
      ) : (
        <ul className="app-plain-list">
          {earlierActions.map((action) => (
            <li key={`${action.standardCode} ${action.what}`}>
              <strong>{action.standardCode}</strong> {action.what}. {action.owner}, due {dayInWords(action.dueOn)}. {action.became}.
            </li>
          ))}
        </ul>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Dates and training</h2>
      <SummaryList
        rows={[
          { key: "Return due", value: dayInWords(page.due) },
          ...(cycle.governorSignsBy
            ? [{ key: `${capitalised(words.governor)}’s signature owed by`, value: dayInWords(cycle.governorSignsBy) }]
            : []),
          { key: "Answer of the partnership owed by", value: dayInWords(cycle.responseBy) },
          ...training.map(({ what, value }) => ({ key: what, value })),
        ]}
      />
      {!page.hasProfile && (
        <p className="govuk-body">Nothing has been entered in the profile yet, so there are no dates of training here.</p>
      )}
      {late.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Also older than it should be</h3>
          <ul className="govuk-list govuk-list--bullet">
            {late.map(({ what, late: since }) => (
              <li key={what}>
                {what}: {since}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
