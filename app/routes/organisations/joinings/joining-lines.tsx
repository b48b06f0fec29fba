import { href } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import type { listJoinings } from "#db/organisations/joining.ts";

export interface JoiningLine {
  id: string;
  /** Whether it was asked of this partnership. */
  isAsked: boolean;
  what: string;
  /** The cycle it is about, and not an organisation. */
  cycleId: string | null;
  other: string;
  by: string;
  on: string;
  answer: "agreed" | "refused" | null;
  answered: string;
}

/**
 * A request as one of its two partnerships reads it: the other's people are named only where they wrote to this one, and the
 * partnership that was asked only once what it holds is joined.
 */
export function joiningLine(row: Awaited<ReturnType<typeof listJoinings>>[number], partnershipId: string): JoiningLine {
  const isAsked = row.ofPartnershipId === partnershipId;
  const isJoined = row.holdsOrganisation !== null || row.holdsCycle !== null;
  const verb = row.answer === "agreed" ? "Agreed" : "Refused";
  const by = isAsked && row.answeredByName ? ` by ${row.answeredByName}` : "";
  const reason = row.reason ? `: ${row.reason}` : "";
  return {
    id: row.id,
    isAsked,
    cycleId: row.cycleId,
    what: row.organisationName ?? row.cycleTitle ?? "",
    other: isAsked ? row.askingName : isJoined ? row.askedName : "another partnership",
    by: row.askedByName,
    on: dayInWords(row.askedAt),
    answer: row.answer,
    answered: row.answer ? `${verb}${by} on ${dayInWords(row.answeredAt ?? "")}${reason}` : "Not answered yet",
  };
}

export function JoiningLines({ title, lines }: { title: string; lines: JoiningLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">{title}</h2>
      <ul className="app-plain-list">
        {lines.map((one) => (
          <li key={one.id}>
            <strong>
              {one.cycleId && one.answer === "agreed" ? (
                <a className="govuk-link" href={href("/cycles/:cycleId", { cycleId: one.cycleId })}>
                  {one.what}
                </a>
              ) : (
                one.what
              )}
            </strong>
            , {one.isAsked ? `asked by ${one.other}` : `asked of ${one.other}`} on {one.on}{" "}
            <span className="app-quiet">{one.answered}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
