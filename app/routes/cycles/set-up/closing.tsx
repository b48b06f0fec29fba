import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { type Closing, readOutstanding, stepCycle } from "#db/cycles/close.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { momentInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/closing.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { db, cycle, administered, called } = view;
  if (cycle.state === "preparing") throw data("This audit has not been launched yet.", 409);
  const { out, unanswered, elsewhere } = await readOutstanding(db, cycle.id, administered);
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    closedAt: cycle.closedAt && momentInWords(cycle.closedAt),
    isArchived: cycle.archivedAt !== null,
    out: out.map(({ name, left }) => `${name}: ${left}`),
    unanswered,
    elsewhere,
    sentence:
      out.length + elsewhere === 0
        ? `Every ${called.one} that is expected has returned.`
        : `${countedAs(out.length + elsewhere, called)} ${out.length + elsewhere === 1 ? "has" : "have"} not returned.`,
    responses: unanswered === 0 ? null : `${counted(unanswered, "return waits", "returns wait")} for a response from you.`,
  };
}

const steps: Record<Closing, string> = { close: "closed", "open-again": "opened", archive: "archived", "bring-back": "brought-back" };

export async function action(request: Route.ActionArgs) {
  const { db, author, cycle } = await requireSetUp(request);
  const step = String((await request.request.formData()).get("step"));
  if (!Object.hasOwn(steps, step)) return data({ problem: "Select what should be done" }, 400);
  const result = await stepCycle(db, author, cycle.id, step as Closing);
  if (result === "locked")
    return data({ problem: "Somebody did this, or something else, since you opened this page. Nothing was changed" }, 409);
  return redirect(`${href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}?done=${steps[step as Closing]}`);
}

export const handle = { back: backToSetUp };

export default function ClosingPage({ loaderData: page, actionData }: Route.ComponentProps) {
  const { cycle } = page;
  const isOpen = cycle.state === "open";
  const cancel = (
    <a className="govuk-link" href={href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}>
      Not now
    </a>
  );
  return (
    <div className="app-measure">
      <PageHead
        caption={cycle.title}
        title={isOpen ? "Close the audit" : "The audit is closed"}
        tab={`${isOpen ? "Close" : "Closed"}: ${cycle.title}`}
        lead={isOpen ? page.sentence : page.closedAt && `It was closed at ${page.closedAt}.`}
        error={actionData?.problem}
      />
      {actionData && <InsetText>{actionData.problem}</InsetText>}
      {isOpen && (
        <>
          {page.out.length > 0 && <h2 className="govuk-heading-m">What is still out</h2>}
          <BulletList items={page.out} />
          {page.elsewhere > 0 && (
            <p className="govuk-body">{counted(page.elsewhere, "of them belongs", "of them belong")} to the other partnership alone.</p>
          )}
          {page.responses && <p className="govuk-body">{page.responses} Closing does not answer them.</p>}
          <p className="govuk-body">
            Nobody is reminded or chased any more. Everything stays readable, and whoever has not returned can still do so: it counts as
            later. You can open the audit again.
          </p>
        </>
      )}
      <form method="post" className="govuk-button-group">
        {isOpen ? (
          <Button name="step" value="close" classes="govuk-button--warning">
            Close the audit
          </Button>
        ) : (
          <>
            {!page.isArchived && (
              <Button name="step" value="archive">
                Put it away
              </Button>
            )}
            {page.isArchived && (
              <Button name="step" value="bring-back">
                Bring it back into the list
              </Button>
            )}
            {!page.isArchived && (
              <Button name="step" value="open-again" classes="govuk-button--secondary">
                Open it again
              </Button>
            )}
          </>
        )}
        {cancel}
      </form>
    </div>
  );
}
