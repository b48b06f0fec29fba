import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { expectedAgainForm, notExpectedForm } from "#app/forms/cycles/not-expected.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { refuse } from "#app/routes/require-person.ts";
import { endingExpectationRefusedBecause, notExpectedInWords, notExpectedLabels, waysNotExpected } from "#domain/cycles/not-expected.ts";
import { notYoursBecause } from "#domain/assessments/permissions.ts";
import { endExpectation, expectAgain } from "#db/cycles/not-expected.ts";
import type { Route } from "./+types/expected.ts";

async function requireAdministrator(request: Route.LoaderArgs | Route.ActionArgs) {
  const view = await requireAssessment(request, "see-assessment");
  refuse(notYoursBecause("reopen", view.part, view.facts));
  return view;
}

export async function loader(request: Route.LoaderArgs) {
  const { assessment, cycle, organisation, facts } = await requireAdministrator(request);
  const { withdrawnOn, withdrawnAs, withdrawnReason } = assessment;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    organisation: organisation.name,
    stands: withdrawnOn ? notExpectedInWords({ withdrawnOn, withdrawnAs, withdrawnReason }) : null,
    refused: withdrawnOn ? null : endingExpectationRefusedBecause(facts),
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireAdministrator(request);
  const formData = await request.request.formData();
  const done = href("/cycles/:cycleId/returns", { cycleId: view.cycle.id });
  if (formData.get("intent") === "again") {
    const submission = parseWithZod(formData, { schema: expectedAgainForm });
    if (submission.status !== "success") return data(submission.reply(), 400);
    const problem = await expectAgain(view.db, view.author, view, submission.value.reason);
    return problem ? data(submission.reply({ formErrors: [problem] }), 409) : redirect(done);
  }
  const submission = parseWithZod(formData, { schema: notExpectedForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const problem = await endExpectation(view.db, view.author, view, submission.value);
  return problem ? data(submission.reply({ formErrors: [problem] }), 409) : redirect(done);
}

export const handle = {
  back: ({ cycle }: { cycle: { id: string } }) => ({
    href: href("/cycles/:cycleId/returns", { cycleId: cycle.id }),
    label: "Returns and progress",
  }),
};

export default function Expected({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <div className="app-measure">
        <PageHead
          caption={page.cycle.title}
          title={page.stands ? `Expect ${page.organisation} again` : `Expect nothing more of ${page.organisation}`}
          error={actionData?.error}
        />
        {page.refused ? (
          <>
            <InsetText>{page.refused}</InsetText>
            <KeptWords />
          </>
        ) : (
          <PostForm>
            {page.stands ? (
              <p className="govuk-body">{page.stands}. What it had written is there again, and it has the dates of everybody.</p>
            ) : (
              <>
                <p className="govuk-body">
                  What it has written stays, and nobody can change it. It gets no reminders. Those who lead and sign there are told with
                  their next e-mail of the day, and you can expect it again at any time.
                </p>
                <Radios
                  {...field("how")}
                  legend="Why"
                  legendSize="m"
                  items={waysNotExpected.map((value) => ({ value, ...notExpectedLabels[value] }))}
                />
              </>
            )}
            <Textarea
              {...field("reason")}
              label="Reason"
              labelSize="m"
              hint="It stays in the history. Do not name a child or a family"
              rows={4}
            />
            <Button name="intent" value={page.stands ? "again" : "end"}>
              {page.stands ? "Expect it again" : "Expect nothing more"}
            </Button>
          </PostForm>
        )}
      </div>
    </>
  );
}
