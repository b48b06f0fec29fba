import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { howItWentForm, longestRemark } from "#app/forms/scrutiny/how-it-went.ts";
import { findHowItWent, saveHowItWent } from "#db/scrutiny/how-it-went.ts";
import { agreementLabels, agreementSteps, fewestReplies, hourBands, hourLabels, questionsFor } from "#domain/scrutiny/how-it-went.ts";
import type { Route } from "./+types/form.ts";
import { requireTakenPart } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { db, cycleId, cycle, capacity, person } = await requireTakenPart(request);
  const said = await findHowItWent(db, cycleId, person.id);
  return {
    cycle,
    capacity,
    questions: questionsFor[capacity],
    saved: said ? { ...said.agreement, hours: said.hours, hard: said.hard, change: said.change } : undefined,
    isDone: new URL(request.request.url).searchParams.get("done") === "sent",
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, cycleId, capacity, author } = await requireTakenPart(request);
  const submission = parseWithZod(await request.request.formData(), { schema: howItWentForm(capacity) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  await saveHowItWent(db, author, cycleId, capacity, submission.value);
  return redirect(`${href("/cycles/:cycleId/how-it-went", request.params)}?done=sent`);
}

export const handle = { back: () => ({ href: href("/work"), label: "Your work" }) };

export default function HowItWent({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData, page.saved);
  const isLead = page.capacity === "lead";
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      {page.isDone && !actionData && <NotificationBanner isSuccess>Thank you. You can change what you said below</NotificationBanner>}
      <PageHead
        caption={page.cycle}
        title="How did it go?"
        lead="Two minutes that shape the next audit. Leave out what you have no answer to."
        error={actionData?.error}
      />
      <PostForm label="How the audit went" className="app-measure">
        <p className="govuk-body">
          The partnership reads all replies together, once there are {fewestReplies}, and without names. It does not see who answered.
        </p>
        {isLead && (
          <Radios
            {...field("hours")}
            legend="How many hours did it take you, all in all?"
            legendSize="s"
            size="small"
            items={hourBands.map((value) => ({ value, label: hourLabels[value] }))}
          />
        )}
        {page.questions.map(({ code, text }) => (
          <Radios
            key={code}
            {...field(code)}
            legend={text}
            legendSize="s"
            size="small"
            isInline
            items={agreementSteps.map((value) => ({ value, label: agreementLabels[value] }))}
          />
        ))}
        <CharacterCount
          {...field("hard")}
          label={isLead ? "Which standards were hard to answer, and why?" : "What was hard to judge, and why?"}
          labelSize="s"
          hint="Name no child and no colleague"
          maxLength={longestRemark}
          rows={4}
        />
        <CharacterCount {...field("change")} label="What should change next time?" labelSize="s" maxLength={longestRemark} rows={4} />
        <Button>Send it</Button>
      </PostForm>
    </>
  );
}
