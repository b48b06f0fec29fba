import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { requireCycle } from "#app/routes/cycles/requirements.ts";
import { refuse } from "#app/routes/require-person.ts";
import { listHowItWent } from "#db/scrutiny/how-it-went.ts";
import { agreementLabels, agreementSteps, type HowItWentFigures, howItWentFigures, repliesInWords } from "#domain/scrutiny/how-it-went.ts";
import { cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import type { Route } from "./+types/replies.ts";

export async function loader(request: Route.LoaderArgs) {
  const { db, cycle, roles } = await requireCycle(request, "see-figures");
  refuse(
    cycleScrutinyRefusedBecause(
      "see-how-it-went",
      roles.map(({ role }) => role),
    ),
  );
  const said = await listHowItWent(db, cycle.id);
  const part = (title: string, capacity: keyof typeof said) => ({
    title,
    sentence: repliesInWords(said[capacity].length),
    figures: howItWentFigures(capacity, said[capacity]),
  });
  return {
    cycle: { id: cycle.id, title: cycle.title },
    parts: [part("Those who led an audit or a return", "lead"), part("Members of panels", "panel")],
  };
}

export const handle = {
  back: ({ cycle }: { cycle: { id: string; title: string } }) => ({
    href: href("/cycles/:cycleId", { cycleId: cycle.id }),
    label: cycle.title,
  }),
};

export default function Replies({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={page.cycle.title}
        title="How the audit went"
        lead="What those who took part said of the audit itself, together and without names."
      />
      {page.parts.map(({ title, sentence, figures }) => (
        <section key={title} className="govuk-!-margin-bottom-8">
          <h2 className="govuk-heading-m">{title}</h2>
          <p className="govuk-body">{sentence}</p>
          {figures && <Figures figures={figures} />}
        </section>
      ))}
    </>
  );
}

function Figures({ figures }: { figures: HowItWentFigures }) {
  const hours = figures.hours.filter(({ count }) => count > 0);
  return (
    <>
      {hours.length > 0 && (
        <dl className="govuk-summary-list app-measure">
          {hours.map(({ label, count }) => (
            <div key={label} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">{label}</dt>
              <dd className="govuk-summary-list__value">{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="app-scroll">
        <table className="govuk-table app-table">
          <caption className="govuk-table__caption govuk-visually-hidden">What they agree with, in replies</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col" className="govuk-table__header">
                Statement
              </th>
              {agreementSteps.map((step) => (
                <th key={step} scope="col" className="govuk-table__header govuk-table__header--numeric">
                  {agreementLabels[step]}
                </th>
              ))}
              <th scope="col" className="govuk-table__header govuk-table__header--numeric">
                Answered
              </th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {figures.questions.map(({ text, base, counts }) => (
              <tr key={text} className="govuk-table__row">
                <th scope="row" className="govuk-table__header">
                  {text}
                </th>
                {agreementSteps.map((step) => (
                  <td key={step} className="govuk-table__cell govuk-table__cell--numeric">
                    {counts[step]}
                  </td>
                ))}
                <td className="govuk-table__cell govuk-table__cell--numeric">{base}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Texts heading="What was hard" texts={figures.hard} />
      <Texts heading="What should change" texts={figures.change} />
    </>
  );
}

function Texts({ heading, texts }: { heading: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <ul className="govuk-list govuk-list--bullet app-measure">
        {texts.map((text, index) => (
          <li key={index} className="app-own-lines">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
