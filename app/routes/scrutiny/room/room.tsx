import { href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { SlotRow } from "#app/routes/scrutiny/slot-row.tsx";
import type { Route } from "./+types/room.ts";
import { answerItem } from "./item-action.server.ts";
import { ItemHead } from "./item-head.tsx";
import { firstItem, readItem } from "./item.server.ts";
import { Notes } from "./notes.tsx";
import { RoomAside } from "./room-aside.tsx";
import { requireRoom, roomOf } from "./room.server.ts";
import { Settling } from "./settle-form.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const room = await requireRoom({ request, context, params });
  const { view, db, author, panel } = room;
  if (params.code === "next") {
    const code = await firstItem(view, db, author.at);
    throw redirect(code ? href("/panels/:panelId/room/:assessmentId/:code", { ...params, code }) : href("/panels/:panelId", params));
  }
  const item = await readItem(view, { ...room, code: params.code, panelId: panel.id, noteId: url.searchParams.get("note") });
  const settled = item.items.find(({ code, isSettled }) => isSettled && code === url.searchParams.get("settled"));
  return { ...item, room: roomOf(room, item.left), done: settled ? `${settled.code} ${settled.short} is settled` : null };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const room = await requireRoom({ request, context, params });
  const { view, db, author, panel } = room;
  const page = await readItem(view, { ...room, code: params.code, panelId: panel.id, noteId: null });
  const hrefOf = (code: string) => href("/panels/:panelId/room/:assessmentId/:code", { ...params, code });
  const end = href("/panels/:panelId", params);
  return answerItem({ view, db, author, page, panelId: panel.id, form: await request.formData(), hrefOf, end });
}

export const handle = {
  back: ({ room }: { room: { day: string } }, params: { panelId: string }) => ({
    href: href("/panels/:panelId", params),
    label: `Panel of ${room.day}`,
  }),
  wide: true,
};

export default function Room({ loaderData: page, actionData: reply, params }: Route.ComponentProps) {
  const hrefOf = (code: string) => href("/panels/:panelId/room/:assessmentId/:code", { ...params, code });
  const path = hrefOf(params.code);
  const { live } = page.room;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <SlotRow row={page.room.row} current={page.room.current} />
      <WithAside aside={<RoomAside page={page} room={page.room} path={path} hrefOf={hrefOf} />}>
        <ItemHead page={page} error={reply?.error} />
        <Notes page={page} path={path} live={live} reply={reply?.form === "note" ? reply : undefined} />
        <Settling page={page} live={live} reply={reply} />
      </WithAside>
    </>
  );
}
