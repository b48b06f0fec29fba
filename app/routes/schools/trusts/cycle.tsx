import { href } from "react-router";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { counted, listed } from "#domain/words.ts";
import { readTrustOverview } from "./overview.server.ts";
import type { Route } from "./+types/cycle.ts";
import { requireTrust } from "./requirements.ts";
import { backToWork } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireTrust({ request, context, params });
  const { trust, cycle, set } = view;
  const { settings, used, notStarted, sentence, tables } = await readTrustOverview(view);
  return {
    trust: { id: trust.id, name: trust.name },
    cycle: { id: cycle.id, title: cycle.title, dueAt: cycle.dueAt, isOpen: cycle.state === "open" },
    sentence,
    notStarted: cycle.state === "open" ? notStarted : [],
    settings: settings.map(({ assessmentId }) => assessmentId),
    tables,
    sections: set.sections.map((section) => ({
      code: section.code,
      title: section.title,
      standards: section.standards.map(({ code, short }) => {
        const offer = used.find((one) => one.code === code);
        const all = offer ? offer.usedBy.length + offer.declined.length + offer.open.length : 0;
        return {
          code,
          short,
          offer: offer ? `${ratingLabels[offer.rating]}, used by ${offer.usedBy.length} of ${counted(all, "setting")}` : null,
        };
      }),
    })),
    offers: used.length,
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
      {page.notStarted.length > 0 && (
        <p className="govuk-body">
          <strong>Not started yet:</strong> {listed(page.notStarted)}.
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={href("/trusts/:trustId/cycles/:cycleId/settings.xlsx", params)} download>
          Download all tables of this page (Excel)
        </a>
      </p>
      <PrintedTable
        table={page.tables.settings}
        links={page.settings.map((assessmentId) => href("/assessments/:assessmentId", { assessmentId }))}
      />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Where several settings are weak</h2>
      {page.tables.weak.cells.length > 0 ? (
        <PrintedTable table={page.tables.weak} />
      ) : (
        <p className="govuk-body">No standard is rated not met or partially met in two settings or more.</p>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Training, policies and checks</h2>
      {page.tables.overdue.cells.length > 0 ? (
        <PrintedTable table={page.tables.overdue} />
      ) : (
        <p className="govuk-body">No date is overdue. {page.tables.overdue.unit}</p>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Answers for all settings</h2>
      <p className="govuk-body">
        What the trust does the same everywhere can be written once here. Each setting is offered it, and confirms it or writes its own:
        nothing is taken over unseen.{" "}
        {page.offers === 0 ? "Nothing is offered yet." : `${counted(page.offers, "answer is", "answers are")} offered.`}
      </p>
      {page.offers > 0 && <PrintedTable table={page.tables.offers} />}
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
