import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { BulletList } from "#app/components/bullet-list.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import type { Letter } from "#domain/responses/response.ts";
import { dayInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import type { SendingPage } from "./sending.server.ts";

/** Sends the letter, once; what the panel did not come to is said first. */
export function SendForm({ page, letter, reply }: { page: SendingPage; letter: Letter; reply: Reply }) {
  const { notDiscussed, panelAhead, openQuestions, edition, seen } = page;
  const field = fieldsOf(reply);
  const to = letter.to.length > 0 ? listed(letter.to) : "the organisation";
  return (
    <PostForm form="send" label="Send the response" className="govuk-!-display-none-print">
      <h2 className="govuk-heading-m">Send it</h2>
      <p className="govuk-body">
        {to} get an e-mail at once, with a link and without what it says. Facts can be corrected until {dayInWords(letter.correctionsUntil)}
        {letter.answersDueOn && `, and recommendations are answered by ${dayInWords(letter.answersDueOn)}`}.
      </p>
      {panelAhead && (
        <WarningText>A panel discusses this return on {panelAhead}. The letter would go before that, without what it settles.</WarningText>
      )}
      {openQuestions.length > 0 && (
        <>
          <WarningText>
            {openQuestions.length === 1 ? "A question" : `${openQuestions.length} questions`} to them{" "}
            {openQuestions.length === 1 ? "is" : "are"} still open.
          </WarningText>
          <BulletList items={openQuestions} />
        </>
      )}
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="seen" value={seen} />
      {notDiscussed.length > 0 && (
        <Checkboxes
          {...field("notDiscussed")}
          items={[
            {
              value: "yes",
              label: `Not discussed: ${notDiscussed.map(({ code, short }) => `${code} ${short}`).join("; ")}. The letter says so, and the own ratings stand`,
            },
          ]}
        />
      )}
      {openQuestions.length > 0 && (
        <Checkboxes
          {...field("allTheSame")}
          items={[
            {
              value: "yes",
              label: `Send it all the same, although ${openQuestions.length === 1 ? "a question is" : "questions are"} open`,
            },
          ]}
        />
      )}
      <Button name="intent" value="send">
        Send the response
      </Button>
    </PostForm>
  );
}
