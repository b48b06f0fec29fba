import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { z } from "zod";
import { newDateForm } from "#app/forms/assessments/new-date.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { standingOf } from "#domain/assessments/actions/action-standing.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { findStandard } from "#standards/find-standard.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { afterDoing } from "#app/routes/assessments/what-was-done.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { agreeNewDate, listActions, listCarriedOn } from "#db/assessments/actions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/new-date.ts";
import { PostForm } from "#app/components/post-form.tsx";

// The open actions this person follows; who follows none is refused with the reason of any section
async function requireOpenActions(request: Asked<{ assessmentId: string }>) {
  const view = await requireAssessment(request, "read-return");
  const { db, assessment, cycle, part, facts, now } = view;
  const [set, actions] = await Promise.all([findCycleSet(db, cycle), listActions(db, assessment.id)]);
  const mine = set.sections.filter(({ code }) => refusedBecause("update-action", part, facts, code) === null);
  if (mine.length === 0) allow(view, "update-action", set.sections[0]?.code);
  const onwards = new Set(
    (
      await listCarriedOn(
        db,
        actions.map(({ id }) => id),
      )
    ).map((action) => action.carriedFrom),
  );
  const today = dayOf(now);
  const open = actions.filter((action) => {
    const section = findStandard(set, action.standardCode)?.section.code;
    const standing = standingOf({ ...action, isCarriedOver: onwards.has(action.id) }, today);
    return mine.some(({ code }) => code === section) && (standing === "open" || standing === "overdue");
  });
  return { ...view, open, today };
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { organisation, cycle, open, today } = await requireOpenActions({ request, context, params });
  return {
    caption: `${organisation.name}, ${cycle.title}`,
    actions: open.map(({ id, standardCode, what, owner, dueOn }) => ({
      id,
      label: `${standardCode} ${what}`,
      hint: `${owner}. ${dueOn < today ? "Overdue: it was due" : "Due"} ${dayInWords(dueOn)}`,
    })),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, open, today } = await requireOpenActions({ request, context, params });
  const formData = await request.formData();
  const chosen = open.filter(({ id }) => formData.getAll("actions").includes(id));
  const schema = newDateForm(today).extend({
    actions: z.unknown().refine(() => chosen.length > 0, "Select the actions that get a new date"),
  });
  const submission = parseWithZod(formData, { schema });
  if (submission.status !== "success") return data(submission.reply(), 400);
  await agreeNewDate(db, author, chosen, submission.value);
  const plan = href("/assessments/:assessmentId/action-plan", params);
  return redirect(afterDoing(plan, { deed: "action-dated", code: chosen[0]?.standardCode ?? "" }));
}

export const handle = {
  back: (_page: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/action-plan", params),
    label: "Action plan",
  }),
};

export default function NewDate({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply);
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={page.caption}
            title="Give these a new date"
            lead="One date and one reason, for all that you select."
            error={reply?.error}
          />
          {page.actions.length === 0 ? (
            <p className="govuk-body">No action is open.</p>
          ) : (
            <PostForm>
              <Checkboxes
                {...field("actions")}
                legend="Which actions?"
                legendSize="m"
                items={page.actions.map(({ id, label, hint }) => ({ value: id, label, hint }))}
              />
              <DateInput
                {...field("dueOn")}
                legend="New due date"
                legendSize="m"
                hint="For example, 26 2 2027. The first date stays on the plan"
              />
              <CharacterCount {...field("reason")} label="What has held them up?" labelSize="m" rows={3} maxLength={actionLimits.note} />
              <Button>Agree this date</Button>
            </PostForm>
          )}
        </div>
      </div>
    </>
  );
}
