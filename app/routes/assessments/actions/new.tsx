import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "react-router";
import { ActionFields } from "./action-fields.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { closedBecause, lockedBecause } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { actionForm, farAhead } from "#app/forms/assessments/action.ts";
import { allow, requireAssessment } from "#app/routes/assessments/requirements.ts";
import { addAction } from "#db/assessments/actions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import type { Route } from "./+types/new.ts";
import { leadBack, wayBack } from "./requirements.ts";
import { findStandard } from "#standards/find-standard.ts";
import { IsThatRight } from "#app/components/is-that-right.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const set = await findCycleSet(view.db, view.cycle);
  const found = chosenStandard(request, set);
  const sections = set.sections.filter(({ code }) => refusedBecause("edit", view.part, view.facts, code) === null);
  // With nothing to choose from, the reason why is that of any section
  if (found || sections.length === 0) allow(view, "edit", found?.section.code ?? set.sections[0]?.code);
  const locked = lockedBecause("answer", view.facts);
  const page = {
    locked,
    back: wayBack(request, view.assessment.id, found?.standard.code ?? ""),
    organisation: view.organisation.name,
    standard: found ? { code: found.standard.code, short: found.standard.short, sentence: found.standard.sentence } : null,
    choices: found
      ? []
      : sections.flatMap(({ standards }) => standards.map(({ code, short }) => ({ value: code, text: `${code} ${short}` }))),
  };
  // Not thrown: what was typed when the return went to the signatory is shown on this page
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const found = chosenStandard(request, await findCycleSet(view.db, view.cycle));
  if (!found) throw data("There is no such standard in this audit", 404);
  allow(view, "edit", found.section.code);
  const { db, author, assessment, now } = view;

  const formData = await request.formData();
  const today = dayOf(now);
  const submission = parseWithZod(formData, { schema: actionForm({ earliest: today, latest: farAhead(today, formData) }) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const place = { assessmentId: assessment.id, section: found.section, standardCode: found.standard.code };
  if (await addAction(db, author, place, submission.value)) return leadBack(request, place, "action-added");
  const reason = closedBecause(view.facts);
  return data(submission.reply({ formErrors: [`${reason} What you typed is still here`] }), 409);
}

function chosenStandard(request: Request, set: Awaited<ReturnType<typeof findCycleSet>>) {
  const code = new URL(request.url).searchParams.get("standard");
  const found = findStandard(set, code);
  if (code && !found) throw data("There is no such standard in this audit", 404);
  return found;
}

type Page = Awaited<ReturnType<typeof loader>>["data"];

export const handle = { back: (page: Page) => page.back };

export default function NewAction({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const { standard } = page;
  if (page.locked && !reply) return <LockedPage title="Add an action" reason={page.locked} />;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={standard ? `Standard ${standard.code}: ${standard.short}` : page.organisation}
            title="Add an action"
            error={reply?.error}
          />
          {standard ? (
            <>
              <p className="govuk-body">{standard.sentence}</p>
              <PostForm>
                <ActionFields field={fieldsOf(reply)} />
                <IsThatRight reply={reply} />
                <Button>Add this action</Button>
              </PostForm>
            </>
          ) : (
            <form method="get" noValidate>
              <Select name="standard" label="Which standard is it for?" items={page.choices} />
              <Button>Continue</Button>
            </form>
          )}
        </div>
      </div>
    </>
  );
}
