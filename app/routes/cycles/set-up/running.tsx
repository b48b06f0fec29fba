import type { ReactNode } from "react";
import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { TaskList } from "#app/components/govuk/task-list.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import type { RunningPage } from "./running.server.ts";
import { Together } from "./together.tsx";

interface RunningProps {
  cycle: { id: string; state: string };
  page: RunningPage;
  joinAt: string;
  head: ReactNode;
}

/** A cycle that has been launched: what can still change, and its end. */
export function Running({ cycle, page, joinAt, head }: RunningProps) {
  const params = { cycleId: cycle.id };
  return (
    <WithAside aside={cycle.state === "open" ? <Together address={joinAt} id={asideHeading} /> : null}>
      {head}
      {page.uninvited > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/cycles/:cycleId/launch", params)}>
            Invitations are on their way
          </a>
          : {page.uninvited} are left.
        </p>
      )}
      {page.tasks.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What can still change</h2>
          <TaskList
            idPrefix="change"
            tasks={page.tasks.map(({ title, hint, href: path }) => ({ title, href: path, hint: hint ?? undefined, status: {} }))}
          />
        </>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-7">{cycle.state === "open" ? "When it is over" : "What can be done"}</h2>
      <LinkButton href={href("/cycles/:cycleId/closing", params)} classes="govuk-button--secondary">
        {cycle.state === "open" ? "Close the audit" : "Open it again, or put it away"}
      </LinkButton>
    </WithAside>
  );
}
