import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { Progress } from "#app/components/progress.tsx";
import { PageHead } from "#app/components/page-head.tsx";

interface Props {
  cycle: { id: string; title: string };
  progress: { all: number; invited: number; launchedAt: string | null };
}

/** How far the invitations are; while some are left, the page comes again by itself, also without scripts. */
export function InvitationProgress({ cycle, progress }: Props) {
  const { all, invited, launchedAt } = progress;
  const isDone = invited >= all || launchedAt === null;
  return (
    <div className="app-measure">
      {!isDone && <meta httpEquiv="refresh" content="3" />}
      <PageHead
        caption={cycle.title}
        title={isDone ? "The audit is launched" : "Inviting"}
        tab={`${isDone ? "Launched" : "Inviting"}: ${cycle.title}`}
        lead={launchedAt === null ? "It runs already." : `The people of ${invited} of ${all} organisations have been invited.`}
      />
      {!isDone && (
        <>
          <Progress done={invited} of={all} />
          <p className="govuk-body">This page comes again every 3 seconds. You can leave it: the rest is invited by itself.</p>
        </>
      )}
      <LinkButton href={href("/cycles/:cycleId/returns", { cycleId: cycle.id })}>Returns and progress</LinkButton>
    </div>
  );
}
