import { BulletList } from "#app/components/bullet-list.tsx";
import { dayInWords } from "#domain/dates.ts";
import { figureRows } from "#domain/responses/personal-figures.ts";
import type { Letter } from "#domain/responses/response.ts";
import { numberInWords } from "#domain/words.ts";

/** The setting's figures beside its phase's, and what was noticed in its return. */
export function PersonalFigures({ personal, organisation }: { personal: NonNullable<Letter["personal"]>; organisation: string }) {
  const { figures, noticed } = personal;
  return (
    <>
      {figures && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">Your figures</h2>
          <div className="app-scroll" role="region" aria-labelledby="figures" tabIndex={0}>
            <table className="app-table">
              <caption id="figures">
                Own ratings of the standards that apply
                <span>{figures.phase ? `As they were on ${dayInWords(figures.on)}` : ""}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">Whose</th>
                  <th scope="col" className="n">
                    Met
                  </th>
                  <th scope="col" className="n">
                    Partially met
                  </th>
                  <th scope="col" className="n">
                    Not met
                  </th>
                </tr>
              </thead>
              <tbody>
                {figureRows(figures, organisation).map(({ label, met, counts }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className="n">{met}</td>
                    <td className="n">{counts.partiallyMet}</td>
                    <td className="n">{counts.notMet}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {!figures.phase && (
            <p className="govuk-body">
              So few of your phase returned that a comparison would be about single schools: fewer than {numberInWords(figures.threshold)}{" "}
              besides you.
            </p>
          )}
        </>
      )}
      {noticed.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-6">What we noticed</h2>
          <BulletList items={noticed} />
        </>
      )}
    </>
  );
}
