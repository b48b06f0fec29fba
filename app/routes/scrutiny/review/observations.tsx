import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { longestObservation } from "#app/forms/scrutiny/review.ts";
import { aboutItems } from "./other-lines.tsx";
import type { ReviewAnswer } from "./review-actions.server.ts";
import type { TriagePage } from "./review.server.ts";

/** What independent scrutineers observed, and visits: both beside the return, neither part of it. */
export function Observations({ page, answer }: { page: TriagePage; answer: ReviewAnswer | undefined }) {
  const { observations, visits, may, assessmentId } = page;
  const reply = answer?.form === "observe" ? answer.reply : undefined;
  const field = fieldsOf(reply);
  if (observations.length + visits.length === 0 && !may.observe && !may.visit) return null;
  return (
    <section aria-labelledby="observations" className="govuk-!-margin-top-8">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="observations">
        Observations and visits
      </h2>
      {observations.length + visits.length === 0 && <p className="govuk-body">There are none yet.</p>}
      <ol className="app-talk">
        {observations.map((one) => (
          <li className="app-talk__item" key={one.id}>
            <p>
              <strong>
                {one.standardCode
                  ? `On ${one.standardCode} ${page.codes.find(({ code }) => code === one.standardCode)?.short ?? ""}`.trim()
                  : "On the whole return"}
                :
              </strong>{" "}
              <span className="app-own-lines">{one.words}</span>
            </p>
            <p className="app-quiet">{one.by}, independent scrutineer</p>
          </li>
        ))}
        {visits.map(({ id, day, people }) => (
          <li className="app-talk__item" key={id}>
            <p>
              <a className="govuk-link" href={href("/assessments/:assessmentId/visits/:visitId", { assessmentId, visitId: id })}>
                Visit on {day}
              </a>
            </p>
            <p className="app-quiet">{people}</p>
          </li>
        ))}
      </ol>
      {may.visit && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/assessments/:assessmentId/visits/new", { assessmentId })}>
            Record a visit
          </a>
        </p>
      )}
      {may.observe && (
        <PostForm form="observe" label="Add an observation">
          <Select {...field("standard")} id="observe-standard" label="What it is about" items={aboutItems(page)} />
          <CharacterCount
            {...field("words")}
            id="observe-words"
            label="What you observe"
            hint="Read by the reviewers, the panel and the administrators, not by the organisation"
            rows={3}
            maxLength={longestObservation}
          />
          <Button name="intent" value="observe" classes="govuk-button--secondary">
            Add the observation
          </Button>
        </PostForm>
      )}
    </section>
  );
}
