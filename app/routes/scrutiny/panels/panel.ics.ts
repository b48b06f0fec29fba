import { data, href } from "react-router";
import { environmentContext } from "#app/context.ts";
import { calendarFile } from "#app/files/formats/calendar.ts";
import { download } from "#app/files/formats/download.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { dayInWords } from "#domain/dates.ts";
import { endOf } from "#domain/stretch.ts";
import type { Route } from "./+types/panel.ics.ts";

/** The slot of one return, for the calendars of its own organisation. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, cycle, organisation, part, author } = await requireAssessment({ request, context, params }, "see-assessment");
  const slot = part.inOrganisation.length > 0 ? await findSlotOf(db, assessment.id) : null;
  if (!slot) throw data("Page not found", 404);
  const { PUBLIC_URL: publicUrl = "http://localhost" } = context.get(environmentContext);
  const file = calendarFile([
    {
      uid: `panel-${slot.panelId}-${assessment.id}@${new URL(publicUrl).hostname}`,
      sequence: slot.revision,
      writtenAt: author.at,
      startsAt: slot.startsAt,
      endsAt: endOf(slot),
      title: `Scrutiny panel, ${cycle.title}: ${organisation.name}`,
      description: `${publicUrl}${href("/assessments/:assessmentId", params)}`,
      place: slot.place,
      link: slot.link,
      isCancelled: !slot.isOn,
    },
  ]);
  return download(file, `Panel ${dayInWords(slot.startsAt)}`, "ics");
}
