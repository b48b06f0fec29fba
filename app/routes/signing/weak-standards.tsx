import { basisLabels } from "#domain/assessments/basis-words.ts";
import { dayInWords } from "#domain/dates.ts";
import { earlierInWords, type WeakStandard } from "#domain/signing/signing.ts";
import { ended } from "#domain/signing/signing-sentence.ts";
import { listed } from "#domain/words.ts";
import { Details } from "#app/components/govuk/details.tsx";
import { RatingWord } from "#app/components/rating.tsx";

const shownAtOnce = 4;

/** What is weak, the most serious first. Nothing strong is listed: strength needs no decision. */
export function WeakStandards({ weak, returnHref }: { weak: WeakStandard[]; returnHref: string }) {
  const notMet = weak.filter((one) => one.rating === "not-met").length;
  const first = Math.max(shownAtOnce, notMet);
  const rest = weak.slice(first);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What is weak</h2>
      {weak.length === 0 ? (
        <p className="govuk-body">Nothing is rated partially met or not met.</p>
      ) : (
        <p className="govuk-body">
          {listed([count(notMet, "not met"), count(weak.length - notMet, "partially met")].flat())}
          {notMet > 0 && notMet < weak.length && ", the most serious first"}.
        </p>
      )}
      <List weak={weak.slice(0, first)} returnHref={returnHref} />
      {rest.length > 0 && (
        <Details summary={`${rest.length} more partially met: ${rest.map((one) => one.code).join(", ")}`}>
          <List weak={rest} returnHref={returnHref} />
        </Details>
      )}
    </>
  );
}

function count(number: number, words: string): string[] {
  return number > 0 ? [`${number} ${words}`] : [];
}

function List({ weak, returnHref }: { weak: WeakStandard[]; returnHref: string }) {
  if (weak.length === 0) return null;
  return (
    <ul className="app-weak">
      {weak.map((standard) => (
        <li key={standard.code}>
          <div className="app-weak__head">
            <h3>
              <a className="govuk-link" href={`${returnHref}#standard-${standard.code}`}>
                {standard.code} {standard.sentence}
              </a>
            </h3>
            <RatingWord rating={standard.rating} />
          </div>
          {standard.basis === "law" && <p className="app-quiet">{basisLabels.law}</p>}
          <p className="app-own-lines">{standard.statement}</p>
          {standard.actions.map((action) => (
            <p className="app-quiet" key={action.id}>
              <strong>Action:</strong> {ended(action.what)} {action.owner}, due {dayInWords(action.dueOn)}.
            </p>
          ))}
          {standard.actions.length === 0 && (
            <p className="app-quiet">
              <strong>No action:</strong> {standard.noActionReason}
            </p>
          )}
          {standard.earlier && <p className="app-quiet">{earlierInWords(standard)}</p>}
        </li>
      ))}
    </ul>
  );
}
