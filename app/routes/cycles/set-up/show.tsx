import { href } from "react-router";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { environmentContext } from "#app/context.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { backToCycles } from "#app/routes/back.ts";
import { placeOf } from "#app/routes/cycles/about.ts";
import { setUpParts } from "#domain/cycles/set-up.ts";
import type { Route } from "./+types/show.ts";
import { readRunningPage } from "./running.server.ts";
import { Running } from "./running.tsx";
import { requireSetUp } from "./requirements.ts";
import { readSetUpPage } from "./show.server.ts";
import { SetUp } from "./set-up.tsx";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { cycle, partnerships } = view;
  const done = new URL(request.request.url).searchParams.get("done");
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    place: `${placeOf(view)}${partnerships.length > 1 ? ", joint cycle" : ""}`,
    joinAt: `${request.context.get(environmentContext).PUBLIC_URL}${href("/cycles/:cycleId/joining", { cycleId: cycle.id })}`,
    done: setUpParts.some((part) => part === done) ? "Saved" : (said[done as keyof typeof said] ?? null),
    setUp: cycle.state === "preparing" ? await readSetUpPage(view) : null,
    running: cycle.state === "preparing" ? null : await readRunningPage(view),
  };
}

const said = {
  "launch-set": "It starts by itself on the opening day",
  "launch-stopped": "It does not start by itself any more",
  added: "Added, and invited",
  seen: "Marked as seen",
  closed: "The audit is closed",
  opened: "The audit is open again",
  archived: "The audit is put away",
  "brought-back": "The audit is in the list again",
};

export const handle = {
  back: (page: { cycle: { id: string; title: string; state: string } }) =>
    page.cycle.state === "preparing"
      ? backToCycles()
      : { href: href("/cycles/:cycleId", { cycleId: page.cycle.id }), label: page.cycle.title },
};

export default function ShowSetUp({ loaderData: page }: Route.ComponentProps) {
  const { cycle, setUp, running } = page;
  const title = `${setUp ? "Set up" : "Run"} the ${cycle.title}`;
  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      {setUp && (
        <SetUp
          cycle={cycle}
          page={setUp}
          joinAt={page.joinAt}
          head={<PageHead caption={page.place} title={title} lead={setUp.sentence} />}
        />
      )}
      {running && (
        <Running
          cycle={cycle}
          page={running}
          joinAt={page.joinAt}
          head={<PageHead caption={page.place} title={title} lead={running.sentence} />}
        />
      )}
    </>
  );
}
