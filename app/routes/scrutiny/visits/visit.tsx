import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { visitForm } from "#app/forms/scrutiny/visit.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { notYoursBecause } from "#domain/scrutiny/permissions.ts";
import { changeVisit } from "#db/scrutiny/visits.ts";
import type { Route } from "./+types/visit.ts";
import { requireVisit } from "./requirements.ts";
import { VisitForm } from "./visit-form.tsx";

const changed =
  "Somebody has changed this since you opened it. What is saved now and what you typed are both below: save again to put yours in its place";

export async function loader(request: Route.LoaderArgs) {
  const { codes, organisation, cycle, visit, part, facts } = await requireVisit(request, "read-review");
  return {
    codes,
    organisation: organisation.name,
    cycle: cycle.title,
    day: dayInWords(visit.visitedOn),
    saved: `Saved by ${visit.by} at ${momentInWords(visit.savedAt)}.`,
    visit: { visitedOn: visit.visitedOn, people: visit.people, seen: visit.seen, standards: visit.byStandard },
    base: visit.revision,
    mayChange: notYoursBecause("visit", part, facts) === null,
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, now, assessment, codes, visit } = await requireVisit(request);
  const schema = visitForm(
    codes.map(({ code }) => code),
    dayOf(now),
  );
  const submission = parseWithZod(await request.request.formData(), { schema });
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);
  const { base, visitedOn, people, seen, standards } = submission.value;
  const place = { id: visit.id, assessmentId: assessment.id, base };
  const result = await changeVisit(db, author, place, { visitedOn, people, seen, byStandard: standards });
  if (result === "stale") return data({ reply: submission.reply({ formErrors: [changed] }), isStale: true }, 409);
  return redirect(`${href("/assessments/:assessmentId/review", { assessmentId: assessment.id })}?done=visit#observations`);
}

export const handle = {
  back: (_: unknown, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/review", { assessmentId: params.assessmentId }),
    label: "What deserves the panel’s time",
  }),
};

export default function Visit({ loaderData: page, actionData }: Route.ComponentProps) {
  const reply = actionData?.reply;
  const isShown = actionData?.isStale || !page.mayChange;
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.cycle}`}
        title={`Visit on ${page.day}`}
        tab={`Visit on ${page.day}: ${page.organisation}`}
        lead={page.saved}
        error={reply?.error}
      />
      {isShown && (
        <InsetText>
          <p className="app-own-lines">{page.visit.people}</p>
          <p className="app-own-lines">{page.visit.seen}</p>
          {page.visit.standards.map(({ code, words }) => (
            <p className="app-own-lines" key={code}>
              <strong>{code}:</strong> {words}
            </p>
          ))}
        </InsetText>
      )}
      {page.mayChange && (
        // Once both versions have been seen, it is saved over what is there now
        <VisitForm
          codes={page.codes}
          saved={page.visit}
          base={page.base}
          reply={actionData?.isStale ? withBase(reply, page.base) : reply}
        />
      )}
    </div>
  );
}

function withBase(reply: NonNullable<Route.ComponentProps["actionData"]>["reply"] | undefined, base: number) {
  return reply && { ...reply, initialValue: { ...reply.initialValue, base: String(base) } };
}
