import { href } from "react-router";
import type { LookItem, MissingItem, SectionTask } from "#domain/assessments/task-list.ts";
import { counted, listed } from "#domain/words.ts";

type Section = SectionTask & { mayEdit: boolean };

/** What signing still asks for, standard by standard, what is to be looked at, and typing that nobody has saved. */
export function MissingList(props: {
  assessmentId: string;
  missing: MissingItem[];
  toLookAt: LookItem[];
  sections: Section[];
  mayAssign: boolean;
  personId: string;
}) {
  const { assessmentId, missing, sections, toLookAt, mayAssign, personId } = props;
  const editable = new Set(sections.filter((section) => section.mayEdit).map((section) => section.code));
  const typed = sections.flatMap((section) =>
    section.standards
      .map((one) => ({ ...one, sectionCode: section.code, typedBy: one.typedBy.filter((by) => !by.isStale) }))
      .filter((one) => one.typedBy.length > 0),
  );
  const versions = toLookAt.filter((item) => item.typedBy.length > 0);
  const names = (people: { personId: string; name: string }[]) => listed(people.map((by) => (by.personId === personId ? "you" : by.name)));
  const standard = (sectionCode: string, code: string, label: string) =>
    editable.has(sectionCode) ? (
      <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}>
        {label}
      </a>
    ) : (
      label
    );

  return (
    <>
      {missing.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8">What is missing</h2>
          <p className="govuk-body">
            {editable.size > 0 && "You can save without these. "}
            {mayAssign ? "You cannot send the audit for signature without them." : "The audit cannot be sent for signature without them."}
          </p>
          <ul className="app-plain-list">
            {missing.map((item) => (
              <li key={item.code}>
                {standard(item.sectionCode, item.code, item.label)}: {item.because}
                {item.needsPerson && mayAssign && (
                  <>
                    .{" "}
                    <a
                      className="govuk-link"
                      href={`${href("/assessments/:assessmentId/people", { assessmentId })}#section-${item.sectionCode}`}
                    >
                      Choose who does section {item.sectionCode}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {toLookAt.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8">To look at</h2>
          <p className="govuk-body">
            {counted(toLookAt.length, "standard")} {toLookAt.length === 1 ? "has" : "have"} old or undated evidence, or two versions of an
            answer. The audit can be sent all the same: whoever signs and whoever reads it sees how many there are.{" "}
            <a className="govuk-link" href={`${href("/assessments/:assessmentId/check", { assessmentId })}#to-look-at`}>
              See which
            </a>
            {editable.size > 0 && (
              <>
                , or{" "}
                <a className="govuk-link" href={href("/assessments/:assessmentId/confirm/:part", { assessmentId, part: "evidence" })}>
                  date the evidence on one page
                </a>
              </>
            )}
            .
          </p>
          {versions.length > 0 && (
            <ul className="app-plain-list">
              {versions.map((item) => (
                <li key={item.code}>
                  {standard(item.sectionCode, item.code, `${item.code} ${item.short}`)}: {item.because}, one typed by {names(item.typedBy)}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {typed.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8">Typed, but not saved</h2>
          <p className="govuk-body">
            This is kept, but it is not part of the audit until it is saved. Open a standard to read the words, and to use them.
          </p>
          <ul className="app-plain-list">
            {typed.map((one) => (
              <li key={one.code}>
                {standard(one.sectionCode, one.code, `${one.code} ${one.short}`)}: typed by {names(one.typedBy)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
