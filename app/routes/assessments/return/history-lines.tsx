import { href } from "react-router";
import { momentInWords } from "#domain/dates.ts";
import type { HistoryLine } from "#domain/assessments/history-entry.ts";
import { Differences } from "#app/components/compare.tsx";

interface Props {
  assessmentId: string;
  standards: { code: string; short: string }[];
  lines: HistoryLine[];
}

/** The record, newest first, with what went and what came marked in each text. */
export function HistoryLines({ assessmentId, standards, lines }: Props) {
  const names = new Map(standards.map(({ code, short }) => [code, `${code} ${short}`]));
  return (
    <ol className="app-cards">
      {lines.map((line) => (
        <li key={line.id} className="app-card">
          <div>
            <h2 className="app-card__title">
              {line.title}
              {line.standardCode && (
                <>
                  :{" "}
                  <a
                    className="govuk-link"
                    href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code: line.standardCode })}
                  >
                    {names.get(line.standardCode) ?? line.standardCode}
                  </a>
                </>
              )}
            </h2>
            <div className="app-card__facts">
              <p className="app-quiet">
                {line.person}, <time dateTime={line.at}>{momentInWords(line.at)}</time>
              </p>
              {line.changes.map((change) => (
                <p key={change.label} className="app-own-lines">
                  <strong>{change.label}:</strong> <Differences parts={change.parts} />
                </p>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
