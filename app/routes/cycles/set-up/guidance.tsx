import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { guidanceInWords } from "#domain/cycles/part-in-words.ts";
import { guidanceForm, guidanceLimit, legalBasisLimit } from "#app/forms/cycles/guidance.ts";
import type { Route } from "./+types/guidance.ts";
import { PartPage } from "./part-page.tsx";
import { answerPart, readPartPage } from "./part.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { guidance, legalBasis } = view.cycle;
  return {
    ...(await readPartPage(view, "guidance")),
    saved: { guidance: guidance ?? "", legalBasis: legalBasis ?? "" },
    law: view.set.law,
  };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  return answerPart(view, await request.request.formData(), {
    part: "guidance",
    schema: guidanceForm,
    toColumns: (typed) => typed,
    toWords: guidanceInWords,
  });
}

export const handle = { back: backToSetUp };

export default function Guidance({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  return (
    <PartPage
      page={page}
      title="Write the guidance and the legal basis"
      lead="Everybody who answers or signs reads them on the first page of the audit. Saving says that you have read them."
      answer={actionData}
    >
      <CharacterCount
        {...field("guidance")}
        label="Guidance"
        labelSize="m"
        hint="What matters this time, whom to ask, what happens after it is sent"
        maxLength={guidanceLimit}
        rows={10}
      />
      <CharacterCount
        {...field("legalBasis")}
        label="Legal basis"
        labelSize="m"
        hint={`Why you ask, and why they answer. The standard set says: ${page.law}`}
        maxLength={legalBasisLimit}
        rows={6}
      />
    </PartPage>
  );
}
