import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { momentInWords } from "#domain/dates.ts";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { freezeForm, longestSnapshotNote } from "#app/forms/figures/snapshot.ts";
import { lastThreshold } from "#db/figures/public-versions.ts";
import { freezeCycle, listSnapshots } from "#db/figures/snapshots.ts";
import type { Route } from "./+types/index.ts";
import { CyclePages } from "#app/routes/cycles/cycle-pages.tsx";
import { pagesOf } from "#app/routes/cycles/pages-of.ts";
import { requireCycle } from "#app/routes/cycles/requirements.ts";
import { backToCycle } from "#app/routes/cycles/cycle-heading.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-figures");
  const snapshots = await listSnapshots(view.db, view.cycle.id);
  return {
    pages: pagesOf(view),
    cycle: { id: view.cycle.id, title: view.cycle.title, isOpen: view.cycle.state !== "closed" },
    refused: cycleRefusedBecause(
      "freeze",
      view.roles.map(({ role }) => role),
    ),
    snapshots,
    threshold: await lastThreshold(view.db, view.cycle.id),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, cycle, person, now } = await requireCycle({ request, context, params }, "freeze");
  const submission = parseWithZod(await request.formData(), { schema: freezeForm });
  if (submission.status !== "success") return data(submission.reply(), 400);
  const frozen = await freezeCycle(db, { by: person.id, at: now.toISOString() }, cycle.id, submission.value);
  if ("id" in frozen) return redirect(href("/snapshots/:snapshotId", { snapshotId: frozen.id }));
  return frozen.refused === "name-taken"
    ? data(submission.reply({ fieldErrors: { name: ["Enter another name. Figures of this audit have this one already"] } }), 400)
    : data(submission.reply({ fieldErrors: { corrects: ["Select figures of this audit"] } }), 400);
}

export const handle = { back: backToCycle };

export default function Snapshots({ loaderData: { cycle, pages, snapshots, refused, threshold }, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData, { threshold: String(threshold) });
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead
        caption={cycle.title}
        title="Figures for publication"
        tab={`Figures for publication, ${cycle.title}`}
        error={actionData?.error}
      />
      <CyclePages pages={pages} current="Figures for publication" />
      <p className="app-lead">
        What is published comes from figures that have been frozen, so that a table, a sentence and a chart can never differ.
      </p>
      {snapshots.length === 0 && <p className="govuk-body">No figures of this audit have been frozen yet.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {snapshots.map((one) => (
          <li key={one.id}>
            <a className="govuk-link" href={href("/snapshots/:snapshotId", { snapshotId: one.id })}>
              <strong>{one.name}</strong>
            </a>
            <br />
            Frozen at {momentInWords(one.frozenAt)} by {one.frozenBy}.{one.corrects && ` Corrects “${one.corrects.name}”.`}
            {one.correctedBy && ` Corrected by “${one.correctedBy.name}”.`}
            {one.note && (
              <>
                <br />
                {one.note}
              </>
            )}
          </li>
        ))}
      </ul>
      {refused ? (
        <p className="govuk-body">{refused}</p>
      ) : (
        <PostForm className="govuk-!-display-none-print">
          <h2 className="govuk-heading-m">Freeze the figures as they are now</h2>
          <p className="govuk-body">
            Frozen figures cannot be changed or removed. To correct them, correct the returns, then freeze them again.
            {cycle.isOpen && " This audit is still open, so its figures will be marked as provisional."}
          </p>
          <Input {...field("name")} label="Name" hint="For example, Annual report 2026 to 2027" />
          {snapshots.length > 0 && (
            <Select
              {...field("corrects")}
              label="Do they correct earlier figures?"
              items={[{ value: "", text: "No" }, ...snapshots.map(({ id, name }) => ({ value: id, text: `Yes, they correct “${name}”` }))]}
            />
          )}
          <Radios
            {...field("threshold")}
            legend="How few may a row of the public version be about?"
            hint="What is chosen stays with these figures, and is said on them"
            items={[
              { value: "5", label: "Five" },
              { value: "3", label: "Three, where the partnership has agreed to it" },
            ]}
          />
          <CharacterCount
            {...field("note")}
            label="Note (optional, unless they correct others)"
            hint="What they are for, or what changed. It is published with the tables"
            rows={3}
            maxLength={longestSnapshotNote}
          />
          <Button>Freeze the figures</Button>
        </PostForm>
      )}
    </>
  );
}
