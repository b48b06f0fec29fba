import { href } from "react-router";

interface ReturnListProps {
  /** Each with why it is here, where that has to be said. */
  rows: { assessmentId: string; organisation: string; reason?: string }[];
}

/** Returns by name, each leading to its review, where it can be answered by itself. */
export function ReturnList({ rows }: ReturnListProps) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {rows.map(({ assessmentId, organisation, reason }) => (
        <li key={assessmentId}>
          <a className="govuk-link" href={href("/assessments/:assessmentId/review", { assessmentId })}>
            {organisation}
          </a>
          {reason && `: ${reason}`}
        </li>
      ))}
    </ul>
  );
}
