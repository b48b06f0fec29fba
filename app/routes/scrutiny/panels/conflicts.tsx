import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { refuse } from "#app/routes/require-person.ts";
import { conflictForm, panelLimits } from "#app/forms/scrutiny/panel.ts";
import { declareConflict, endConflict } from "#db/scrutiny/panels/conflicts.ts";
import { dayInWords } from "#domain/dates.ts";
import { declaresForOthers, declaringRefusedBecause, endingRefusedBecause } from "#domain/scrutiny/conflicts.ts";
import type { Route } from "./+types/conflicts.ts";
import { type RequiredPanel, requirePanel } from "./requirements.ts";

const done = { declared: "The conflict is declared. What was submitted is closed to them from now on", ended: "The conflict is ended" };

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireDeclaring({ request, context, params });
  const { panel, slots, members, conflicts, person } = view;
  const forOthers = declaresForOthers(byOf(view));
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? "Somebody who is no longer a member";
  return {
    day: dayInWords(panel.startsAt),
    slots: slots.map(({ assessmentId, name }) => ({ id: assessmentId, name })),
    people: members.filter(({ id }) => forOthers || id === person.id).map(({ id, name }) => ({ id, name })),
    you: view.sits ? person.id : null,
    conflicts: conflicts.map((one) => ({
      assessmentId: one.assessmentId,
      personId: one.personId,
      name: nameOf(one.personId),
      organisation: slots.find(({ assessmentId }) => assessmentId === one.assessmentId)?.name ?? "",
      on: dayInWords(one.declaredAt),
      // Why is between those who declared it and those who keep it
      reason: forOthers || one.personId === person.id ? one.reason : null,
      ends: endingRefusedBecause(byOf(view), one) === null,
    })),
    done: done[url.searchParams.get("done") as keyof typeof done] ?? null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireDeclaring({ request, context, params });
  const { db, author, slots, members, conflicts } = view;
  const form = await request.formData();
  const page = href("/panels/:panelId/conflicts", params);
  if (form.get("intent") === "end") {
    const one = conflicts.find(
      ({ assessmentId, personId }) => assessmentId === form.get("assessmentId") && personId === form.get("personId"),
    );
    // Ended already, by somebody else or a second click
    if (!one) return redirect(page);
    refuse(endingRefusedBecause(byOf(view), one));
    await endConflict(db, author, one);
    return redirect(`${page}?done=ended`);
  }
  const offered = { assessmentIds: slots.map(({ assessmentId }) => assessmentId), personIds: members.map(({ id }) => id) };
  const submission = parseWithZod(form, { schema: conflictForm(offered) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  refuse(declaringRefusedBecause(byOf(view), submission.value.personId));
  await declareConflict(db, author, submission.value);
  return redirect(`${page}?done=declared`);
}

async function requireDeclaring(request: Pick<Route.LoaderArgs, "request" | "context" | "params">) {
  const view = await requirePanel(request, "see-panels");
  if (!view.sits && !view.setsUp) refuse("Members of the panel declare conflicts here, and those who set panels up.");
  return view;
}

function byOf({ person, held, chairs }: RequiredPanel) {
  return { personId: person.id, roles: held, chairs };
}

export const handle = {
  back: ({ day }: { day: string }, params: { panelId: string }) => ({ href: href("/panels/:panelId", params), label: `Panel of ${day}` }),
};

export default function Conflicts({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const only = page.people.length === 1 ? page.people[0] : undefined;
  const field = fieldsOf(reply, { personId: page.you ?? "" });
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={`Panel of ${page.day}`}
        title="Conflicts of interest"
        lead="Anyone with a conflict steps out of that slot and cannot read that return. Nobody sits in a slot of their own organisation, so that need not be declared."
        error={reply?.error}
      />
      {page.conflicts.length > 0 && (
        <ul className="app-cards">
          {page.conflicts.map((one) => (
            <li key={`${one.assessmentId} ${one.personId}`} className="app-card">
              <div>
                <p className="app-card__title">
                  {one.name}, {one.organisation}
                </p>
                <p className="app-quiet">Declared on {one.on}</p>
                {one.reason && <p className="govuk-body app-own-lines govuk-!-margin-bottom-0">{one.reason}</p>}
              </div>
              {one.ends && (
                <form method="post">
                  <input type="hidden" name="assessmentId" value={one.assessmentId} />
                  <input type="hidden" name="personId" value={one.personId} />
                  <Button name="intent" value="end" classes="govuk-button--secondary govuk-!-margin-bottom-0">
                    End it
                    <span className="govuk-visually-hidden">
                      : {one.name}, {one.organisation}
                    </span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {page.slots.length > 0 && page.people.length > 0 && (
        <PostForm label="Declare a conflict" className="app-measure">
          <h2 className="govuk-heading-m govuk-!-margin-top-7">Declare a conflict</h2>
          <Radios
            {...field("assessmentId")}
            legend="Which organisation it is about"
            legendSize="s"
            items={page.slots.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {only ? (
            <input type="hidden" name="personId" value={only.id} />
          ) : (
            <Select
              {...field("personId")}
              label="Who has it"
              labelSize="s"
              items={page.people.map(({ id, name }) => ({ value: id, text: name }))}
            />
          )}
          <CharacterCount
            {...field("reason")}
            label="What it is"
            labelSize="s"
            hint="Read by administrators, chairs and the person it is about. Other members see only that there is one"
            rows={3}
            maxLength={panelLimits.conflict}
          />
          <Button>Declare this conflict</Button>
        </PostForm>
      )}
    </>
  );
}
