import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { longestWords } from "#app/forms/conversations/conversation.ts";
import { counted } from "#domain/words.ts";
import { aboutItems } from "./other-lines.tsx";
import type { ReviewAnswer } from "./review-actions.server.ts";
import type { TriagePage } from "./review.server.ts";

/** What was asked of the organisation and where each question is, and the box for another; who reads it stands above the box. */
export function Questions({ page, answer }: { page: TriagePage; answer: ReviewAnswer | undefined }) {
  const { questions, organisation } = page;
  const open = questions.filter(({ isOpen }) => isOpen).length;
  const reply = answer?.form === "ask" ? answer.reply : undefined;
  const field = fieldsOf(reply, { dueOn: page.replyBy });
  return (
    <section aria-labelledby="questions" className="govuk-!-margin-top-8">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="questions">
        Questions to {organisation.shortName}
      </h2>
      <p className="govuk-body">
        For what need not wait for a panel.{" "}
        {questions.length === 0 ? "None was asked." : `${open} of ${questions.length} ${open === 1 ? "is" : "are"} open.`}
      </p>
      {questions.length > 0 && (
        <ol className="app-talk">
          {questions.map((one) => (
            <li className="app-talk__item" key={one.id}>
              <p>
                <a className="govuk-link" href={href("/conversations/:conversationId", { conversationId: one.id })}>
                  {one.standardCode
                    ? `On ${one.standardCode} ${page.codes.find(({ code }) => code === one.standardCode)?.short ?? ""}`.trim()
                    : "On the whole return"}
                </a>
                : <span className="app-own-lines">{one.words}</span>
              </p>
              <p className="app-quiet">
                {one.by}
                {one.entries > 1 && `, the last of ${counted(one.entries, "message")}`}. <strong>{one.state}</strong>
              </p>
            </li>
          ))}
        </ol>
      )}
      {page.may.ask && (
        <PostForm form="ask" label={`Ask ${organisation.shortName}`} className="govuk-!-display-none-print">
          <Select {...field("standard")} id="ask-standard" label="What it is about" items={aboutItems(page)} />
          <CharacterCount
            {...field("words")}
            id="ask-words"
            label={questions.length === 0 ? "Ask a question" : "Ask another question"}
            labelSize="s"
            hint={`Read by ${page.readBy}. No names of children or of staff`}
            rows={3}
            maxLength={longestWords}
          />
          <DateInput {...field("dueOn")} legend="They are asked to reply by" />
          <Button name="intent" value="ask" classes="govuk-button--secondary">
            Send the question to {organisation.shortName}
          </Button>
        </PostForm>
      )}
    </section>
  );
}
