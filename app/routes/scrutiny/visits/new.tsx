import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { visitForm } from "#app/forms/scrutiny/visit.ts";
import { dayOf } from "#domain/dates.ts";
import { addVisit } from "#db/scrutiny/visits.ts";
import type { Route } from "./+types/new.ts";
import { requireVisits } from "./requirements.ts";
import { VisitForm } from "./visit-form.tsx";

export async function loader(request: Route.LoaderArgs) {
  const { codes, organisation, cycle } = await requireVisits(request);
  return { codes, organisation: organisation.name, cycle: cycle.title };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, now, assessment, codes } = await requireVisits(request);
  const schema = visitForm(
    codes.map(({ code }) => code),
    dayOf(now),
  );
  const submission = parseWithZod(await request.request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { visitedOn, people, seen, standards } = submission.value;
  await addVisit(db, author, assessment.id, { visitedOn, people, seen, byStandard: standards });
  return redirect(`${href("/assessments/:assessmentId/review", { assessmentId: assessment.id })}?done=visit#observations`);
}

export const handle = {
  back: (_: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/review", params),
    label: "What deserves the panel’s time",
  }),
};

export default function NewVisit({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title="Record a visit"
        tab={`Record a visit: ${page.organisation}`}
        error={reply?.error}
      />
      <VisitForm codes={page.codes} saved={null} base={0} reply={reply} />
    </div>
  );
}
