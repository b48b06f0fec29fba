import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { notYoursBecause, refusedBecause } from "#domain/assessments/permissions.ts";
import { localQuestionsForm, longestLocalAnswer } from "#app/forms/schools/local-questions.ts";
import { requireEditor, requireReader } from "./require-school.ts";
import { type LocalAnswers, listLocalAnswers, saveLocalAnswers } from "#db/schools/local-answers.ts";
import { markOf } from "#db/schools/profiles.ts";
import type { LocalQuestion } from "#standards/settings.ts";
import type { Route } from "./+types/questions.ts";
import { backToReturn } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireReader({ request, context, params });
  const { db, assessment, organisation, cycle, part, facts } = view;
  const questions = questionsOf(view);
  const answers = await listLocalAnswers(db, assessment.id, questions);
  const refused = refusedBecause("edit-profile", part, facts);
  return {
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    questions,
    answers,
    base: markOf(answers),
    mayEdit: refused === null,
    locked: notYoursBecause("edit-profile", part, facts) ? null : refused,
  };
}

function questionsOf({ set }: { set: { local_questions?: LocalQuestion[] | undefined } }): LocalQuestion[] {
  if (!set.local_questions) throw data("Page not found", 404);
  return set.local_questions;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireEditor({ request, context, params }, "edit-profile");
  const questions = questionsOf(view);
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: localQuestionsForm(questions) });
  const refuse = (reason: string, isStale = false) =>
    data(
      { reply: submission.reply({ formErrors: [`${reason} What you typed is still here`], hideFields: isStale ? ["base"] : [] }), isStale },
      409,
    );
  if (view.locked) return refuse(view.locked);
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);

  const result = await saveLocalAnswers(view.db, view.author, view, {
    questions,
    answers: submission.value,
    base: String(formData.get("base")),
  });
  if (result === "locked") return refuse("The return went for signature since you opened this page.");
  if (result === "stale")
    return refuse("A colleague has changed these answers since you opened this page. Save again to put yours in their place.", true);
  return redirect(href("/assessments/:assessmentId", params));
}

export const handle = { back: backToReturn("The return") };

export default function Questions({ loaderData: page, actionData }: Route.ComponentProps) {
  const reply = actionData?.reply;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={page.organisation}
            title="The partnership’s questions"
            tab={`The partnership’s questions, ${page.cycle}`}
            lead="You may answer none, some or all of them. They are not scored, and the return can be signed without them."
            error={reply?.error}
          />
          {page.locked && !reply && <InsetText>{page.locked}</InsetText>}
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">Saved now:</p>
              <Answered page={page} />
            </InsetText>
          )}
          {page.mayEdit || reply ? (
            <QuestionsForm page={page} reply={reply} />
          ) : (
            <>
              <KeptWords />
              <Answered page={page} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Answered({ page }: { page: { questions: LocalQuestion[]; answers: LocalAnswers } }) {
  return (
    <SummaryList rows={page.questions.map(({ code, question }) => ({ key: question, value: page.answers[code] ?? "Not answered" }))} />
  );
}

// Another site, where what is answered does not come here
function SurveyLink({ to }: { to: string }) {
  return (
    <a className="govuk-link govuk-!-text-break-word" href={to} rel="noreferrer noopener" target="_blank">
      {to} (opens in a new tab)
    </a>
  );
}

function QuestionsForm({ page, reply }: { page: Route.ComponentProps["loaderData"]; reply: Reply }) {
  const field = fieldsOf(reply, page.answers);
  return (
    <PostForm>
      <Hidden name="base" value={page.base} reply={reply} />
      {page.questions.map(({ code, question, choices, link }) => {
        return choices ? (
          <Radios
            key={code}
            {...field(code)}
            legend={question}
            legendSize="s"
            hint={link && <SurveyLink to={link} />}
            items={[...choices.map((choice) => ({ value: choice, label: choice })), { divider: "or" }, { value: "", label: "No answer" }]}
          />
        ) : (
          <CharacterCount
            key={code}
            {...field(code)}
            label={question}
            labelSize="s"
            hint={
              <>
                {link && (
                  <>
                    <SurveyLink to={link} />
                    <br />
                  </>
                )}
                Do not name a child, a family or a member of staff
              </>
            }
            rows={4}
            maxLength={longestLocalAnswer}
          />
        );
      })}
      <div className="govuk-button-group">
        <Button>Save these answers</Button>
        <a className="govuk-link" href={href("/assessments/:assessmentId", { assessmentId: page.assessmentId })}>
          Cancel
        </a>
      </div>
    </PostForm>
  );
}
