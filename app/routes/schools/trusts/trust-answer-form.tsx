import type { SubmissionResult } from "@conform-to/react";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import type { TrustAnswer } from "#domain/schools/trust.ts";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

interface TrustAnswerFormProps {
  ratings: { value: string; label: string; descriptor: string }[];
  words: number;
  held: (TrustAnswer & { revision: number; savedAt: string }) | null;
  /** Somebody saved in between: theirs is shown beside what is in the form. */
  isStale: boolean;
  reply: SubmissionResult | null;
  backHref: string;
}

/** Where the error summary goes for a date: its first box. */
export const trustAnswerTargets = { evidenceCheckedOn: "evidenceCheckedOn-day" };

export function TrustAnswerForm({ ratings, words, held, isStale, reply, backHref }: TrustAnswerFormProps) {
  const typed = reply?.initialValue;
  const text = (field: keyof TrustAnswer) => String((typed ? typed[field] : held?.[field]) ?? "");
  const error = (field: string) => reply?.error?.[field]?.[0];
  const day = typed ? (typed["evidenceCheckedOn"] as Record<string, string> | undefined) : dayParts(held?.evidenceCheckedOn ?? null);
  return (
    <>
      {isStale && held && <Theirs held={held} />}
      <form method="post" noValidate>
        <input type="hidden" name="baseRevision" value={held?.revision ?? 0} />
        <Radios
          name="rating"
          legend="How far is it met in all settings of the trust?"
          legendSize="m"
          error={error("rating")}
          defaultValue={text("rating")}
          items={ratings.map(({ value, label, descriptor }) => ({ value, label, hint: descriptor }))}
        />
        <Textarea
          id="statement"
          name="statement"
          label="Statement"
          labelSize="m"
          hint={`What the trust does for all of them, in up to ${words} words. Each setting reads it before it uses it`}
          rows={6}
          error={error("statement")}
          defaultValue={text("statement")}
        />
        <Input
          id="evidenceTitle"
          name="evidenceTitle"
          label="Evidence that the trust keeps"
          hint="Its name and version"
          error={error("evidenceTitle")}
          defaultValue={text("evidenceTitle")}
        />
        <Input
          id="evidenceKept"
          name="evidenceKept"
          label="Where it is kept"
          hint="A place that the settings can find"
          error={error("evidenceKept")}
          defaultValue={text("evidenceKept")}
        />
        <DateInput
          id="evidenceCheckedOn"
          name="evidenceCheckedOn"
          legend="Date checked (optional)"
          legendSize="s"
          error={error("evidenceCheckedOn")}
          defaultValue={day}
        />
        <div className="govuk-button-group">
          <button type="submit" className="govuk-button">
            Offer it to all settings
          </button>
          {held && (
            <button type="submit" name="intent" value="remove" className="govuk-button govuk-button--secondary">
              Stop offering it
            </button>
          )}
          <a className="govuk-link" href={backHref}>
            Cancel
          </a>
        </div>
      </form>
    </>
  );
}

function Theirs({ held }: { held: NonNullable<TrustAnswerFormProps["held"]> }) {
  return (
    <section aria-labelledby="theirs">
      <h2 className="govuk-heading-m" id="theirs">
        Saved by a colleague at {momentInWords(held.savedAt)}
      </h2>
      <SummaryList
        rows={[
          { key: "Rating", value: ratingLabels[held.rating] },
          { key: "Statement", value: held.statement },
          { key: "Evidence", value: held.evidenceTitle || "None" },
          { key: "Date checked", value: held.evidenceCheckedOn ? dayInWords(held.evidenceCheckedOn) : "Not given" },
        ]}
      />
    </section>
  );
}

function dayParts(day: string | null) {
  if (!day) return undefined;
  const [year, month, date] = day.split("-").map((part) => String(Number(part)));
  return { year, month, day: date };
}
