import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { closureForm, longestClosure } from "#app/forms/scrutiny/closure.ts";
import type { Back } from "#app/routes/back.ts";
import type { Asked } from "#app/routes/require-person.ts";
import { requireScrutiny } from "#app/routes/scrutiny/response/requirements.ts";
import { findAction, listActionUpdates } from "#db/assessments/actions.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findStandard } from "#standards/find-standard.ts";
import { closeAction } from "#db/scrutiny/closure.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { slippedInWords } from "#domain/assessments/actions/action-standing.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { closureRefusedBecause, followedInWords } from "#domain/scrutiny/closing-actions.ts";
import { wayBack } from "./way-back.ts";
import type { Route } from "./+types/closure.ts";

async function required(request: Asked<{ assessmentId: string; actionId: string }>) {
  const view = await requireScrutiny(request, "close-action");
  const action = await findAction(view.db, view.assessment.id, request.params.actionId);
  if (!action) throw data("Page not found", 404);
  return { view, action };
}

export async function loader(request: Route.LoaderArgs) {
  const { view, action } = await required(request);
  return {
    back: wayBack(request.request.url, view.cycle.id),
    organisation: view.organisation.name,
    cycle: { id: view.cycle.id, title: view.cycle.title },
    action,
    standard:
      `${action.standardCode} ${findStandard(await findCycleSet(view.db, view.cycle), action.standardCode)?.standard.short ?? ""}`.trim(),
    standing: followedInWords(action, dayOf(view.now)),
    slipped: slippedInWords(action),
    refused: closureRefusedBecause(action),
    updates: await listActionUpdates(view.db, action.id),
  };
}

export async function action(request: Route.ActionArgs) {
  const { view, action: held } = await required(request);
  const submission = parseWithZod(await request.request.formData(), { schema: closureForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { answer, words, revision } = submission.value;
  const result = await closeAction(view.db, view.author, view, held.id, { isClosed: answer === "close", words, base: revision });
  if (result === "done") {
    const { href: back } = wayBack(request.request.url, view.cycle.id);
    return redirect(`${back}${back.includes("?") ? "&" : "?"}done=${answer}`);
  }
  const reason = result === "stale" ? "It was changed since you opened this page. What it says now is above" : result.refused;
  return data(submission.reply({ formErrors: [`${reason} What you typed is still here`] }), 409);
}

export const handle = {
  back: ({ back }: { back: Back }) => back,
};

export default function Closure({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const { action, updates } = page;
  const field = fieldsOf(reply);
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={`${page.organisation}: ${page.cycle.title}`}
        title="Close an action"
        tab={`Close an action, ${page.organisation}`}
        lead={page.standing}
        error={reply?.error}
      />
      <p className="govuk-body">
        <strong>{action.what}</strong>
        <br />
        On {page.standard}. Owner: {action.owner}. Due {dayInWords(action.dueOn)}
        {page.slipped && `. ${page.slipped}`}
      </p>
      {action.closureBecause && <p className="govuk-body app-own-lines">{action.closureBecause}</p>}
      {updates.length > 0 && (
        <>
          <h2 className="govuk-heading-m">How it went</h2>
          <ul className="app-plain-list">
            {updates.map((update) => (
              <li key={update.id}>
                <strong>{progressLabels[update.progress]}</strong>, {update.name} at {momentInWords(update.madeAt)}
                {update.note && <p className="govuk-body app-own-lines">{update.note}</p>}
                {update.shows && <p className="govuk-body app-own-lines">What shows it: {update.shows}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {page.refused && !reply ? (
        <>
          <p className="govuk-body">{page.refused}</p>
          <KeptWords />
        </>
      ) : (
        <PostForm>
          <Hidden name="revision" value={action.revision} />
          <Radios
            {...field("answer")}
            legend="Is this action finished?"
            legendSize="m"
            items={[
              { value: "close", label: "Close it" },
              { value: "more", label: "Ask for more, which opens it again" },
            ]}
          />
          <CharacterCount
            {...field("words")}
            label="Why, or what is still missing"
            hint={`Read by ${page.organisation}`}
            rows={4}
            maxLength={longestClosure}
          />
          <Button>Save it</Button>
        </PostForm>
      )}
    </div>
  );
}
