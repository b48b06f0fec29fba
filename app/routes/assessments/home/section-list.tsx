import { href } from "react-router";
import type { SectionTask } from "#domain/assessments/task-list.ts";
import { StatusOfTask } from "./task-status.tsx";

/** Sections with what is left, who has each, and a link to the first standard that is not complete. */
export function SectionList({
  assessmentId,
  sections,
  isOpen,
}: {
  assessmentId: string;
  isOpen: boolean;
  sections: (SectionTask & { mayEdit: boolean })[];
}) {
  return (
    <ul className="govuk-task-list app-section-list">
      {sections.map((section) => {
        const id = `section-${section.code}`;
        const name = `${section.code}. ${section.title}`;
        return (
          <li key={section.code} className={`govuk-task-list__item${section.mayEdit ? " govuk-task-list__item--with-link" : ""}`}>
            <div className="govuk-task-list__name-and-hint">
              {section.mayEdit ? (
                <a
                  className="govuk-link govuk-task-list__link"
                  href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code: section.next })}
                  aria-describedby={`${id}-hint ${id}-who ${id}-status`}
                >
                  {name}
                </a>
              ) : (
                <div>{name}</div>
              )}
              <div id={`${id}-hint`} className="govuk-task-list__hint">
                {section.left}
              </div>
            </div>
            <div className="app-section-list__who" id={`${id}-who`}>
              {section.who && <span className="govuk-visually-hidden">With </span>}
              {section.who?.name ?? (isOpen && <strong>Nobody yet</strong>)}
            </div>
            <div className="govuk-task-list__status" id={`${id}-status`}>
              <StatusOfTask status={section.status} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
