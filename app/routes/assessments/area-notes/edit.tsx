import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { areaNoteForm, areaNoteLimit } from "#app/forms/assessments/area-notes.ts";
import { requireStandard, type RequiredStandard } from "#app/routes/assessments/requirements.ts";
import { notNowBecause } from "#domain/assessments/permissions.ts";
import { listAreaNotes, saveAreaNote } from "#db/assessments/area-notes.ts";
import { listPartnershipsOfCycle } from "#db/cycles/partnerships-of-cycle.ts";
import type { Route } from "./+types/edit.ts";

/** The partnerships in whose areas something can be otherwise: only where the organisation answers to several in this cycle. */
async function requireAreas(view: RequiredStandard) {
  const partnerships = await listPartnershipsOfCycle(view.db, view.cycle.id, view.organisation.id);
  if (partnerships.length < 2) throw data("Page not found", 404);
  return partnerships;
}

export async function loader(request: Route.LoaderArgs) {
  const view = await requireStandard(request, "edit");
  const { db, assessment, cycle, standard } = view;
  const [partnerships, notes] = await Promise.all([requireAreas(view), listAreaNotes(db, assessment.id)]);
  return {
    cycle: cycle.title,
    standard: { code: standard.code, short: standard.short },
    locked: notNowBecause("answer", view.facts) ?? view.notAsked,
    areas: partnerships.map(({ id, shortName }) => {
      const note = notes.find((one) => one.partnershipId === id && one.standardCode === standard.code);
      return { id, shortName, words: note?.words ?? "", base: note?.revision ?? 0 };
    }),
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireStandard(request, "edit");
  const partnerships = await requireAreas(view);
  const submission = parseWithZod(await request.request.formData(), { schema: areaNoteForm });
  const at = String(submission.payload["partnershipId"] ?? "");
  const refused = (reply: Reply, status: number) => data({ reply, at }, status);
  if (!partnerships.some(({ id }) => id === at)) throw data("There is no such partnership in this cycle", 404);
  if (submission.status !== "success") return refused(submission.reply(), 400);
  const locked = view.notAsked ? `This standard does not apply. ${view.notAsked}` : notNowBecause("answer", view.facts);
  if (locked) return refused(submission.reply({ formErrors: [locked] }), 409);
  const result = await saveAreaNote(view.db, view.author, {
    assessmentId: view.assessment.id,
    standardCode: view.standard.code,
    ...submission.value,
  });
  if (result === "locked")
    return refused(submission.reply({ formErrors: ["It went for signature since you opened this page. What you typed is below"] }), 409);
  if (result === "stale")
    return refused(
      submission.reply({
        formErrors: ["A colleague has changed this note since you opened it. Both are below: save again to put yours in its place"],
      }),
      409,
    );
  return redirect(href("/assessments/:assessmentId/standards/:code", request.params));
}

export const handle = {
  back: (page: { standard: { code: string } }, params: { assessmentId: string; code: string }) => ({
    href: href("/assessments/:assessmentId/standards/:code", { assessmentId: params.assessmentId, code: params.code }),
    label: `Standard ${page.standard.code}`,
  }),
};

export default function AreaNotes({ loaderData: page, actionData }: Route.ComponentProps) {
  return (
    <>
      <ErrorSummary errors={actionData?.reply?.error} />
      <div className="app-measure">
        <PageHead
          caption={`${page.standard.code} ${page.standard.short}`}
          title="Where arrangements differ by area"
          tab={`Where arrangements differ by area: ${page.standard.code}`}
          lead="You answer this standard once for all areas. Say here only what is otherwise in one of them."
          error={actionData?.reply?.error}
        />
        {page.locked && !actionData && (
          <>
            <InsetText>{page.locked}</InsetText>
            <KeptWords />
          </>
        )}
        {page.areas.map((area) => (
          <AreaForm
            key={area.id}
            area={area}
            isLocked={page.locked !== null}
            reply={actionData?.at === area.id ? actionData.reply : undefined}
          />
        ))}
      </div>
    </>
  );
}

type Area = Route.ComponentProps["loaderData"]["areas"][number];

function AreaForm({ area, isLocked, reply }: { area: Area; isLocked: boolean; reply: Reply }) {
  const field = fieldsOf(reply, { words: area.words })("words");
  const isOtherwise = reply && area.words !== "" && area.words !== field.defaultValue;
  if (isLocked && !reply)
    return (
      <section>
        <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{area.shortName}</h2>
        <p className="govuk-body app-own-lines">{area.words || "Nothing is otherwise"}</p>
      </section>
    );
  return (
    <PostForm form={area.id} label={area.shortName}>
      <Hidden name="base" value={area.base} />
      <input type="hidden" name="partnershipId" value={area.id} />
      {isOtherwise && (
        <InsetText>
          <p className="govuk-body">Saved now:</p>
          <p className="app-own-lines">{area.words}</p>
        </InsetText>
      )}
      <CharacterCount
        {...field}
        id={`words-${area.id}`}
        label={`In ${area.shortName}`}
        labelSize="m"
        hint="Do not name a child, a family or a member of staff. Empty the box to take the note away"
        maxLength={areaNoteLimit}
        rows={4}
      />
      <Button classes="govuk-button--secondary">Save the note on {area.shortName}</Button>
    </PostForm>
  );
}
