import { Fragment } from "react";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { BulletList } from "#app/components/bullet-list.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { responseLimits } from "#app/forms/scrutiny/response.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { outcomeLabels, responseOutcomes } from "#domain/responses/response.ts";
import { listed } from "#domain/words.ts";
import type { DraftPage, fieldsOfDraft } from "./draft.server.ts";
import { SettledRatings } from "./settled-ratings.tsx";

interface DraftFormProps {
  page: DraftPage;
  saved: ReturnType<typeof fieldsOfDraft>;
  reply: Reply;
  /** Somebody else saved meanwhile: what is sent again takes the place of theirs, which stands below. */
  isStale: boolean;
  /** A recommendation was made in other words meanwhile, which are shown: what is sent again is written against those. */
  isRemade: boolean;
}

/** The letter in its own order: what is settled cannot be changed here. */
export function DraftForm({ page, saved, reply, isStale, isRemade }: DraftFormProps) {
  const field = fieldsOf(reply, saved);
  const edition = page.draft?.edition ?? 0;
  return (
    <PostForm label="The response">
      {isStale ? <input type="hidden" name="edition" value={edition} /> : <Hidden name="edition" value={edition} reply={reply} />}
      <Radios
        {...field("outcome")}
        legend="Outcome"
        legendSize="m"
        items={responseOutcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
      />
      <CharacterCount
        {...field("opening")}
        label="Opening"
        labelSize="m"
        hint={page.to.length > 0 ? `To ${listed(page.to)}` : "Nobody is named who leads or signs"}
        rows={5}
        maxLength={responseLimits.opening}
      />
      {page.candidates.length > 0 && (
        <Checkboxes
          {...field("strengths")}
          legend="Strengths"
          legendSize="m"
          hint="Tick what the letter says, in the words in which it was written"
          items={page.candidates.map(({ key, words, source }) => ({ value: key, label: words, hint: source }))}
        />
      )}
      <CharacterCount
        {...field("own")}
        label={page.candidates.length > 0 ? "Other strengths (optional)" : "Strengths (optional)"}
        labelSize={page.candidates.length > 0 ? "s" : "m"}
        hint="One a line"
        rows={3}
        maxLength={responseLimits.own}
      />
      <SettledRatings page={page} />
      {page.recommendations.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Recommendations, as they were made</h2>
          <p className="govuk-hint">You can make the words plainer. Where you do, whoever approves it sees both</p>
          {page.recommendations.map(({ id, code, short, words, letterWords, edition: made }, at) => (
            <Fragment key={id}>
              <Hidden name={`made.${id}`} value={made} reply={isRemade ? undefined : reply} />
              <CharacterCount
                {...field(`plainer.${id}`)}
                label={`${at + 1}. ${code ? `On ${code} ${short}` : "On the whole return"}`}
                hint={letterWords ? `As it was made: ${words}` : undefined}
                rows={3}
                maxLength={responseLimits.plainer}
              />
            </Fragment>
          ))}
          <DateInput
            {...field("answersDueOn")}
            legend="Answers due"
            legendSize="m"
            hint="By when each is answered, with an action or a reason"
          />
        </>
      )}
      {page.agreedActions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Agreed actions</h2>
          <p className="govuk-hint">They become actions of the return when the response is sent</p>
          <BulletList
            items={page.agreedActions.map(
              ({ words, owner, dueOn }) => `${words}${owner && `, owner: ${owner}`}${dueOn ? `, due ${dayInWords(dueOn)}` : ""}`,
            )}
          />
        </>
      )}
      <CharacterCount {...field("closing")} label="Closing" labelSize="m" rows={4} maxLength={responseLimits.closing} />
      {page.saved && (
        <p className="app-quiet">
          Saved by {page.saved.by} at {momentInWords(page.saved.at)}. {page.organisation.shortName} sees nothing until it is sent.
        </p>
      )}
      <div className="govuk-button-group">
        <Button name="intent" value="letter">
          Save and see it as a letter
        </Button>
        <Button name="intent" value="later" classes="govuk-button--secondary">
          Save and come back later
        </Button>
      </div>
    </PostForm>
  );
}
