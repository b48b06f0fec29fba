import type { ReactNode } from "react";
import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { TaskList } from "#app/components/govuk/task-list.tsx";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import type { TaskState } from "#domain/cycles/set-up.ts";
import { counted } from "#domain/words.ts";
import type { SetUpPage } from "./show.server.ts";
import { Together } from "./together.tsx";

interface SetUpProps {
  cycle: { id: string; title: string };
  page: SetUpPage;
  joinAt: string;
  head: ReactNode;
}

/** The parts of a cycle in preparation, what stops its launch, and the launch. */
export function SetUp({ cycle, page, joinAt, head }: SetUpProps) {
  return (
    <WithAside aside={<Aside cycle={cycle} page={page} joinAt={joinAt} />}>
      {head}
      {page.groups.map(({ heading, tasks }) => (
        <section key={heading}>
          <h2 className="govuk-heading-m">{heading}</h2>
          <TaskList
            idPrefix={tasks[0]?.part}
            tasks={tasks.map(({ title, hint, href: path, state }) => ({ title, hint, href: path, status: statuses[state] }))}
          />
        </section>
      ))}
      {page.stops.length > 0 && <Findings heading="What stops the launch" findings={page.stops} />}
      {page.toKnow.length > 0 && <Findings heading="What does not, but you may want to know" findings={page.toKnow} />}
      <Launch cycle={cycle} page={page} />
    </WithAside>
  );
}

const statuses: Record<TaskState, { text?: string; tag?: { text: string; classes?: string } }> = {
  completed: { text: "Completed" },
  "in-progress": { tag: { text: "In progress", classes: "govuk-tag--yellow" } },
  "not-yet-started": { tag: { text: "Not yet started", classes: "govuk-tag--blue" } },
  optional: { text: "Optional" },
};

function Findings({ heading, findings }: { heading: string; findings: SetUpPage["stops"] }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">{heading}</h2>
      <ul className="govuk-list">
        {findings.map(({ about, text, href: path }) => (
          <li key={`${about} ${text}`}>
            <a className="govuk-link" href={path}>
              {about}
            </a>
            : {text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Launch({ cycle, page }: Pick<SetUpProps, "cycle" | "page">) {
  const params = { cycleId: cycle.id };
  const isReady = page.stops.length === 0;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Launch</h2>
      <TaskList
        idPrefix="launch"
        tasks={[
          {
            title: `See it as a ${page.called.one === "agency" ? "champion" : "designated safeguarding lead"} will`,
            href: href("/cycles/:cycleId/set-up/preview", params),
            hint: `${page.seen ?? "Not seen yet"}. Nothing you do there is kept`,
            status: page.seen ? { text: "Completed" } : { text: "Optional" },
          },
          {
            title: "Launch the audit",
            href: isReady ? href("/cycles/:cycleId/launch", params) : undefined,
            hint: page.launchAt
              ? `It starts by itself at ${page.launchAt}`
              : isReady
                ? undefined
                : `Opens when the ${counted(page.stops.length, "thing above is", "things above are")} put right`,
            status: isReady
              ? { tag: { text: page.launchAt ? "Set" : "Not yet started", classes: "govuk-tag--blue" } }
              : { text: "Cannot start yet", cannotStart: true },
          },
        ]}
      />
      <div className="govuk-!-margin-top-6">
        {page.next ? (
          <LinkButton href={page.next.href}>{page.next.label}</LinkButton>
        ) : (
          <LinkButton href={href("/cycles/:cycleId/launch", params)}>Launch the audit</LinkButton>
        )}
      </div>
    </>
  );
}

function Aside({ cycle, page, joinAt }: Omit<SetUpProps, "head">) {
  return (
    <>
      <h2 id={asideHeading}>Opens</h2>
      <p className="app-aside__figure">{page.opens.day}</p>
      <p>{page.opens.left}</p>
      {page.made && (
        <>
          <h2>After</h2>
          <p>{page.made}. Its answers are offered to confirm. A copied text counts when somebody has read it.</p>
          {page.lastCycleId && (
            <p>
              <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny/how-it-went", { cycleId: page.lastCycleId })}>
                How it went for those who took part
              </a>
            </p>
          )}
        </>
      )}
      <h2>Who sets it up</h2>
      {page.people.map((person) => (
        <p key={person}>{person}</p>
      ))}
      <p>If two of you save the same part, you see both versions, as in an answer.</p>
      {page.joint && (
        <>
          <h2>One audit of {page.joint}</h2>
          <p>Who belongs to several answers once. Each of you sees its own; the total counts everybody once.</p>
        </>
      )}
      <Together address={joinAt} />
      <h2>More</h2>
      <p>
        <a className="govuk-link" href={href("/cycles/:cycleId/removal", { cycleId: cycle.id })}>
          Delete this draft
        </a>
      </p>
    </>
  );
}
