import { dayInWords } from "#domain/dates.ts";
import type { StandardPage } from "./show.server.ts";
import { Compare } from "#app/components/compare.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { RatingWord } from "#app/components/rating.tsx";

/** Last cycle's answer, what changed in the wording since, and the two ways to deal with it. */
export function EarlierAnswerPanel({ page }: { page: StandardPage }) {
  const { earlier, carried } = page;
  if (!earlier) return null;
  if (carried || page.answer.rating) {
    const dealt = carried
      ? `: ${carried.how === "confirmed" ? "confirmed" : "brought into the form"}${carried.at ? ` on ${dayInWords(carried.at)}` : ""}`
      : "";
    return (
      <Details
        summary={`Your ${earlier.version} answer (${earlier.standard.rating?.replace("-", " ")})${dealt}`}
        classes="govuk-!-margin-bottom-6"
      >
        {page.mark && <p className="govuk-body">{page.mark.words}.</p>}
        <EarlierWords earlier={earlier} />
      </Details>
    );
  }
  return (
    <section className="app-then" aria-labelledby="then">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="then">
        Your {earlier.version} answer
      </h2>
      {page.mark && (
        <p className="govuk-body">
          <strong>{page.mark.words}.</strong>
        </p>
      )}
      <EarlierWords earlier={earlier} />
      {earlier.standard.evidence.length > 0 && earlier.standard.rating !== "not-applicable" && (
        <Checkboxes
          name="looked"
          legend="Evidence you looked at today"
          legendSize="s"
          hint="It gets today’s date and your name. What you leave is to look at later"
          size="small"
          items={earlier.standard.evidence.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {earlier.needsRating && (
        <p className="govuk-body">
          “Not applicable” can no longer be chosen for this standard. Bring your words into the form and select how far you meet it.
        </p>
      )}
      <div className="govuk-button-group govuk-!-margin-bottom-0">
        <Button name="intent" value="adapt" classes="govuk-button--secondary govuk-!-margin-bottom-2">
          Bring it into the form to change
        </Button>
        {!earlier.needsRating && !page.mark?.isOutOfDate && (
          <Button name="intent" value="confirm" classes="govuk-button--secondary govuk-!-margin-bottom-2">
            {earlier.reworded ? "Confirm it as it stands" : "Still true"}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Last cycle's answer to read, with what changed in the wording since. */
export function EarlierWords({ earlier }: { earlier: NonNullable<StandardPage["earlier"]> }) {
  const { standard, reworded } = earlier;
  return (
    <>
      <p className="govuk-body">
        <RatingWord rating={standard.rating} />{" "}
        {[
          earlier.beforeService && `from before this service: ${earlier.beforeService}`,
          earlier.signedBy && `by ${earlier.signedBy}`,
          earlier.signedAt && `signed off ${dayInWords(earlier.signedAt)}`,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      {standard.statement && <p className="govuk-body app-own-lines">{standard.statement}</p>}
      {standard.notApplicableReason && <p className="govuk-body app-own-lines">{standard.notApplicableReason}</p>}
      {(standard.evidence.length > 0 || standard.actions.length > 0) && (
        <p className="govuk-body-s">
          {standard.evidence.length > 0 && <>Evidence: {standard.evidence.map((item) => item.title).join("; ")}. </>}
          {standard.actions.length > 0 && <>Actions: {standard.actions.map((item) => item.what).join("; ")}.</>}
        </p>
      )}
      {reworded && (
        <>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-2">The wording has changed since then</h3>
          <Compare left={{ heading: earlier.version, parts: reworded.before }} right={{ heading: "Now", parts: reworded.after }} />
          <p className="govuk-body">
            <strong>What to check:</strong> {reworded.check}
          </p>
        </>
      )}
    </>
  );
}
