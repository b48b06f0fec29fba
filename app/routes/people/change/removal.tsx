import { data, redirect } from "react-router";
import { BulletList } from "#app/components/bullet-list.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { endingRefusedBecause, partInSentence } from "#domain/people/naming.ts";
import { counted, listed } from "#domain/words.ts";
import { readLeftBehind } from "#db/people/left-behind.ts";
import { endPart } from "#db/people/parts.ts";
import { backToPeople } from "../hrefs.ts";
import { requireHeld } from "../requirements.ts";
import type { Route } from "./+types/removal.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, view, held, one, person, hrefs } = await requireHeld({ request, context, params }, "remove");
  const { name, personId } = one;
  const left = view.organisationId === null ? null : await readLeftBehind(db, view.organisationId, personId);
  return {
    place: view.name,
    name,
    part: partInSentence(one.role, view.kind),
    isYou: personId === person.id,
    hasOther: held.some((other) => other.personId === personId && other.id !== one.id),
    refused: endingRefusedBecause(one, held, view.kind),
    left,
    list: hrefs.list,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, one, hrefs } = await requireHeld({ request, context, params }, "remove");
  const refused = await endPart(db, author, view, one.id);
  if (refused) return data({ error: { "": [refused] } }, 409);
  return redirect(`${hrefs.list}?done=removed`);
}

export const handle = { back: backToPeople };

export default function Removal({ loaderData: page, actionData }: Route.ComponentProps) {
  const { name, part, left, isYou } = page;
  const title = isYou ? `End your part as ${part}` : `Remove ${name} as ${part}`;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <PageHead caption={page.place} title={title} error={actionData?.error} />
      {page.refused && <p className="app-notice">{page.refused}.</p>}
      {left && left.returns.length > 0 && (
        <p className="govuk-body">
          {isYou ? "You" : name} could read {listed(left.returns)}.
        </p>
      )}
      {left && wrote(left).length > 0 && (
        <>
          <p className="govuk-body">What stays, under the same name:</p>
          <BulletList items={wrote(left)} />
        </>
      )}
      <p className="govuk-body">
        {page.hasOther
          ? `${isYou ? "You keep your" : `${name} keeps their`} other part here.`
          : `${isYou ? "You" : name} can no longer sign in here once the part has ended.`}
        {!isYou && ` ${name} is told by e-mail.`}
      </p>
      {!page.refused && (
        <form method="post">
          <div className="govuk-button-group">
            <Button classes="govuk-button--warning">{isYou ? "End my part" : `Remove ${name}`}</Button>
            <a className="govuk-link" href={page.list}>
              {isYou ? "Keep it" : `Keep ${name}`}
            </a>
          </div>
        </form>
      )}
    </>
  );
}

function wrote({
  answers,
  evidence,
  drafts,
  signatures,
}: {
  answers: number;
  evidence: number;
  drafts: number;
  signatures: number;
}): string[] {
  return [
    ...(answers > 0 ? [counted(answers, "saved answer")] : []),
    ...(evidence > 0 ? [counted(evidence, "item of evidence", "items of evidence")] : []),
    ...(drafts > 0 ? [`${counted(drafts, "answer")} typed and not saved, which those who lead can read and take over`] : []),
    ...(signatures > 0 ? [counted(signatures, "signature")] : []),
  ];
}
