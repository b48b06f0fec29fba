import { href } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import { stretchInWords } from "#domain/stretch.ts";
import { counted } from "#domain/words.ts";
import type { TaskListPage } from "./show.server.ts";

/** When a panel talks with the organisation, where, and what it asks before. What it notes is not theirs to read. */
export function PanelSlot({ page }: { page: TaskListPage }) {
  const { slot, assessment } = page;
  if (!slot) return null;
  const params = { assessmentId: assessment.id };
  const calendar = (
    <a className="govuk-link" href={href("/assessments/:assessmentId/panel.ics", params)}>
      Calendar file
    </a>
  );
  if (!slot.isOn)
    return (
      <>
        <h2>Your scrutiny panel</h2>
        <p>
          The time on {dayInWords(slot.startsAt)} is cancelled. {calendar} that takes it out.
        </p>
      </>
    );
  return (
    <>
      <h2>{slot.isOver ? "Your scrutiny panel was" : "Your scrutiny panel"}</h2>
      <p className="app-aside__figure">{dayInWords(slot.startsAt)}</p>
      <p>{stretchInWords(slot)}</p>
      {slot.place && <p className="app-own-lines">{slot.place}</p>}
      {!slot.isOver && (
        <>
          {slot.link && (
            <p className="app-break">
              <a className="govuk-link" href={slot.link}>
                {slot.link}
              </a>
            </p>
          )}
          <p>{calendar}</p>
        </>
      )}
      {slot.questions > 0 && (
        <p>
          <a className="govuk-link" href={href("/assessments/:assessmentId/conversations", params)}>
            {counted(slot.questions, "question waits", "questions wait")} for your reply before it
          </a>
          {slot.questionsDue && `, the first by ${dayInWords(slot.questionsDue)}`}
        </p>
      )}
    </>
  );
}
