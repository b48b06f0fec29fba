import { href } from "react-router";
import type { StandardPage } from "#app/routes/assessments/standard/show.server.ts";

/** What is otherwise in one area, on the page of the standard of an organisation that answers to several partnerships. */
export function AreaNotesHere({ page }: { page: StandardPage }) {
  if (!page.areas) return null;
  const { notes, mayEdit } = page.areas;
  if (notes.length === 0 && !mayEdit) return null;
  const path = href("/assessments/:assessmentId/standards/:code/area-notes", {
    assessmentId: page.assessment.id,
    code: page.standard.code,
  });
  return (
    <section className="govuk-!-margin-top-6">
      <h2 className="govuk-heading-m">Where arrangements differ by area</h2>
      {notes.map(({ partnershipId, name, words }) => (
        <p key={partnershipId} className="govuk-body app-own-lines">
          <strong>{name}:</strong> {words}
        </p>
      ))}
      {mayEdit && (
        <p className="govuk-body govuk-!-display-none-print">
          <a className="govuk-link" href={path}>
            {notes.length === 0 ? "Add a note on one area" : "Change the notes on areas"}
          </a>
        </p>
      )}
    </section>
  );
}
