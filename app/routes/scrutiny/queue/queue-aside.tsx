import { href } from "react-router";
import { asideHeading } from "#app/components/with-aside.tsx";
import type { QueuePage } from "./queue.server.ts";

/** The next meeting, and the ways to all returns at once. */
export function QueueAside({ page }: { page: QueuePage }) {
  const { next, called, cycle } = page;
  const params = { cycleId: cycle.id };
  return (
    <>
      <h2 id={asideHeading}>Next panel</h2>
      {next ? (
        <>
          <p className="app-aside__figure">{next.day}</p>
          <p>
            {next.when} {next.chairs}
          </p>
          <ul className="app-plain-list govuk-!-font-size-16 govuk-!-margin-top-4">
            {next.slots.map(({ assessmentId, at, name, readiness }) => (
              <li key={assessmentId}>
                <strong>{at}</strong> {name}
                <br />
                {readiness}
              </li>
            ))}
          </ul>
          {next.pack && <p>{next.pack}</p>}
        </>
      ) : (
        <p>No panel is set for any of these returns.</p>
      )}
      <h2>Across all returns</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        <li>
          <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny/findings", params)}>
            What does not fit together
          </a>
          , by standard and by {called.one}
        </li>
        <li>
          <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny/themes", params)}>
            Actions and themes
          </a>
        </li>
        {page.maySample && (
          <li>
            <a className="govuk-link" href={href("/cycles/:cycleId/responses", params)}>
              Answer returns together
            </a>
          </li>
        )}
        {page.maySample && (
          <li>
            <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny/sample", params)}>
              Draw a sample to read one by one
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
