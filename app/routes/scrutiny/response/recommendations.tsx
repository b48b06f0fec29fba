import { href } from "react-router";
import { Details } from "#app/components/govuk/details.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { KeptWords } from "#app/components/kept-words.tsx";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { AnswerForm } from "./answer-form.tsx";
import type { ShownResponse } from "./show.server.ts";

interface RecommendationsProps {
  response: ShownResponse;
  reply: Reply;
  /** The recommendation whose form came back. */
  at: string | null;
  assessmentId: string;
}

/** What is asked, each answered where it is read. */
export function Recommendations({ response, reply, at, assessmentId }: RecommendationsProps) {
  const { recommendations, mayAnswer } = response;
  if (recommendations.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7 govuk-!-margin-bottom-2">
        {recommendations.length === 1 ? "Our recommendation" : `Our ${counted(recommendations.length, "recommendation")}`}
      </h2>
      {mayAnswer && recommendations.some((one) => one.mayAnswer) && (
        <p className="govuk-body">Answer each with an action, or with the reason why you will not act. Both are proper answers.</p>
      )}
      {mayAnswer && !recommendations.some((one) => one.mayAnswer) && !reply && <KeptWords />}
      <ol className="app-recommendations">
        {recommendations.map((one) => (
          <li className="app-recommendation" key={one.id} id={`recommendation-${one.id}`}>
            <h3>
              {one.number}. {one.words}
            </h3>
            <p className="app-quiet">
              {one.standard ? `On ${one.standard}. ` : ""}
              <strong>{one.status}</strong>
              {one.by && one.on && ` by ${one.by} on ${dayInWords(one.on)}`}
            </p>
            <Given one={one} assessmentId={assessmentId} mayFollow={mayAnswer} />
            {(one.mayAnswer || at === one.id) && <Answering one={one} response={response} reply={at === one.id ? reply : undefined} />}
          </li>
        ))}
      </ol>
    </>
  );
}

type Shown = ShownResponse["recommendations"][number];

function Given({ one, assessmentId, mayFollow }: { one: Shown; assessmentId: string; mayFollow: boolean }) {
  if (one.answer === null) return null;
  return (
    <div className="app-key-line">
      {one.action ? (
        <p>
          {one.action.what}. Owner: {one.action.owner}. Due {dayInWords(one.action.dueOn)}.
          {one.action.closedOn && ` Done, and closed by the partnership on ${dayInWords(one.action.closedOn)}.`}
        </p>
      ) : (
        <p className="app-own-lines">{one.reason}</p>
      )}
      {one.action && mayFollow && one.action.closedOn === null && (
        <p className="app-quiet">
          <a
            className="govuk-link"
            href={href("/assessments/:assessmentId/actions/:actionId/progress", { assessmentId, actionId: one.action.id })}
          >
            Say how it is going<span className="govuk-visually-hidden">: {one.action.what}</span>
          </a>
        </p>
      )}
    </div>
  );
}

// An answer that was given folds its form away
function Answering({ one, response, reply }: { one: Shown; response: ShownResponse; reply: Reply }) {
  const form = (
    <AnswerForm
      one={one}
      standards={response.standardsToChoose}
      reply={reply}
      isMain={response.recommendations.find(({ answer }) => answer === null) === one}
    />
  );
  if (one.answer === null) return form;
  return (
    <Details summary={`Change the answer to recommendation ${one.number}`} isOpen={reply !== undefined}>
      {form}
    </Details>
  );
}
