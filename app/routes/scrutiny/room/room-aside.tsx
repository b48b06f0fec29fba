import { href } from "react-router";
import { asideHeading } from "#app/components/with-aside.tsx";
import { counted, listed } from "#domain/words.ts";
import type { ItemPage } from "./item.server.ts";
import { Items } from "./items.tsx";
import type { RoomPage } from "./room.server.ts";

interface RoomAsideProps {
  page: ItemPage;
  room: RoomPage;
  path: string;
  hrefOf: (code: string) => string;
}

/** The clock of the slot, its items, and who is in it. */
export function RoomAside({ page, room, path, hrefOf }: RoomAsideProps) {
  const { clock } = room;
  return (
    <>
      <h2 id={asideHeading}>Left for {page.organisation.shortName}</h2>
      <div id="live-clock" data-live={room.live}>
        <p className="app-clock">
          <b>{clock.words}</b>
        </p>
        <p>
          {clock.now === null ? "Slot" : `at ${clock.now}, slot`} {clock.slot}. {counted(clock.left, "item")} left
          {clock.each !== null && `: about ${counted(clock.each, "minute")} each`}.{" "}
          <a className="govuk-link" href={path}>
            Look again
          </a>
        </p>
      </div>
      <Items page={page} hrefOf={hrefOf} live={room.live} />
      <h2>In this slot</h2>
      <p>
        {room.inSlot.length > 0 ? `${listed(room.inSlot)}.` : "Nobody yet."}
        {room.attending && (
          <>
            <br />
            For {page.organisation.shortName}: {room.attending}
          </>
        )}
      </p>
      {room.out.length > 0 && (
        <p>
          {room.out.map(({ name, because }) => `${name} ${because === "own" ? "belongs to it" : "declared a conflict"}. `)}
          {room.out.length === 1 ? "They come" : "All of them come"} back at {room.back}.
        </p>
      )}
      {!room.hasChair && (
        <p>
          <strong>Find a chair for this slot:</strong> nobody can settle its ratings yet. It is set on the{" "}
          <a className="govuk-link" href={href("/panels/:panelId", { panelId: room.panelId })}>
            panel’s page
          </a>
          .
        </p>
      )}
      <h2>If the line drops</h2>
      <p>What you add is kept at once, and what you type as a draft. Come back by the same address.</p>
    </>
  );
}
