import { momentInWords } from "#domain/dates.ts";
import { outcomeLabels } from "#domain/responses/response.ts";
import type { DraftPage } from "./draft.server.ts";

/** What somebody else saved meanwhile, to read and copy. */
export function OtherVersion({ page: { draft, saved } }: { page: DraftPage }) {
  if (!draft || !saved) return null;
  const parts = [
    ["Outcome", draft.outcome ? outcomeLabels[draft.outcome] : "Not chosen"],
    ["Opening", draft.opening],
    ["Strengths", draft.strengths.map(({ words }) => words).join("\n")],
    ["Closing", draft.closing],
  ] as const;
  return (
    <section className="app-notice" aria-labelledby="theirs">
      <h2 className="govuk-heading-m" id="theirs">
        Saved by {saved.by} at {momentInWords(saved.at)}
      </h2>
      <dl className="govuk-summary-list">
        {parts.map(([label, words]) => (
          <div className="govuk-summary-list__row" key={label}>
            <dt className="govuk-summary-list__key">{label}</dt>
            <dd className="govuk-summary-list__value app-own-lines">{words || "Nothing"}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
