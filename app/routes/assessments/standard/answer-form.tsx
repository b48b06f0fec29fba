import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { fewestReasonWords } from "#domain/assessments/completeness.ts";
import { momentInWords } from "#domain/dates.ts";
import type { StandardPage } from "./show.server.ts";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { EarlierAnswerPanel } from "./earlier-answer.tsx";
import { StandardActions } from "./standard-actions.tsx";
import { StandardEvidence } from "./standard-evidence.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

/** Rating, statement and reasons of one standard. A plain form post; where scripts run, typing is kept as a draft meanwhile. */
export function AnswerForm({ page, reply }: { page: StandardPage; reply: SubmissionResult<string[]> | null }) {
  const { answer, draft } = page;
  const [form, fields] = useForm<{ rating: string; statement: string; notApplicableReason: string; noActionReason: string }>({
    id: "answer",
    lastResult: reply,
    defaultValue: draft ?? answer,
  });
  const short = page.organisation.shortName;

  return (
    <form
      method="post"
      {...getFormProps(form)}
      noValidate
      data-draft={`/assessments/${page.assessment.id}/standards/${page.standard.code}/draft`}
    >
      {/* Pressing Enter in a field presses the first button: it must be the harmless one */}
      <button type="submit" name="intent" value="keep" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="baseRevision" value={answer.revision} />
      {draft && !reply && isAsBroughtIn(page) && (
        <div className="app-notice">
          <p>
            Your {page.earlier?.version ?? "earlier"} answer is in the form below, and not saved yet. Change what is no longer true, and
            save it.{page.earlier?.needsRating && " It was not applicable, which can no longer be chosen here: select how far you meet it."}
          </p>
          <button type="submit" name="intent" value="set-aside" className="govuk-button govuk-button--secondary">
            Start with an empty form
          </button>
        </div>
      )}
      {draft && !reply && !isAsBroughtIn(page) && (
        <div className="app-notice">
          <p>You typed this at {momentInWords(draft.keptAt)}. It is in the form below, and not saved yet.</p>
          <div className="govuk-button-group">
            <button type="submit" name="intent" value="keep" className="govuk-button govuk-button--secondary">
              Keep it
            </button>
            <button type="submit" name="intent" value="set-aside" className="govuk-button govuk-button--secondary">
              Show the saved answer
            </button>
          </div>
        </div>
      )}
      <EarlierAnswerPanel page={page} />
      <Radios
        name="rating"
        id="rating"
        legend={`How far does ${short} meet this standard?`}
        legendSize="m"
        error={fields.rating.errors?.[0]}
        defaultValue={fields.rating.initialValue}
        items={page.ratings.flatMap((rating) => [
          ...(rating.value === "not-applicable" ? [{ divider: "or" }] : []),
          {
            value: rating.value,
            label: rating.label,
            labelClasses: "govuk-!-font-weight-bold",
            hint: rating.descriptor,
            ...(rating.value === "not-applicable" && {
              conditional: (
                <Textarea
                  name="notApplicableReason"
                  id="notApplicableReason"
                  label="Why it does not apply"
                  hint={`In at least ${fewestReasonWords} words, because others have to agree`}
                  rows={3}
                  error={fields.notApplicableReason.errors?.[0]}
                  defaultValue={fields.notApplicableReason.initialValue}
                />
              ),
            }),
          },
        ])}
      />
      <CharacterCount
        name="statement"
        id="statement"
        label="Your statement"
        labelSize="m"
        hint={page.words.hint}
        rows={9}
        maxWords={page.words.limit}
        error={fields.statement.errors?.[0]}
        defaultValue={fields.statement.initialValue}
      />
      <p className="app-saved" role="status" data-draft-line="">
        {reply && "Not saved to the return. Kept as your draft."}
      </p>
      <StandardEvidence page={page} />
      <StandardActions page={page}>
        <Textarea
          name="noActionReason"
          id="noActionReason"
          label="If there is no action, why not (optional)"
          rows={2}
          error={fields.noActionReason.errors?.[0]}
          defaultValue={fields.noActionReason.initialValue}
        />
      </StandardActions>
      <div className="govuk-button-group govuk-!-margin-top-7">
        <button type="submit" name="intent" value="save" className="govuk-button">
          Save and continue
        </button>
        <button type="submit" name="intent" value="later" className="govuk-button govuk-button--secondary">
          Save and come back later
        </button>
      </div>
    </form>
  );
}

// Nobody has typed yet: the draft is what was brought in, and there is no saved answer to go back to
function isAsBroughtIn({ draft, carried, answer }: StandardPage): boolean {
  return carried?.how === "adapted" && draft?.keptAt === carried.at && answer.rating === null && answer.statement === "";
}
