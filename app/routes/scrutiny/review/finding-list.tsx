import { Details } from "#app/components/govuk/details.tsx";
import { Compare } from "#app/components/compare.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { AddLine, LineOf } from "./key-line.tsx";
import type { ReviewAnswer } from "./review-actions.server.ts";
import type { TriagePage, TriageStandard } from "./review.server.ts";

interface Props {
  page: TriagePage;
  answer: ReviewAnswer | undefined;
}

/** The standards with what was found at each, and the key line written in place; what raised nothing strong is one folded line. */
export function FindingList({ page, answer }: Props) {
  const { rest, only } = page;
  return (
    <>
      {page.standards.length > 0 && (
        <ul className="app-findings">
          {page.standards.map((standard) => (
            <FoundAt key={standard.code} standard={standard} page={page} answer={answer} />
          ))}
        </ul>
      )}
      {!only && rest.count > 0 && (
        <Details summary={`${rest.count} ${rest.count === 1 ? "standard" : "standards"} of ${page.asked} raised nothing strong`}>
          {rest.lines.map((line) => (
            <p className="govuk-body" key={line}>
              {line}
            </p>
          ))}
        </Details>
      )}
    </>
  );
}

function FoundAt({ standard, page, answer }: Props & { standard: TriageStandard }) {
  const { code, short, lines } = standard;
  const name = page.organisation.shortName;
  return (
    <li className="app-finding" id={`standard-${code}`}>
      <div className="app-finding__head">
        <div>
          <p className="app-finding__why">{standard.why}</p>
          <h3>
            <a className="govuk-link" href={`${submissionHref(page.assessmentId, page.revision)}#standard-${code}`}>
              {code} {short}
            </a>
          </h3>
          {standard.findings.map(({ kind, words }) => (
            <p key={`${kind} ${words}`}>{words}</p>
          ))}
        </div>
        <dl className="app-pair">
          {standard.before !== undefined && (
            <div>
              <dt>Own rating {page.then.name}</dt>
              <dd>
                <RatingWord rating={standard.before} />
                {!standard.isComparable && <span className="app-quiet"> Asked for something else then</span>}
              </dd>
            </div>
          )}
          <div>
            <dt>Own rating {page.now}</dt>
            <dd>
              <RatingWord rating={standard.now} />
            </dd>
          </div>
        </dl>
      </div>
      {standard.compared && (
        <Details
          summary={
            <>
              Words of {page.then.name} beside those of {page.now}
              <span className="govuk-visually-hidden"> on {code}</span>
            </>
          }
        >
          <Compare
            left={{ heading: `${name} in ${page.then.name}`, parts: standard.compared.before }}
            right={{ heading: `${name} in ${page.now}`, parts: standard.compared.after }}
          />
        </Details>
      )}
      {lines.map((line) => (
        <LineOf key={line.id} line={line} page={page} answer={answer} />
      ))}
      {page.may.line && <AddLine code={code} isFirst={lines.length === 0} answer={answer} />}
    </li>
  );
}
