import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { environmentContext } from "#app/context.ts";
import { writeInvitations } from "#db/cycles/invitations.ts";
import { launchCycle, setLaunch } from "#db/cycles/launch.ts";
import type { Route } from "./+types/launch.ts";
import { InvitationProgress } from "./invitation-progress.tsx";
import { readLaunchPage, readProgress } from "./launch.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { cycle } = view;
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    launch: cycle.state === "preparing" ? await readLaunchPage(view) : null,
    progress: cycle.state === "preparing" ? null : await readProgress(view),
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, now, cycle } = await requireSetUp(request);
  const start = (await request.request.formData()).get("start");
  const here = href("/cycles/:cycleId/launch", { cycleId: cycle.id });
  const setUp = href("/cycles/:cycleId/set-up", { cycleId: cycle.id });
  const refuse = (problem: string, status: number) => data({ problem }, status);
  const stopped = () =>
    refuse("It was not launched: something is missing, which was there when you opened this page. It is named on the page before", 409);
  if (start === "now") {
    const result = await launchCycle(db, author, cycle.id);
    if (result === "stopped") return stopped();
    // The first of many at once; the others follow by themselves
    await writeInvitations(db, now, request.context.get(environmentContext).PUBLIC_URL, cycle.id);
    return redirect(here);
  }
  if (start !== "opening-day" && start !== "not") return refuse("Select when it should start", 400);
  const result = await setLaunch(db, author, cycle.id, start);
  if (result === "stopped") return stopped();
  if (result === "already") return redirect(here);
  return redirect(`${setUp}?done=${start === "not" ? "launch-stopped" : "launch-set"}`);
}

export const handle = { back: backToSetUp };

export default function Launch({ loaderData: page, actionData }: Route.ComponentProps) {
  const { cycle, launch, progress } = page;
  if (progress) return <InvitationProgress cycle={cycle} progress={progress} />;
  if (!launch) return null;
  const setUp = href("/cycles/:cycleId/set-up", { cycleId: cycle.id });
  return (
    <WithAside aside={<Aside />}>
      <PageHead
        caption={cycle.title}
        title="Launch the audit"
        tab={`Launch ${cycle.title}`}
        lead={launch.sentence}
        error={actionData?.problem}
      />
      {actionData && <InsetText>{actionData.problem}</InsetText>}
      {launch.stops.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">What stops the launch</h2>
          <BulletList items={launch.stops} />
          <p className="govuk-body">
            <a className="govuk-link" href={setUp}>
              Put it right
            </a>
          </p>
        </>
      ) : (
        <>
          <h2 className="govuk-heading-m">Checked now</h2>
          <ul className="app-tick-list">
            {launch.checked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {launch.invitation && (
            <>
              <h2 className="govuk-heading-m">What people get</h2>
              <p className="govuk-body">
                <strong>{launch.invitation.subject}</strong>
              </p>
              <Details summary="See the whole e-mail">
                <p className="app-own-lines">{launch.invitation.body}</p>
              </Details>
            </>
          )}
          <Start launch={launch} setUp={setUp} />
        </>
      )}
    </WithAside>
  );
}

type Launching = NonNullable<Route.ComponentProps["loaderData"]["launch"]>;

function Start({ launch, setUp }: { launch: Launching; setUp: string }) {
  const send = `send ${launch.mails} ${launch.mails === 1 ? "invitation" : "invitations"}`;
  return (
    <PostForm>
      <Radios
        name="start"
        legend="When should it start?"
        legendSize="m"
        defaultValue={launch.launchAt ? "opening-day" : ""}
        items={[
          ...(launch.openingDay
            ? [{ value: "opening-day", label: `On the opening day: ${launch.openingDay}`, hint: "You can stop it until then" }]
            : []),
          { value: "now", label: "Now" },
          ...(launch.launchAt ? [{ value: "not", label: "Not by itself", hint: `It is set to start at ${launch.launchAt}` }] : []),
        ]}
      />
      <div className="govuk-button-group">
        <Button>Launch and {send}</Button>
        <a className="govuk-link" href={setUp}>
          Not yet
        </a>
      </div>
    </PostForm>
  );
}

function Aside() {
  return (
    <>
      <h2 id={asideHeading}>Can still change after the launch</h2>
      <p>Dates (everybody is told), guidance, reminders, people, and organisations, which can join late.</p>
      <h2>Cannot change</h2>
      <p>The standards and the local questions.</p>
      <h2>If something goes wrong</h2>
      <p>Mail can be held for one organisation. Launching twice sends nothing twice.</p>
    </>
  );
}
