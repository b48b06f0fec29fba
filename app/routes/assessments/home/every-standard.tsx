import { href } from "react-router";
import type { TaskStatus } from "#domain/assessments/completeness.ts";
import type { SectionTask } from "#domain/assessments/task-list.ts";
import { Details } from "#app/components/govuk/details.tsx";

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

/** Each standard by name, for those who look for one: folded, so that the sections stay the way in. */
export function EveryStandard({ assessmentId, sections }: { assessmentId: string; sections: (SectionTask & { mayEdit: boolean })[] }) {
  const count = sections.reduce((sum, section) => sum + section.standards.length, 0);
  return (
    <Details summary={`Show all ${count} standards`} classes="govuk-!-margin-top-4">
      {sections.map((section) => (
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
