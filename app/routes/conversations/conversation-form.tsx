import { Form, href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { longestWords } from "#app/forms/conversations/conversation.ts";
import type { ConversationFormData } from "./conversations.server.ts";

interface ConversationFormProps {
  form: ConversationFormData;
  reply?: Reply;
  /** The standard and the readers that are chosen to begin with. */
  about?: string | null;
  readers?: string;
}

/** Begins a conversation about the return or one of its standards. Who reads it stands above the box, by name. */
export function ConversationForm({ form, reply, about, readers }: ConversationFormProps) {
  const field = fieldsOf(reply, { standard: about, readers });
  const [only, ...others] = form.groups;
  return (
    <Form
      method="post"
      action={href("/assessments/:assessmentId/conversations", { assessmentId: form.assessmentId })}
      noValidate
      className="govuk-!-display-none-print"
      aria-label="Begin a conversation"
    >
      <Select
        {...field("standard")}
        label="What it is about"
        items={[{ value: "", text: form.whole }, ...form.standards.map(({ code, short }) => ({ value: code, text: `${code} ${short}` }))]}
      />
      {only && others.length === 0 ? (
        <>
          <input type="hidden" name="readers" value={only.readers} />
          <p className="govuk-body">
            {only.between}. {only.who}.
          </p>
        </>
      ) : (
        <Radios
          {...field("readers")}
          legend="Who it is for"
          items={form.groups.map((group) => ({ value: group.readers, label: group.between, hint: group.who }))}
        />
      )}
      <CharacterCount
        {...field("words")}
        label="What you want to say"
        hint="Only those named above read it. No names of children or of staff"
        rows={4}
        maxLength={longestWords}
      />
      <Button classes="govuk-button--secondary">Begin this conversation</Button>
    </Form>
  );
}
