import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { readersForm } from "#app/forms/scrutiny/review.ts";
import { refuse } from "#app/routes/require-person.ts";
import { dayInWords } from "#domain/dates.ts";
import { isUnanswered } from "#domain/scrutiny/queue.ts";
import { scrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { listed } from "#domain/words.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { listReadersInCycle } from "#db/scrutiny/readers.ts";
import { giveReader } from "#db/scrutiny/reviews.ts";
import type { Route } from "./+types/readers.ts";
import { readRows } from "./queue.server.ts";
import { requireCycleScrutiny, type RequiredScrutiny } from "./requirements.ts";

const atOnce = 100;

async function requireGiving(request: Route.LoaderArgs | Route.ActionArgs) {
  const view = await requireCycleScrutiny(request, "see-queue");
  if (!mayGive(view)) refuse("Only a reviewer, the chair of a panel or an administrator can do this.");
  return view;
}

function mayGive({ roles }: RequiredScrutiny): boolean {
  return roles.some(({ role }) => role === "administrator" || role === "reviewer" || role === "panel-chair");
}

export async function loader(request: Route.LoaderArgs) {
  const view = await requireGiving(request);
  const [{ rows }, readers] = await Promise.all([readRows(view), listReadersInCycle(view.db, view.cycle.id)]);
  const free = rows.filter((row) => isUnanswered(row) && row.reader === null);
  return {
    cycle: view.cycle.title,
    called: view.called,
    readers: readers.map(({ id, name }) => ({
      id,
      text: `${name}, who reads ${rows.filter((row) => row.reader?.id === id && isUnanswered(row)).length} now`,
    })),
    free: free.slice(0, atOnce).map((row) => ({
      id: row.assessmentId,
      name: row.organisation.name,
      about: `${row.organisation.kind}. Received ${dayInWords(row.firstSubmittedAt)}, response owed by ${dayInWords(row.dueOn)}`,
    })),
    count: free.length,
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, person, cycle } = await requireGiving(request);
  const submission = parseWithZod(await request.request.formData(), { schema: readersForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { reader, assessment: ids } = submission.value;
  const missed: string[] = [];
  for (const id of new Set(ids)) {
    const view = await findAssessment(db, id, person);
    if (!view || view.cycle.id !== cycle.id) throw data("There is no such return in this cycle", 404);
    const refused = scrutinyRefusedBecause("give-reader", view.part, view.facts);
    if (refused === "not-there") refuse(refused);
    // Each is free as the page showed it; whoever took one meanwhile keeps it
    const result = refused ? "locked" : await giveReader(db, author, view, { readerId: reader, base: 0 });
    if (result !== "given") missed.push(view.organisation.name);
  }
  if (missed.length === 0) return redirect(`${href("/cycles/:cycleId/scrutiny", { cycleId: cycle.id })}?done=given`);
  const why = `${listed(missed)} ${missed.length === 1 ? "was" : "were"} not given: somebody has taken it meanwhile, it is not to be read now, or this reader may not read it. The others are given.`;
  return data(submission.reply({ formErrors: [why] }), 409);
}

export const handle = {
  back: (_: unknown, params: { cycleId: string }) => ({
    href: href("/cycles/:cycleId/scrutiny", params),
    label: "Returns to read and answer",
  }),
};

export default function Readers({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const field = fieldsOf(reply);
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={page.cycle}
        title="Give readers to returns"
        tab={`${page.cycle}: give readers to returns`}
        lead={
          page.count === 0
            ? "Every return that waits for a response has a reader."
            : `${page.count} ${page.count === 1 ? "return has" : "returns have"} no reader yet.`
        }
        error={reply?.error}
      />
      {page.count > 0 && (
        <PostForm>
          <Checkboxes
            {...field("assessment")}
            legend={
              page.count > page.free.length
                ? `The first ${page.free.length}, by when the response is owed`
                : `Returns of ${page.called.many}`
            }
            size="small"
            items={page.free.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
          />
          <Select
            {...field("reader")}
            label="Give them to"
            items={[{ value: "", text: "Select who reads them" }, ...page.readers.map(({ id, text }) => ({ value: id, text }))]}
          />
          <Button>Give those I ticked</Button>
        </PostForm>
      )}
    </div>
  );
}
