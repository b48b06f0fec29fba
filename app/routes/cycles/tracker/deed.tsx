import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { timeForSeveral } from "#app/forms/cycles/chasing.ts";
import { deeds } from "#domain/cycles/deeds.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Route } from "./+types/deed.ts";
import { doDeed, latestDue, readDeed } from "./deed.server.ts";

export async function loader(request: Route.LoaderArgs) {
  const page = await readDeed(request, new URL(request.request.url).searchParams.getAll("assessment"));
  const { deed, view, does, doesNot, letters } = page;
  return { deed, cycle: { id: view.cycle.id, title: view.cycle.title }, does: does.map(shown), doesNot: doesNot.map(shown), letters };
}

export async function action(request: Route.ActionArgs) {
  const form = await request.request.formData();
  const ids = form.getAll("assessment").filter((id) => typeof id === "string");
  const page = await readDeed(request, ids);
  const { PUBLIC_URL: publicUrl } = request.context.get(environmentContext);
  const here = href("/cycles/:cycleId/tracker", request.params);
  if (page.deed !== "more-time") {
    const written = await doDeed(page, { publicUrl });
    const letters = written.map((id) => `contact=${id}`).join("&");
    return redirect(letters ? `${href("/cycles/:cycleId/letters.docx", request.params)}?${letters}` : `${here}?done=${page.deed}`);
  }
  const submission = parseWithZod(form, { schema: timeForSeveral(latestDue(page)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  await doDeed(page, { publicUrl, ...submission.value });
  return redirect(`${here}?done=more-time`);
}

function shown({ assessmentId, organisation, lateness, next }: Awaited<ReturnType<typeof readDeed>>["does"][number]) {
  return { assessmentId, name: organisation.name, lateness, step: next.is === "step" ? next.step.title : null };
}

export const handle = {
  back: ({ cycle }: { cycle: { id: string; title: string } }) => ({
    href: href("/cycles/:cycleId/tracker", { cycleId: cycle.id }),
    label: `Tracker of the ${cycle.title}`,
  }),
};

export default function DoWithSeveral({ loaderData: page, actionData }: Route.ComponentProps) {
  const { title, button, otherwise } = deeds[page.deed];
  const field = fieldsOf(actionData);
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead caption={page.cycle.title} title={title} error={actionData?.error} />
      {page.does.length === 0 ? (
        <p className="govuk-body">Tick somebody on the tracker first{page.doesNot.length > 0 && ` for whom this can be done`}.</p>
      ) : (
        <PostForm label={title} className="app-measure">
          <BulletList items={page.does.map(({ name, lateness, step }) => `${name}: ${page.deed === "step" && step ? step : lateness}`)} />
          {page.does.map(({ assessmentId }) => (
            <input type="hidden" name="assessment" value={assessmentId} key={assessmentId} />
          ))}
          {page.deed === "more-time" && (
            <>
              <DateInput {...field("until")} legend="Until which day" legendSize="s" hint="For example, 15 1 2027" />
              <Textarea {...field("words")} label="A word to them (optional)" labelSize="s" rows={3} />
            </>
          )}
          {page.letters.map(({ subject, on, to, paragraphs }) => (
            <blockquote className="govuk-inset-text" key={subject}>
              <p className="govuk-body">
                {to.join(", ")}. {dayInWords(on)}
              </p>
              <p className="govuk-body govuk-!-font-weight-bold">{subject}</p>
              {paragraphs.map((text) => (
                <p className="govuk-body" key={text}>
                  {text}
                </p>
              ))}
            </blockquote>
          ))}
          <Button>{button}</Button>
        </PostForm>
      )}
      {page.doesNot.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Left out</h2>
          <BulletList items={page.doesNot.map(({ name }) => `${name}: ${otherwise}`)} />
        </>
      )}
    </>
  );
}
