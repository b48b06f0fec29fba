import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";
import type { Letter } from "#domain/responses/response.ts";
import { dayInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import type { SendingPage } from "./sending.server.ts";

/** Sends the letter, once; what the panel did not come to is said first. */
export function SendForm({ page, letter, reply }: { page: SendingPage; letter: Letter; reply: Reply }) {
  const { notDiscussed, edition, seen } = page;
  const to = letter.to.length > 0 ? listed(letter.to) : "the organisation";
  return (
    <PostForm form="send" label="Send the response" className="govuk-!-display-none-print">
      <h2 className="govuk-heading-m">Send it</h2>
      <p className="govuk-body">
        {to} get an e-mail at once, with a link and without what it says. Facts can be corrected until {dayInWords(letter.correctionsUntil)}
        {letter.answersDueOn && `, and recommendations are answered by ${dayInWords(letter.answersDueOn)}`}.
      </p>
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="seen" value={seen} />
      {notDiscussed.length > 0 && (
        <Checkboxes
          {...fieldsOf(reply)("notDiscussed")}
          items={[
            {
              value: "yes",
              label: `Not discussed: ${notDiscussed.map(({ code, short }) => `${code} ${short}`).join("; ")}. The letter says so, and the own ratings stand`,
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
