import { data, href, redirect } from "react-router";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { SlotRow } from "#app/routes/scrutiny/slot-row.tsx";
import { markHeld } from "#db/scrutiny/panels/panel-changes.ts";
import { stretchInWords } from "#domain/stretch.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { PanelAside } from "./panel-aside.tsx";
import { requirePanel } from "./requirements.ts";
import { type PanelPage, readPanelPage } from "./show.server.ts";
import { SlotList } from "./slot-list.tsx";

export async function loader(request: Route.LoaderArgs) {
  return readPanelPage(request);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author } = await requirePanel({ request, context, params }, "see-panels");
  const refused = await markHeld(db, author, params.panelId);
  if (refused) throw data(refused, refused.startsWith("Only") ? 403 : 409);
  return redirect(`${href("/panels/:panelId", params)}?done=held`);
}

export const handle = {
  back: ({ cycle }: PanelPage) => ({ href: href("/cycles/:cycleId/panels", { cycleId: cycle.id }), label: "Panels" }),
};

const states = { ahead: "", now: "It is on now. ", over: "Its time is over. ", held: "It has been held. ", cancelled: "It is cancelled. " };

export default function Panel({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<PanelAside page={page} headingId={asideHeading} />}>
        <PageHead
          caption={page.cycle.title}
          title={`Panel of ${page.day}`}
          lead={`${states[page.state]}${stretchInWords(page)}, ${counted(page.slots.length, "return")} to talk about.`}
        />
        {page.toKnow && page.state === "ahead" && <p className="govuk-inset-text">{page.toKnow}</p>}
        <SlotRow row={page.row} />
        <div className="govuk-button-group">
          {page.state !== "cancelled" && <LinkButton href={href("/panels/:panelId/pack", { panelId: page.id })}>Read the pack</LinkButton>}
          {page.setsUp && (
            <LinkButton href={href("/panels/:panelId/edit", { panelId: page.id })} classes="govuk-button--secondary">
              Change the panel
            </LinkButton>
          )}
        </div>
        <h2 className="govuk-heading-m">Slots</h2>
        <SlotList page={page} />
        {page.mayHold && (
          <form method="post">
            <h2 className="govuk-heading-m govuk-!-margin-top-6">Close the meeting</h2>
            <p className="govuk-body">
              You chair it. Its day and slots stay as they were from then on; what was left open can still be settled.
            </p>
            <Button name="intent" value="held">
              Mark the panel as held
            </Button>
          </form>
        )}
      </WithAside>
    </>
  );
}
