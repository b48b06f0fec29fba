import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { backToCycle } from "#app/routes/cycles/cycle-heading.tsx";
import { listPanels } from "#db/scrutiny/panels/panels.ts";
import { dayInWords, dayWithoutYear } from "#domain/dates.ts";
import { meetingState } from "#domain/scrutiny/panels.ts";
import { stretchInWords } from "#domain/stretch.ts";
import { counted, listed } from "#domain/words.ts";
import type { Route } from "./+types/index.ts";
import { requireScrutiny } from "./requirements.ts";

const states = { ahead: "", now: "Now", over: "Not marked as held yet", held: "Held", cancelled: "Cancelled" };

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, author, person, cycle, setsUp, seesAll } = await requireScrutiny({ request, context, params }, "see-panels");
  const all = await listPanels(db, cycle.id);
  const seen = seesAll ? all : all.filter(({ members }) => members.some(({ id }) => id === person.id));
  return {
    cycle: { id: cycle.id, title: cycle.title },
    days: { from: cycle.panelsFrom, to: cycle.panelsTo },
    setsUp,
    panels: seen.map(({ panel, members, slots }) => ({
      id: panel.id,
      startsAt: panel.startsAt,
      minutes: panel.minutes,
      state: meetingState(panel, author.at),
      chair: members.find(({ id }) => id === panel.chairId)?.name ?? null,
      members: members.length,
      names: slots.map(({ shortName }) => shortName),
    })),
  };
}

export const handle = { back: backToCycle };

export default function Panels({ loaderData: page }: Route.ComponentProps) {
  const ahead = page.panels.filter(({ state }) => state === "ahead" || state === "now").length;
  return (
    <>
      <PageHead
        caption={page.cycle.title}
        title="Panels"
        tab={`${page.cycle.title}: panels`}
        lead={`${page.panels.length === 0 ? "No panel has been set up yet." : `${counted(page.panels.length, "panel")}, ${ahead} still to come.`} The cycle plans them from ${dayWithoutYear(page.days.from)} to ${dayInWords(page.days.to)}.`}
      />
      <ul className="app-cards">
        {page.panels.map((panel) => (
          <li key={panel.id} className={`app-card${panel.state === "now" ? " app-card--attention" : ""}`}>
            <div>
              <p className="app-card__title">
                <a className="govuk-link" href={href("/panels/:panelId", { panelId: panel.id })}>
                  Panel of {dayInWords(panel.startsAt)}
                </a>
              </p>
              <p className="app-quiet">
                {states[panel.state] && <strong>{states[panel.state]}. </strong>}
                {stretchInWords(panel)}. {panel.chair ? `Chaired by ${panel.chair}` : "No chair yet"}, {counted(panel.members, "member")}
              </p>
              <p className="govuk-body govuk-!-margin-bottom-0">
                {panel.names.length > 0 ? listed(panel.names) : "Nothing to talk about yet"}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {page.setsUp && (
        <LinkButton href={href("/cycles/:cycleId/panels/new", { cycleId: page.cycle.id })} classes="govuk-!-margin-top-4">
          Set up a panel
        </LinkButton>
      )}
    </>
  );
}
