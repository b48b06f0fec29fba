import { href } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { PanelPage } from "./show.server.ts";

/** Where the panel meets, who sits on it, what to take along, and conflicts. */
export function PanelAside({ page, headingId }: { page: PanelPage; headingId: string }) {
  const params = { panelId: page.id };
  return (
    <>
      <h2 id={headingId}>Where</h2>
      <p className="app-own-lines">{page.place || (page.link ? "Online" : "No place yet")}</p>
      {page.link && (
        <p className="app-break">
          <a className="govuk-link" href={page.link}>
            {page.link}
          </a>
        </p>
      )}
      <h2>Members</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        {page.members.map(({ id, name, jobTitle, isChair }) => (
          <li key={id}>
            <strong>{name}</strong>
            {isChair && " (chair)"}
            <br />
            {jobTitle}
          </li>
        ))}
      </ul>
      {page.state !== "cancelled" && (
        <>
          <h2>Downloads</h2>
          {page.packOn && <p>The pack is to be with members on {dayInWords(page.packOn)}.</p>}
          <ul className="app-plain-list govuk-!-font-size-16">
            <li>
              <a className="govuk-link" href={href("/panels/:panelId/pack.docx", params)}>
                Pack (Word)
              </a>
            </li>
            <li>
              <a className="govuk-link" href={href("/panels/:panelId/calendar.ics", params)}>
                Calendar file
              </a>
            </li>
          </ul>
        </>
      )}
      {page.declares && (
        <>
          <h2>Conflicts</h2>
          <p>
            {page.conflicts === 0 ? "None declared. " : `${counted(page.conflicts, "conflict")} declared. `}
            <a className="govuk-link" href={href("/panels/:panelId/conflicts", params)}>
              Declare or look at conflicts
            </a>
          </p>
        </>
      )}
    </>
  );
}
