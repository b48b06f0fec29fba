import { href } from "react-router";
import { momentInWords } from "#domain/dates.ts";
import type { HistoryLine } from "#domain/assessments/history-entry.ts";
import { Differences } from "#app/components/compare.tsx";

interface Props {
  assessmentId: string;
  standards: { code: string; short: string }[];
  lines: (HistoryLine & { mayBringBack: boolean })[];
  /** The revision of each answer that the return holds. */
  revisions: Record<string, number>;
}

/** The record, newest first, with what went and what came marked in each text. */
export function HistoryLines({ assessmentId, standards, lines, revisions }: Props) {
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
            {line.mayBringBack && line.standardCode && (
              <form
                method="post"
                action={href("/assessments/:assessmentId/history", { assessmentId })}
                className="govuk-!-display-none-print"
              >
                <input type="hidden" name="line" value={line.id} />
                <input type="hidden" name="baseRevision" value={revisions[line.standardCode] ?? 0} />
                <button type="submit" className="app-link-button">
                  Bring this version back
                  <span className="govuk-visually-hidden">
                    {" "}
                    of {line.standardCode}, {line.person}, {momentInWords(line.at)}
                  </span>
                </button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
