import { href } from "react-router";
import type { NarrowedList } from "#domain/assessments/narrowed-list.ts";
import type { TaskStatus } from "#domain/assessments/completeness.ts";
import type { SectionTask } from "#domain/assessments/task-list.ts";
import { counted } from "#domain/words.ts";
import { Details } from "#app/components/govuk/details.tsx";
import { NarrowLinks } from "#app/routes/assessments/narrow-links.tsx";

const statuses: Record<TaskStatus, string> = {
  "not-yet-started": ": not yet started",
  "in-progress": ": in progress",
  completed: ": completed",
};

// Said once where it is the same for a whole section
function inCommon({ standards }: SectionTask): string {
  const [first] = standards;
  return first && standards.every(({ status }) => status === first.status) ? statuses[first.status] : "";
}

interface EveryStandardProps {
  assessmentId: string;
  sections: (SectionTask & { mayEdit: boolean })[];
  narrowed: NarrowedList;
}

/** Each standard by name, for those who look for one or for some: folded until it is narrowed, so that the sections stay the way in. */
export function EveryStandard({ assessmentId, sections, narrowed }: EveryStandardProps) {
  const { codes, all } = narrowed;
  const shown = sections
    .map((section) => ({ ...section, standards: section.standards.filter(({ code }) => codes === null || codes.includes(code)) }))
    .filter((section) => section.standards.length > 0);
  const summary = codes === null ? `Show all ${all} standards` : `${counted(codes.length, "standard")} of ${all}`;
  return (
    <Details summary={summary} classes="govuk-!-margin-top-4" id="every-standard" isOpen={codes !== null}>
      <NarrowLinks narrowed={narrowed} path={href("/assessments/:assessmentId", { assessmentId })} anchor="every-standard" />
      {shown.length === 0 && <p className="govuk-body">There are none.</p>}
      {shown.map((section) => (
        <section key={section.code} aria-labelledby={`all-${section.code}`}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1" id={`all-${section.code}`}>
            {section.code}. {section.title}
            {inCommon(section)}
          </h3>
          <ul className="app-plain-list govuk-!-margin-bottom-4">
            {section.standards.map((standard) => (
              <li key={standard.code}>
                {section.mayEdit ? (
                  <a
                    className="govuk-link"
                    href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code: standard.code })}
                  >
                    {standard.code} {standard.short}
                  </a>
                ) : (
                  `${standard.code} ${standard.short}`
                )}
                {inCommon(section) === "" && statuses[standard.status]}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Details>
  );
}
