import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import { momentInWords } from "#domain/dates.ts";
import type { SigningPage } from "./sign-off.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

type Reply = SubmissionResult<string[]> | undefined;

/** The declaration: ticking it and choosing the button is the signature, over exactly what the page showed. */
export function SignForm({ page, reply }: { page: SigningPage; reply: Reply }) {
  const [form, fields] = useForm<{ declare: string[] }>({ id: "sign", lastResult: reply });
  const { signatory, organisation, declarations, revision, hash, sentAt } = page;
  const ticked = fields.declare.initialValue;

  return (
    <Form method="post" {...getFormProps(form)} noValidate className="app-declaration">
      <h2 className="app-heading">Your declaration</h2>
      <p className="govuk-body">
        You are signing revision {revision}
        {sentAt && `, as it stood at ${momentInWords(sentAt)}`}. Nobody can change the answers while it is with you.
      </p>
      <input type="hidden" name="intent" value="sign" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="hash" value={hash} />
      <Checkboxes
        id="declare"
        name="declare"
        legend="I declare that"
        legendSize="s"
        hint="Ticking these and choosing “Sign and submit” is your signature"
        error={fields.declare.errors?.[0]}
        defaultValues={(Array.isArray(ticked) ? ticked : [ticked]).filter((value) => value !== undefined)}
        items={declarations.map((one) => ({ value: one.value, label: one.text }))}
      />
      <p className="govuk-body">
        Signed as{" "}
        <strong>
          {signatory.name}, {signatory.jobTitle}, {organisation.name}
        </strong>
        . If this is not you, sign out: each person signs in with their own address.
      </p>
      <Button>Sign and submit</Button>
    </Form>
  );
}

/** The other choice: nothing is signed, and the champion gets it back with what has to change. */
export function ReturnToChampionForm({ champion, reply }: { champion: string; reply: Reply }) {
  const [form, fields] = useForm<{ note: string }>({ id: "return", lastResult: reply });
  return (
    <Details summary={`Return to ${champion} with a note instead`} isOpen={reply !== undefined}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="intent" value="return" />
        <Textarea
          id="note"
          name="note"
          label="What has to change"
          hint={`${champion} and colleagues read this on the audit’s page. It stays in the history`}
          rows={4}
          error={fields.note.errors?.[0]}
          defaultValue={fields.note.initialValue}
        />
        <Button classes="govuk-button--secondary">Return to {champion} with a note</Button>
      </Form>
    </Details>
  );
}
