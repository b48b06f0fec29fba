import { Button } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { longestQuestion } from "#app/forms/scrutiny/review.ts";
import type { ReviewAnswer } from "./review-actions.server.ts";
import type { TriagePage } from "./review.server.ts";

type Line = TriagePage["otherLines"][number];

interface LineProps {
  line: Line;
  page: TriagePage;
  answer: ReviewAnswer | undefined;
}

/** A key line with who wrote it; whoever may write one may change it too. */
export function LineOf({ line, page, answer }: LineProps) {
  const form = `change-${line.id}`;
  const reply = answer?.form === form ? answer.reply : undefined;
  const field = fieldsOf(reply, { question: line.question });
  const typed = field("question").defaultValue;
  return (
    <div className="app-key-line">
      <p>
        <strong>Key line:</strong> <span className="app-own-lines">{line.question}</span>
      </p>
      <p className="app-quiet">
        {line.by}, {line.at}
      </p>
      {page.may.line && (
        <Details
          isOpen={reply !== undefined}
          summary={
            <>
              Change it
              <span className="govuk-visually-hidden">
                {" "}
                : the key line of {line.by} on {line.standardCode ?? "the whole return"}
              </span>
            </>
          }
        >
          {reply && typed !== line.question && (
            <InsetText>
              Saved now: “{line.question}” ({line.by})
            </InsetText>
          )}
          <PostForm form={form} label={`Change the key line on ${line.standardCode ?? "the whole return"}`}>
            <input type="hidden" name="line" value={line.id} />
            <input type="hidden" name="base" value={line.revision} />
            <CharacterCount {...field("question")} id={`question-${line.id}`} label="The question" maxLength={longestQuestion} rows={3} />
            <div className="govuk-button-group">
              <Button name="intent" value="change-line" classes="govuk-button--secondary">
                Save the change
              </Button>
              <Button name="intent" value="remove-line" classes="govuk-button--secondary">
                Take it out
              </Button>
            </div>
          </PostForm>
        </Details>
      )}
    </div>
  );
}

/** The box in which a key line on one standard is written. */
export function AddLine({ code, isFirst, answer }: { code: string; isFirst: boolean; answer: ReviewAnswer | undefined }) {
  // A form is kept by a name of letters, digits and hyphens
  const form = `line-${code.replaceAll(".", "-")}`;
  const reply = answer?.form === form ? answer.reply : undefined;
  const field = fieldsOf(reply);
  return (
    <Details
      isOpen={reply !== undefined}
      summary={isFirst ? `Write a key line of enquiry on ${code}` : `Write another key line on ${code}`}
    >
      <PostForm form={form} label={`Key line of enquiry on ${code}`}>
        <input type="hidden" name="standard" value={code} />
        <CharacterCount
          {...field("question")}
          id={`question-${code}`}
          label={`What should the panel ask about ${code}?`}
          hint="One question. The pack prints it as you write it"
          maxLength={longestQuestion}
          rows={3}
        />
        <Button name="intent" value="line" classes="govuk-button--secondary">
          Save the key line on {code}
        </Button>
      </PostForm>
    </Details>
  );
}
