import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { dayInWords } from "#domain/dates.ts";
import type { ResponsePage } from "./show.server.ts";

/** Where there is no letter to read: it is owed, or it was sent before letters were kept here. */
export function NoResponse({ page }: { page: ResponsePage }) {
  const { sentOn, owedBy, hasSubmission, isOurs, words, shortName } = page;
  const whom = isOurs ? "you" : shortName;
  const lead = sentOn
    ? `The partnership answered on ${dayInWords(sentOn)}, before responses were kept in this service. The letter is not kept here.`
    : hasSubmission
      ? `There is no response yet. The partnership owes ${whom} one by ${dayInWords(owedBy)}.`
      : `There is no response yet: the ${words.audit} has not been submitted.`;
  return (
    <>
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title={isOurs ? `The response to your ${words.audit}` : `The response to ${shortName}`}
        tab={`The response, ${page.organisation}`}
        lead={lead}
      />
      {sentOn && <p className="govuk-body">Ask the partnership for a copy if you need one.</p>}
      {page.mayWrite && (
        <LinkButton href={href("/assessments/:assessmentId/response/draft", { assessmentId: page.assessmentId })}>
          {page.hasDraft ? "Go on writing it" : "Write the response"}
        </LinkButton>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={href("/assessments/:assessmentId", { assessmentId: page.assessmentId })}>
          The page of the {words.audit}
        </a>
      </p>
    </>
  );
}
