import type { StandardPage } from "./show.server.ts";
import { Details } from "#app/components/govuk/details.tsx";

/** The standard itself, before anything is judged or written. */
export function StandardWords({ page }: { page: StandardPage }) {
  const { standard } = page;
  return (
    <>
      <span className="govuk-caption-m">
        {page.organisation.name}: {page.cycle.title}
      </span>
      <h1 className="app-standard__title">
        <span className="app-standard__code">{standard.code}</span> {standard.sentence}
      </h1>
      {standard.basis && (
        <p className="govuk-body app-quiet">
          {basisWords[standard.basis]}
          {standard.strengthened && ". New or stronger this year"}
        </p>
      )}
      <h2 className="govuk-heading-s govuk-!-margin-bottom-2">What met looks like</h2>
      <ul className="app-tick-list">
        {standard.met.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <Details
        summary={standard.no_direct_work ? "Examples of evidence, and agencies without direct work with children" : "Examples of evidence"}
        classes="govuk-!-margin-bottom-2"
      >
        <ul className="govuk-list govuk-list--bullet">
          {standard.evidence.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        {standard.no_direct_work && <p className="govuk-body">{standard.no_direct_work}</p>}
      </Details>
      <Details
        summary={standard.basis && standard.basis !== "law" ? "What this standard rests on" : "The law behind this standard"}
        classes="govuk-!-margin-bottom-7"
      >
        <ul className="govuk-list govuk-list--bullet">
          {standard.references.map((reference) => (
            <li key={JSON.stringify(reference)}>{referenceInWords(reference)}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

const basisWords = {
  law: "Basis: required by law",
  guidance: "Basis: statutory guidance",
  local: "Basis: asked by the partnership",
};

// A paragraph is shown only where someone has checked it in that edition
function referenceInWords({ source, edition, part, heading, paragraph, verified }: StandardPage["standard"]["references"][number]) {
  return [edition ? `${source} (${edition})` : source, part, verified && paragraph ? `paragraph ${paragraph}` : null, heading]
    .filter(Boolean)
    .join(", ");
}
