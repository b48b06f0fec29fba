import { Button } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { longestQuestion } from "#app/forms/scrutiny/review.ts";
import { LineOf } from "./key-line.tsx";
import type { ReviewAnswer } from "./review-actions.server.ts";
import type { TriagePage } from "./review.server.ts";

/** Key lines on the whole return and on standards that are not listed above, and the form for any of them. */
export function OtherLines({ page, answer }: { page: TriagePage; answer: ReviewAnswer | undefined }) {
  const reply = answer?.form === "line" ? answer.reply : undefined;
  const field = fieldsOf(reply);
  const nameOf = (code: string | null) => page.codes.find((one) => one.code === code)?.short ?? "";
  return (
    <section aria-labelledby="lines" className="govuk-!-margin-top-6">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="lines">
        Other key lines of enquiry
      </h2>
      {page.otherLines.length === 0 && (
        <p className="govuk-body">
          None on the whole {page.organisation.called === "agency" ? "audit" : "return"}, or on a standard not listed above.
        </p>
      )}
      {page.otherLines.map((line) => (
        <div key={line.id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            {line.standardCode ? `${line.standardCode} ${nameOf(line.standardCode)}` : "About the whole return"}
          </h3>
          <LineOf line={line} page={page} answer={answer} />
        </div>
      ))}
      {page.may.line && (
        <Details isOpen={reply !== undefined} summary="Write a key line on any standard, or on the whole return">
          <PostForm form="line" label="Key line of enquiry">
            <Select {...field("standard")} id="line-standard" label="What it is about" items={aboutItems(page)} />
            <CharacterCount
              {...field("question")}
              id="question-any"
              label="What should the panel ask?"
              hint="One question. The pack prints it as you write it"
              maxLength={longestQuestion}
              rows={3}
            />
            <Button name="intent" value="line" classes="govuk-button--secondary">
              Save the key line
            </Button>
          </PostForm>
        </Details>
      )}
    </section>
  );
}

/** The whole return, or one of the standards that were asked. */
export function aboutItems({ codes }: Pick<TriagePage, "codes">) {
  return [{ value: "", text: "The whole return" }, ...codes.map(({ code, short }) => ({ value: code, text: `${code} ${short}` }))];
}
