import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import type { TrustAnswer } from "#domain/schools/trust.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

interface TrustAnswerFormProps {
  ratings: { value: string; label: string; descriptor: string }[];
  words: number;
  held: (TrustAnswer & { revision: number; savedAt: string }) | null;
  /** Somebody saved in between: theirs is shown beside what is in the form. */
  isStale: boolean;
  reply: Reply;
  backHref: string;
}

/** What a trust answers once, offered to each of its settings. */
export function TrustAnswerForm({ ratings, words, held, isStale, reply, backHref }: TrustAnswerFormProps) {
  const field = fieldsOf(reply, held);
  return (
    <>
      {isStale && held && <Theirs held={held} />}
      <PostForm>
        <Hidden name="baseRevision" value={held?.revision ?? 0} reply={reply} />
        <Radios
          {...field("rating")}
          legend="How far is it met in all settings of the trust?"
          legendSize="m"
          items={ratings.map(({ value, label, descriptor }) => ({ value, label, hint: descriptor }))}
        />
        <CharacterCount
          {...field("statement")}
          label="Statement"
          labelSize="m"
          hint={`What the trust does for all of them, in up to ${words} words. Each setting reads it before it uses it`}
          rows={6}
          maxWords={words}
        />
        <Input {...field("evidenceTitle")} label="Evidence that the trust keeps" hint="Its name and version" />
        <Input {...field("evidenceKept")} label="Where it is kept" hint="A place that the settings can find" />
        <DateInput {...field("evidenceCheckedOn")} legend="Date checked (optional)" legendSize="s" />
        <div className="govuk-button-group">
          <Button>Offer it to all settings</Button>
          {held && (
            <Button name="intent" value="remove" classes="govuk-button--secondary">
              Stop offering it
            </Button>
          )}
          <a className="govuk-link" href={backHref}>
            Cancel
          </a>
        </div>
      </PostForm>
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
