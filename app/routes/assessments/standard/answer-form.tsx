import { longestReason } from "#app/forms/assessments/answer.ts";
import { fewestReasonWords } from "#domain/assessments/completeness.ts";
import { href } from "react-router";
import { useContext } from "react";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { KeptFormsContext } from "#app/components/kept-forms.ts";
import { DraftLine, PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { ColleaguesDrafts } from "./colleagues-drafts.tsx";
import type { StandardPage } from "./show.server.ts";
import { DoneBanner } from "./done-here.tsx";
import type { DoneHere } from "./done-here.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { EarlierAnswerPanel } from "./earlier-answer.tsx";
import { TrustPanel } from "./trust-panel.tsx";
import { StandardActions } from "./standard-actions.tsx";
import { StandardEvidence } from "./standard-evidence.tsx";
import { ChoosingInDoubt } from "./rating-doubt.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";

/** Rating, statement and reasons of one standard. A plain form post; where scripts run, typing is kept as a draft meanwhile. */
export function AnswerForm({ page, reply, done }: { page: StandardPage; reply: Reply; done: DoneHere | null }) {
  const { answer, draft } = page;
  const field = fieldsOf(reply, draft ?? answer);
  const isKept = useContext(KeptFormsContext).forms.length > 0;
  const short = page.organisation.shortName;

  return (
    <PostForm
      draft={href("/assessments/:assessmentId/standards/:code/draft", { assessmentId: page.assessment.id, code: page.standard.code })}
      draftKeptAt={draft?.keptAt}
    >
      {/* Pressing Enter in a field presses the first button: it must be the harmless one */}
      <button type="submit" name="intent" value="keep" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
      <Hidden name="baseRevision" value={answer.revision} reply={reply} />
      {draft && !reply && !isKept && isAsBroughtIn(page) && (
        <div className="app-notice">
          <p>
            Your {page.earlier?.version ?? "earlier"} answer is in the form below, and not saved yet. Change what is no longer true, and
            save it.{page.earlier?.needsRating && " It was not applicable, which can no longer be chosen here: select how far you meet it."}
          </p>
          <Button name="intent" value="set-aside" classes="govuk-button--secondary">
            Start with an empty form
          </Button>
        </div>
      )}
      {draft && !reply && !isKept && !isAsBroughtIn(page) && (
        <div className="app-notice">
          <p>
            You typed this on {dayInWords(draft.keptAt)} at {timeInWords(draft.keptAt)}. It is not saved yet. Discarded, it goes to the
            history, from where you can bring it back.
          </p>
          <div className="govuk-button-group">
            <Button name="intent" value="keep" classes="govuk-button--secondary">
              Save it
            </Button>
            <Button name="intent" value="set-aside" classes="govuk-button--secondary">
              {answer.revision > 0 ? "Discard it and go back to the saved answer" : "Discard it"}
            </Button>
          </div>
        </div>
      )}
      <ColleaguesDrafts page={page} mayTake />
      <TrustPanel page={page} />
      <EarlierAnswerPanel page={page} />
      {page.carried?.mayUndo && (
        <p className="govuk-body">
          <Button name="intent" value="undo" classes="govuk-button--secondary">
            {page.carried.how === "confirmed" ? "Undo “Still true”" : "Undo “Bring it in”"}
          </Button>
        </p>
      )}
      <Radios
        {...field("rating")}
        legend={`How far does ${short} meet this standard?`}
        legendSize="m"
        items={page.ratings.flatMap((rating) => [
          ...(rating.value === "not-applicable" ? [{ divider: "or" }] : []),
          {
            value: rating.value,
            label: rating.label,
            labelClasses: "govuk-!-font-weight-bold",
            hint: rating.descriptor,
            ...(rating.value === "not-applicable" && {
              conditional: (
                <CharacterCount
                  {...field("notApplicableReason")}
                  label="Why it does not apply"
                  hint={`In at least ${fewestReasonWords} words, because others have to agree`}
                  rows={3}
                  maxLength={longestReason}
                />
              ),
            }),
          },
        ])}
      />
      {field("rating").defaultValue && (
        <p className="govuk-body govuk-!-display-none-print">
          <button type="submit" name="intent" value="clear" className="app-link-button">
            Clear the rating
          </button>
        </p>
      )}
      <ChoosingInDoubt page={page} field={field} />
      <CharacterCount
        {...field("statement")}
        label="Your statement"
        labelSize="m"
        hint={page.words.hint}
        rows={9}
        maxWords={page.words.limit}
      />
      <DraftLine>{reply && "Not saved to the audit. Kept as your draft."}</DraftLine>
      <StandardEvidence page={page} banner={<DoneBanner done={done} at="evidence" />} />
      <StandardActions page={page} banner={<DoneBanner done={done} at="actions" />}>
        <CharacterCount {...field("noActionReason")} label="If there is no action, why not (optional)" rows={2} maxLength={longestReason} />
      </StandardActions>
      <div className="govuk-button-group govuk-!-margin-top-7">
        <Button name="intent" value="save">
          Save and continue
        </Button>
        <Button name="intent" value="later" classes="govuk-button--secondary">
          Save and come back later
        </Button>
      </div>
    </PostForm>
  );
}

// Nobody has typed yet: the draft is what was brought in, and there is no saved answer to go back to
function isAsBroughtIn({ draft, carried, answer }: StandardPage): boolean {
  return carried?.how === "adapted" && draft?.keptAt === carried.at && answer.rating === null && answer.statement === "";
}
