import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { sampleForm } from "#app/forms/scrutiny/sample.ts";
import { dayInWords } from "#domain/dates.ts";
import { sampleSentence } from "#domain/scrutiny/sample.ts";
import { keepSample, listSamples, sampleMark } from "#db/scrutiny/sample.ts";
import type { Route } from "./+types/sample.ts";
import { DrawForm } from "./draw-form.tsx";
import { Preview } from "./preview.tsx";
import { drawFrom, newSeed, previewOf, requireSampling } from "./sample.server.ts";

const changed = "Returns have come in or changed since you drew. This is the draw as it would be now: look at it, then keep it";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSampling(request);
  const { db, cycle, returns, phases, search } = view;
  const samples = await listSamples(db, cycle.id);
  const isAsked = search.has("seed");
  const submission = isAsked ? parseWithZod(search, { schema: sampleForm(phases) }) : null;
  return {
    cycle: cycle.title,
    isKept: search.get("done") === "kept",
    phases,
    suggested: newSeed(),
    reply: submission && submission.status !== "success" ? submission.reply() : null,
    preview: submission?.status === "success" ? previewOf(returns, submission.value) : null,
    samples: samples.map(({ id, seed, by, drawnAt, phases: drawn, flagged }) => ({
      id,
      words: `${sampleSentence(
        drawn,
        flagged.map((one) => one.id),
      )} By ${by} on ${dayInWords(drawnAt)}, from the seed ${seed}.`,
    })),
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, cycle, returns, phases } = await requireSampling(request);
  const form = await request.request.formData();
  const submission = parseWithZod(form, { schema: sampleForm(phases) });
  if (submission.status !== "success") return data({ reply: submission.reply(), preview: null }, 400);
  const sample = drawFrom(returns, submission.value);
  if (form.get("mark") !== sampleMark(sample))
    return data({ reply: submission.reply({ formErrors: [changed] }), preview: previewOf(returns, submission.value) }, 409);
  await keepSample(db, author, cycle.id, sample);
  return redirect(`${href("/cycles/:cycleId/scrutiny/sample", { cycleId: cycle.id })}?done=kept`);
}

export const handle = {
  back: (_: unknown, params: { cycleId: string }) => ({
    href: href("/cycles/:cycleId/scrutiny", params),
    label: "Returns to read and answer",
  }),
};

export default function Sample({ loaderData: page, actionData }: Route.ComponentProps) {
  const reply = actionData?.reply ?? page.reply;
  const preview = actionData ? actionData.preview : page.preview;
  return (
    <div className="app-measure">
      <ErrorSummary errors={reply?.error} />
      {page.isKept && !actionData && (
        <NotificationBanner isSuccess>The sample is kept. Its returns are marked in the table</NotificationBanner>
      )}
      <PageHead
        caption={page.cycle}
        title="Draw a sample"
        tab={`${page.cycle}: draw a sample`}
        lead="Some returns are read one by one: those drawn at random of each phase, and those that raise a flag."
        error={reply?.error}
      />
      {page.phases.length === 0 ? (
        <p className="govuk-body">No return waits to be read, so there is nothing to draw from.</p>
      ) : (
        <DrawForm phases={page.phases} seed={preview?.seed ?? page.suggested} reply={reply} preview={preview} />
      )}
      {preview && <Preview preview={preview} />}
      <h2 className="govuk-heading-m govuk-!-margin-top-7" id="kept">
        Samples that are kept
      </h2>
      {page.samples.length === 0 && <p className="govuk-body">None yet.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {page.samples.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
