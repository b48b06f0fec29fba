import { byName } from "#domain/words.ts";
import { data, href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { termAnchor } from "#domain/assessments/standard-in-words.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/glossary.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, assessment, cycle } = await requireAssessment({ request, context, params }, "see-assessment");
  const { audit, glossary, sections } = await findCycleSet(db, cycle);
  if (!glossary) throw data("Page not found", 404);
  const from = url.searchParams.get("standard");
  return {
    assessmentId: assessment.id,
    cycle: cycle.title,
    audit,
    /** The standard whose page led here, for the way back. */
    from: sections.flatMap(({ standards }) => standards).find(({ code }) => code === from)?.code ?? null,
    terms: glossary.map(({ term, also = [], meaning }) => ({ term, also, meaning })).toSorted((a, b) => byName.compare(a.term, b.term)),
  };
}

export const handle = {
  back: ({ assessmentId, from }: Awaited<ReturnType<typeof loader>>) =>
    from
      ? { href: href("/assessments/:assessmentId/standards/:code", { assessmentId, code: from }), label: `Standard ${from}` }
      : { href: href("/assessments/:assessmentId", { assessmentId }), label: "Task list" },
};

export default function Glossary({ loaderData: { audit, cycle, terms } }: Route.ComponentProps) {
  return (
    <>
      <PageHead caption={cycle} title="What the words mean" tab={`What the words mean: ${audit}`} />
      <dl className="govuk-summary-list">
        {terms.map(({ term, also, meaning }) => (
          <div className="govuk-summary-list__row app-term-row" id={termAnchor(term)} key={term}>
            <dt className="govuk-summary-list__key">{term}</dt>
            <dd className="govuk-summary-list__value">
              {meaning}
              {also.length > 0 && <p className="app-quiet">Also: {also.join(", ")}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
