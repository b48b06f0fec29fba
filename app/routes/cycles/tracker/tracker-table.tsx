import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { lastActivityInWords, lastContactInWords } from "#app/tables/cycles/tracker.ts";
import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { deedNames, deeds } from "#domain/cycles/deeds.ts";
import { type TrackerRow, trackerPiles } from "#domain/cycles/tracker.ts";
import { dayInWords } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import type { TrackerPage } from "./tracker.server.ts";

/** Each return with what was done about it and what comes next; those that are ticked are dealt with together. */
export function TrackerTable({ page, cycleId }: { page: TrackerPage; cycleId: string }) {
  const { called } = page.filters;
  const title = page.pile ? trackerPiles[page.pile].label : `All ${called.many}`;
  if (page.rows.length === 0) return <p className="govuk-body">None of them is on this list.</p>;
  return (
    <form method="get" aria-label={`With the ${called.many} you tick`}>
      <div className="app-scroll" role="region" aria-labelledby="tracker-caption" tabIndex={0}>
        <table className="app-table">
          <caption className="govuk-table__caption--m" id="tracker-caption">
            {title}: {page.found} of {page.all}, {page.today}
          </caption>
          <thead>
            <tr>
              <th scope="col">{capitalised(called.one)}</th>
              <th scope="col">State</th>
              <th scope="col">Last activity</th>
              <th scope="col">Last contact</th>
              <th scope="col">Next step</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.assessmentId} row={row} standards={page.standards} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="govuk-!-display-none-print">
        <h2 className="govuk-heading-m">With the {called.many} you ticked</h2>
        <div className="govuk-button-group">
          {deedNames.map((deed) => (
            <Button key={deed} classes="govuk-button--secondary" formAction={href("/cycles/:cycleId/tracker/:deed", { cycleId, deed })}>
              {deeds[deed].title}
            </Button>
          ))}
        </div>
        <p className="govuk-body">Each opens a page that names them and says what happens, before anything is done.</p>
      </div>
    </form>
  );
}

function Row({ row, standards }: { row: TrackerRow; standards: number }) {
  const { name, kind } = row.organisation;
  const id = `pick-${row.assessmentId}`;
  return (
    <tr>
      <th scope="row">
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input className="govuk-checkboxes__input" type="checkbox" id={id} name="assessment" value={row.assessmentId} />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
              {name}
            </label>
          </div>
        </div>
        <p className="govuk-body-s govuk-!-margin-bottom-0">{kind}</p>
        <a
          className="govuk-link govuk-body-s govuk-!-margin-right-2 govuk-!-display-none-print"
          href={href("/assessments/:assessmentId", { assessmentId: row.assessmentId })}
        >
          Open<span className="govuk-visually-hidden"> {name}</span>
        </a>{" "}
        <a
          className="govuk-link govuk-body-s govuk-!-display-none-print"
          href={href("/assessments/:assessmentId/expected", { assessmentId: row.assessmentId })}
        >
          {row.withdrawnOn ? "Expect again" : "Expect no more"}
          <span className="govuk-visually-hidden"> of {name}</span>
        </a>
      </th>
      <td>
        {row.isOverdue ? <strong>{row.lateness}</strong> : row.lateness}
        <br />
        {row.withdrawnOn === null && `${stateLabels[row.state]}, ${row.complete} of ${row.asked ?? standards}`}
        {row.champions.length === 0 && !row.isReturned && row.withdrawnOn === null && <strong>. Nobody leads it</strong>}
      </td>
      <td>{lastActivityInWords(row)}</td>
      <td>
        {lastContactInWords(row)}
        {row.lastContact?.words && (
          <>
            <br />“{row.lastContact.words}” {row.lastContact.by}
          </>
        )}
        {row.isUndelivered && (
          <>
            <br />
            <strong>A mail could not be delivered</strong>
          </>
        )}
        {row.isMailHeld && (
          <>
            <br />
            <strong>Mail is held</strong>
          </>
        )}
      </td>
      <td>
        {row.next.is === "step" ? (
          <>
            <strong>{row.next.step.title}</strong>
            <br />
            {row.next.isDue ? `Due since ${dayInWords(row.next.on)}` : dayInWords(row.next.on)}
            {row.next.step.isByService && ", by the service"}
          </>
        ) : (
          <>
            {row.next.title}
            <br />
            {row.next.text}
          </>
        )}
      </td>
    </tr>
  );
}
