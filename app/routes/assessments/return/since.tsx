import type { RevisedStandard } from "#domain/assessments/revised-standards.ts";

/** What a later revision answers otherwise than the one before it, so that nobody has to lay two side by side. */
export function Since({ since: { revision, standards } }: { since: { revision: number; standards: RevisedStandard[] } }) {
  return (
    <section className="app-measure" aria-labelledby="since">
      <h2 className="govuk-heading-m" id="since">
        What changed since revision {revision}
      </h2>
      {standards.length === 0 ? (
        <p className="govuk-body">No answer, evidence or action changed.</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {standards.map(({ code, short, words }) => (
            <li key={code}>
              <a className="govuk-link" href={`#standard-${code}`}>
                {code} {short}
              </a>
              : {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
