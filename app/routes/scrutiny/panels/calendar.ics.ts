import { href } from "react-router";
import { environmentContext } from "#app/context.ts";
import { calendarFile } from "#app/files/formats/calendar.ts";
import { download } from "#app/files/formats/download.ts";
import { dayInWords } from "#domain/dates.ts";
import { endOf, stretchInWords } from "#domain/stretch.ts";
import type { Route } from "./+types/calendar.ics.ts";
import { requirePanel } from "./requirements.ts";

/** The meeting for the calendars of those who sit on it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { panel, slots, cycle, author } = await requirePanel({ request, context, params }, "see-panels");
  const { PUBLIC_URL: publicUrl = "http://localhost" } = context.get(environmentContext);
  const file = calendarFile([
    {
      uid: `panel-${panel.id}@${new URL(publicUrl).hostname}`,
      sequence: panel.revision,
      writtenAt: author.at,
      startsAt: panel.startsAt,
      endsAt: endOf(panel),
      title: `Scrutiny panel, ${cycle.title}`,
      description: [
        ...slots.map((slot) => `${stretchInWords(slot)}: ${slot.name}`),
        `${publicUrl}${href("/panels/:panelId", params)}`,
      ].join("\n"),
      place: panel.place,
      link: panel.link,
      isCancelled: panel.cancelledAt !== null,
    },
  ]);
  return download(file, `Panel ${dayInWords(panel.startsAt)}`, "ics");
}
