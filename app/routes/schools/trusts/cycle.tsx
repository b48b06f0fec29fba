import { href } from "react-router";
import { DataTable } from "#app/components/data-table.tsx";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { isTaken, trustSentence } from "#domain/schools/trust.ts";
import { counted } from "#domain/words.ts";
import { trustSettingColumns } from "#app/tables/schools/trust-settings.ts";
import { listAnswersTo } from "#db/assessments/answers.ts";
import { listTrustAnswers } from "#db/schools/trust-answers.ts";
import { listTrustSettings } from "#db/schools/trusts.ts";
import type { Route } from "./+types/cycle.ts";
import { requireTrust } from "./requirements.ts";
import { backToWork } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, trust, cycle, set, now } = await requireTrust({ request, context, params });
  const [settings, offers] = await Promise.all([listTrustSettings(db, trust.id, cycle, now), listTrustAnswers(db, trust.id, cycle.id)]);
  const answers = await listAnswersTo(
    db,
    settings.map((one) => one.assessmentId),
    offers.map((offer) => offer.standardCode),
  );
  return {
    trust: { id: trust.id, name: trust.name },
    cycle: { id: cycle.id, title: cycle.title, dueAt: cycle.dueAt, isOpen: cycle.state === "open" },
    sentence: trustSentence(settings),
    settings,
    sections: set.sections.map((section) => ({
      code: section.code,
      title: section.title,
      standards: section.standards.map(({ code, short }) => {
        const offer = offers.find((one) => one.standardCode === code);
        const taken = answers.filter((answer) => answer.standardCode === code && offer && isTaken(offer, answer)).length;
        return {
          code,
          short,
          offer: offer ? `${ratingLabels[offer.rating]}, used by ${taken} of ${counted(settings.length, "setting")}` : null,
        };
      }),
    })),
    offers: offers.length,
  };
}

export const handle = { back: backToWork, wide: true };

export default function TrustCycle({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      <PageHead caption={page.trust.name} title={page.cycle.title} tab={`${page.trust.name}: ${page.cycle.title}`} lead={page.sentence} />
      <p className="govuk-body">
        Returns {page.cycle.isOpen ? "are" : "were"} due by {timeInWords(page.cycle.dueAt)} on {dayInWords(page.cycle.dueAt)}. You can read
        each return and comment on it. Each school or college answers and signs for itself.
      </p>
      <DataTable
        caption={`Settings of the trust (${page.settings.length})`}
        columns={trustSettingColumns}
        rows={page.settings}
        hrefOf={(row) => href("/assessments/:assessmentId", { assessmentId: row.assessmentId })}
        keyOf={(row) => row.assessmentId}
      />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Answers for all settings</h2>
      <p className="govuk-body">
        What the trust does the same everywhere can be written once here. Each setting is offered it, and confirms it or writes its own:
        nothing is taken over unseen.{" "}
        {page.offers === 0 ? "Nothing is offered yet." : `${counted(page.offers, "answer is", "answers are")} offered.`}
      </p>
      {page.sections.map((section) => (
        <details
          className="govuk-details govuk-!-margin-bottom-2"
          key={section.code}
          open={section.standards.some((standard) => standard.offer)}
        >
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {section.code}. {section.title}
            </span>
          </summary>
          <div className="govuk-details__text">
            <ul className="app-plain-list">
              {section.standards.map(({ code, short, offer }) => (
                <li key={code}>
                  <a className="govuk-link" href={href("/trusts/:trustId/cycles/:cycleId/standards/:code", { ...params, code })}>
                    {code} {short}
                  </a>
                  {offer && <span className="app-quiet">: {offer}</span>}
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
    </>
  );
}
