import { href } from "react-router";
import { asideHeading } from "#app/components/with-aside.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { dayInWords } from "#domain/dates.ts";
import { correctionDays } from "#domain/responses/response.ts";
import { listed } from "#domain/words.ts";
import { Stages } from "#app/routes/assessments/stages.tsx";
import type { DraftPage } from "./draft.server.ts";

/** What is owed until when, what happens next, and what to read beside it. */
export function DraftAside({ page, assessmentId }: { page: DraftPage; assessmentId: string }) {
  const { organisation, owedBy, owedOnDayOff, to, draft, saved } = page;
  return (
    <>
      <h2 id={asideHeading}>Owed to {organisation.shortName}</h2>
      <p className="app-aside__figure">{dayInWords(owedBy)}</p>
      {owedOnDayOff && <p>That is {owedOnDayOff}: aim for the working day before.</p>}
      <h2 className="govuk-!-margin-bottom-3">What happens next</h2>
      <Stages
        stages={[
          { name: "Now: you write it", detail: saved ? `saved last by ${saved.by}` : "nobody has begun", state: "now" },
          {
            name: "A second person may approve",
            detail: draft?.approverId ? "somebody has been asked" : "you choose who, or send it without",
            state: "later",
          },
          {
            name: "Sent, once",
            detail: to.length > 0 ? `to ${listed(to)}, with a copy in their audit` : "nobody is named yet",
            state: "later",
          },
          { name: "They can correct facts", detail: `for ${correctionDays} working days`, state: "later" },
        ]}
      />
      <h2>Beside this page</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        <li>
          <a className="govuk-link" href={submissionHref(assessmentId, page.revision)}>
            What {organisation.shortName} submitted
          </a>
        </li>
        <li>
          <a className="govuk-link" href={href("/assessments/:assessmentId/conversations", { assessmentId })}>
            Conversations
          </a>
        </li>
      </ul>
    </>
  );
}
