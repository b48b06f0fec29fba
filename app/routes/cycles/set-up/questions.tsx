import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { questionsInWords } from "#domain/cycles/part-in-words.ts";
import { mostQuestions, questionsForm } from "#app/forms/cycles/questions.ts";
import type { Route } from "./+types/questions.ts";
import { PartPage } from "./part-page.tsx";
import { answerPart, readPartPage } from "./part.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  return { ...(await readPartPage(view, "questions")), questions: view.set.local_questions ?? [] };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  return answerPart(view, await request.request.formData(), {
    part: "questions",
    schema: questionsForm,
    toColumns: (questions) => ({ localQuestions: JSON.stringify(questions) }),
    toWords: questionsInWords,
  });
}

export const handle = { back: backToSetUp };

export default function Questions({ loaderData: page, actionData }: Route.ComponentProps) {
  const saved = {
    questions: page.questions.map(({ question, choices = [], link = "" }) => ({ question, choices: choices.join("\n"), link })),
  };
  const field = fieldsOf(actionData?.reply, saved);
  const shown = Math.min(mostQuestions, Math.max(3, page.questions.length + 2));
  return (
    <PartPage
      page={page}
      title="Add local questions"
      lead="Optional. They are asked beside the standards, nobody has to answer them, and they are not rated."
      answer={actionData}
      button="Save the questions"
    >
      {Array.from({ length: actionData ? mostQuestions : shown }, (_, index) => (
        <Fieldset key={index} legend={`Question ${index + 1}`} legendSize="s">
          <Textarea {...field(`questions[${index}].question`)} label="What is asked" rows={2} />
          <Textarea
            {...field(`questions[${index}].choices`)}
            label="Answers to choose from"
            hint="One a line. Leave it empty for a short text"
            rows={3}
          />
          <Input
            {...field(`questions[${index}].link`)}
            label="Address of a survey of yours"
            hint="Optional. It is shown as a link beside the question, for example https://survey.example/schools"
            type="url"
            spellCheck={false}
          />
        </Fieldset>
      ))}
      <p className="govuk-body">Up to {mostQuestions} questions. Empty a box to take a question away. There is more room after saving.</p>
    </PartPage>
  );
}
