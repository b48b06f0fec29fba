import { href } from "react-router";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import type { AnswerText } from "#domain/assessments/answer-text.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { Difference } from "#domain/text-difference.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { RatingWord } from "#app/components/rating.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

interface Version extends AnswerText {
  parts: Difference[];
}

interface VersionsPage {
  assessmentId: string;
  theirs: Version & { name: string; isMine: boolean; savedAt: string };
  mine: Version & { startedAt: string; keptAt: string };
  merged: string;
  differ: string;
  baseRevision: number;
  ratings: { value: Rating; label: string }[];
  words: number;
}

/** Both texts, and the choice between them; made from both is chosen already, because it drops nothing. */
export function VersionsForm({ page, reply }: { page: VersionsPage; reply: Reply }) {
  const { theirs, mine } = page;
  const first = theirs.isMine ? "The saved" : `${theirs.name.split(" ")[0]}’s`;
  const field = fieldsOf(reply, { version: "both", rating: theirs.rating ?? mine.rating, statement: page.merged });
  return (
    <PostForm>
      <Hidden name="baseRevision" value={page.baseRevision} reply={reply} />
      <div className="app-compare app-compare--body app-compare--ruled">
        <Side
          heading={`${first} version`}
          note={`Saved ${dayInWords(theirs.savedAt)} at ${timeInWords(theirs.savedAt)}. This is what is saved now`}
          version={theirs}
        />
        <Side
          heading="Your version"
          note={`Typed until ${timeInWords(mine.keptAt)} on ${dayInWords(mine.keptAt)}. Kept as your draft`}
          version={mine}
        />
      </div>
      <p className="govuk-body-s app-quiet">
        Marked text is only in one version.{page.differ && ` The ${page.differ} differ too.`} Evidence and actions belong to both and are
        kept.
      </p>
      <Radios
        {...field("version")}
        legend="Which version should be kept?"
        legendSize="m"
        items={[
          { value: "theirs", label: `${first} version`, hint: "Yours goes to the history. You can bring it back" },
          {
            value: "mine",
            label: "My version",
            hint: `Replaces the rating and statement of ${theirs.isMine ? "the saved version" : theirs.name}, which stay in the history`,
          },
          {
            value: "both",
            label: "One made from both",
            hint: "Edit below. Evidence and actions of both are kept",
            conditional: (
              <>
                <Radios
                  {...field("rating")}
                  legend="Rating"
                  legendSize="s"
                  size="small"
                  items={page.ratings.map(({ value, label }) => ({ value, label: label + whose(value, theirs, mine, first) }))}
                />
                <CharacterCount
                  {...field("statement")}
                  label="Statement"
                  labelSize="s"
                  hint="What both versions share, with the words of each where they differ"
                  rows={10}
                  maxWords={page.words}
                />
              </>
            ),
          },
        ]}
      />
      <div className="govuk-button-group">
        <Button>Save this answer</Button>
        <a className="govuk-link" href={href("/assessments/:assessmentId", { assessmentId: page.assessmentId })}>
          Decide later: keep mine as a draft
        </a>
      </div>
    </PostForm>
  );
}

function whose(value: Rating, theirs: Version, mine: Version, first: string): string {
  const names = [
    theirs.rating === value && (first === "The saved" ? "saved" : first.replace(/’s$/, "")),
    mine.rating === value && "you",
  ].filter(Boolean);
  return names.length > 0 ? ` (${names.join(" and ")})` : "";
}

function Side({ heading, note, version }: { heading: string; note: string; version: Version }) {
  return (
    <div className="app-compare__side">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1">{heading}</h2>
      <p className="govuk-body-s app-quiet">{note}</p>
      <p>
        <RatingWord rating={version.rating} />
      </p>
      <p className="app-own-lines">
        {version.parts.map((part, index) =>
          // The parts of one text never move, so their place is their key
          part.added || part.removed ? <mark key={index}>{part.value}</mark> : <span key={index}>{part.value}</span>,
        )}
      </p>
      {version.notApplicableReason && <p className="app-own-lines">Why it does not apply: {version.notApplicableReason}</p>}
      {version.noActionReason && <p className="app-own-lines">Why there is no action: {version.noActionReason}</p>}
      {version.ratingReason && <p className="app-own-lines">Why the rating is right all the same: {version.ratingReason}</p>}
    </div>
  );
}
