import { href } from "react-router";
import { counted, inSentence } from "#domain/words.ts";
import type { ConfirmWays } from "./confirm-ways.server.ts";
import { LinkButton } from "#app/components/govuk/button.tsx";

/** Last cycle's answers that are left to confirm, a page for each section, and one for all standards that changed. */
export function ConfirmSections({ assessmentId, ways }: { assessmentId: string; ways: ConfirmWays }) {
  const page = (part: string) => href("/assessments/:assessmentId/confirm/:part", { assessmentId, part });
  const all = ways.sections.reduce((sum, section) => sum + section.left, 0);
  const [first] = ways.sections;
  if (!first && ways.changedLeft === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Your {ways.version} answers</h2>
      {first && (
        <>
          <p className="govuk-body">
            {counted(all, "answer")} to standards worded as before {all === 1 ? "is" : "are"} left to confirm, a page for each section.
          </p>
          <LinkButton href={page(first.code)} classes="govuk-button--secondary">
            Confirm section {first.code}
          </LinkButton>
          {ways.sections.length > 1 && (
            <ul className="app-inline-links">
              {ways.sections.slice(1).map(({ code, left }) => (
                <li key={code}>
                  <a className="govuk-link" href={page(code)}>
                    Section {code}: {left}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {ways.changedLeft > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={page("changed")}>
            Go through the {counted(ways.changedLeft, "changed standard")}
          </a>
        </p>
      )}
    </>
  );
}

/** What was said of last cycle's answers and nobody has followed up. */
export function Marked({ assessmentId, marks }: { assessmentId: string; marks: ConfirmWays["marks"] }) {
  if (marks.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">To be written anew or changed</h2>
      <ul className="app-plain-list">
        {marks.map(({ code, short, words }) => (
          <li key={code}>
            <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}>
              {code} {short}
            </a>
            : {inSentence(words)}
          </li>
        ))}
      </ul>
    </>
  );
}
