import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { readerForm } from "#app/forms/scrutiny/review.ts";
import { dayInWords } from "#domain/dates.ts";
import { notNowBecause } from "#domain/scrutiny/permissions.ts";
import { listReaders } from "#db/scrutiny/readers.ts";
import { giveReader, readReview } from "#db/scrutiny/reviews.ts";
import type { Route } from "./+types/reader.ts";
import { requireReview } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireReview(request, "give-reader");
  const { db, assessment, organisation, cycle, facts } = view;
  const [readers, review] = await Promise.all([listReaders(db, view), readReview(db, assessment.id)]);
  return {
    organisation: organisation.name,
    cycle: cycle.title,
    locked: notNowBecause("give-reader", facts),
    readers: readers.map(({ id, name }) => ({ id, name })),
    reader:
      review.readerId && review.reader
        ? { id: review.readerId, words: `${review.reader}, since ${dayInWords(review.readerSince ?? "")}` }
        : null,
    base: review.revision,
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireReview(request, "give-reader");
  const { db, author, assessment, facts } = view;
  const submission = parseWithZod(await request.request.formData(), { schema: readerForm });
  const refused = (reason: string) => data(submission.reply({ formErrors: [reason] }), 409);
  const locked = notNowBecause("give-reader", facts);
  if (locked) return refused(locked);
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { reader, base } = submission.value;
  const result = await giveReader(db, author, view, { readerId: reader, base });
  if (result === "no-reader") return data(submission.reply({ fieldErrors: { reader: ["Select somebody from the list"] } }), 400);
  if (result === "locked") return refused("It went on since you opened this page.");
  if (result === "stale") {
    const { reader: now } = await readReview(db, assessment.id);
    return refused(`It was given to ${now ?? "somebody"} since you opened this page. Send it again if it should be who you chose`);
  }
  return redirect(`${href("/assessments/:assessmentId/review", { assessmentId: assessment.id })}?done=given`);
}

export const handle = {
  back: (_: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/review", params),
    label: "What deserves the panel’s time",
  }),
};

export default function Reader({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply, { reader: page.reader?.id });
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title="Who reads it"
        tab={`Who reads it: ${page.organisation}`}
        lead={page.reader ? `${page.reader.words}.` : "Nobody reads it yet."}
        error={reply?.error}
      />
      {page.locked && !reply ? (
        <p className="govuk-body">{page.locked}</p>
      ) : (
        <PostForm>
          <input type="hidden" name="base" value={page.base} />
          <Radios
            {...field("reader")}
            legend="Give it to"
            hint="The organisation is told in its daily e-mail who reads it, and by when it will be answered"
            items={page.readers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>Give it</Button>
        </PostForm>
      )}
    </div>
  );
}
