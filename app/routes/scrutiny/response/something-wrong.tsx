import { href } from "react-router";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { correctionDays } from "#domain/responses/response.ts";
import type { ResponsePage, ShownResponse } from "./show.server.ts";

/** What the organisation calls wrong, with the answers, and how to say more while there is time. */
export function SomethingWrong({ page, response }: { page: ResponsePage; response: ShownResponse }) {
  const { corrections, letter, mayCorrect, mayAnswerCorrections } = response;
  if (!page.isOurs && corrections.length === 0) return null;
  const address = href("/assessments/:assessmentId/response/corrections/new", { assessmentId: page.assessmentId });
  const until = dayInWords(letter.correctionsUntil);
  return (
    <section className="app-declaration" aria-labelledby="wrong">
      <h2 className="app-heading" id="wrong">
        Have we got something wrong?
      </h2>
      {page.isOurs && (
        <p className="govuk-body">
          {mayCorrect
            ? `Until ${until} (${correctionDays} working days) you can correct a fact, or say that you disagree with an agreed rating. The partnership answers within ${correctionDays} working days. Your words and the answer are kept with the response.`
            : `Facts could be corrected until ${until}.`}
        </p>
      )}
      {mayCorrect && (
        <ul className="app-inline-links">
          <li>
            <a className="govuk-link" href={`${address}?kind=fact`}>
              Correct a fact
            </a>
          </li>
          {letter.settled.length > 0 && (
            <li>
              <a className="govuk-link" href={`${address}?kind=disagreement`}>
                Disagree with an agreed rating
              </a>
            </li>
          )}
        </ul>
      )}
      {corrections.map((one) => (
        <div className="app-key-line" key={one.id} id={`correction-${one.id}`}>
          <p>
            <strong>
              {one.kind === "fact" ? "A fact" : `The agreed rating of ${one.standard}`}, by {one.by} at {momentInWords(one.madeAt)}
            </strong>
          </p>
          <p className="app-own-lines">{one.words}</p>
          {one.answer ? (
            <p className="app-own-lines">
              <strong>{one.answer === "changed" ? "Changed" : "It stands"}</strong>, {one.answeredByName} at{" "}
              {momentInWords(one.answeredAt ?? "")}: {one.answerWords}
            </p>
          ) : (
            <p className="app-quiet">
              {mayAnswerCorrections ? (
                <a
                  className="govuk-link"
                  href={href("/assessments/:assessmentId/response/corrections/:correctionId", {
                    assessmentId: page.assessmentId,
                    correctionId: one.id,
                  })}
                >
                  Answer it<span className="govuk-visually-hidden">: {one.words.slice(0, 60)}</span>
                </a>
              ) : (
                "Not answered yet"
              )}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
