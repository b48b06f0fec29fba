import type { ReactNode } from "react";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { type Endings, endingOf, withEnding } from "#domain/people/addresses.ts";
import { counted } from "#domain/words.ts";

export interface AddressAsked {
  email: string;
  endings: Endings;
  /** What was typed on the page before, which goes along. */
  typed: Record<string, string>;
  reply: Reply;
}

interface AddressQuestionProps {
  asked: AddressAsked;
  caption: string;
  /** What whoever reads that mailbox could do. */
  could: string;
  button: string;
  cancel: ReactNode;
}

/** Asks whether an address is right that ends unlike all others of the place, before anything is sent to it. */
export function AddressQuestion({ asked, caption, could, button, cancel }: AddressQuestionProps) {
  const { email, endings, typed, reply } = asked;
  const field = fieldsOf(reply, { address: "usual" });
  const [before = ""] = email.split("@");
  const others = counted(endings.people, "other person ends", "other people end");
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead caption={caption} title="Is this address right?" error={reply?.error} />
      <p className="app-address-large">
        {before}@<b>{endingOf(email)}</b>
      </p>
      <p className="govuk-body">
        Nobody here has an address that ends like this. {others} in {endings.usual}.
      </p>
      <p className="govuk-body">{could}</p>
      <PostForm form="address" label="Which address is right" draft={null}>
        {Object.entries({ ...typed, email }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <Radios
          {...field("address")}
          legend="Which address should it be?"
          legendSize="m"
          items={[
            {
              value: "usual",
              label: <span className="app-address">{withEnding(email, endings.usual)}</span>,
              hint: "Ends like the others",
            },
            {
              value: "typed",
              label: <span className="app-address">{email}, as it was typed</span>,
              hint: "For somebody who works for you from another organisation. The partnership is told that the ending is new",
            },
            {
              value: "other",
              label: "Another address",
              conditional: (
                <Input {...field("other")} type="email" label="Work e-mail address" labelSize="s" autoComplete="off" spellCheck={false} />
              ),
            },
          ]}
        />
        <div className="govuk-button-group">
          <Button>{button}</Button>
          {cancel}
        </div>
      </PostForm>
    </>
  );
}
