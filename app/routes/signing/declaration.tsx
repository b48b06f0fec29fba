import type { ReactNode } from "react";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

interface DeclarationProps {
  /** What is signed, exactly as the page showed it. */
  shown: { revision: number; hash: string };
  declarations: { value: string; text: string }[];
  signatory: { name: string; jobTitle: string };
  organisation: string;
  button: string;
  reply: Reply;
  intro?: ReactNode;
  /** What else is asked of whoever signs. */
  children?: ReactNode;
}

/** The declaration: ticking it and choosing the button is the signature. */
export function Declaration({ shown, declarations, signatory, organisation, button, reply, intro, children }: DeclarationProps) {
  return (
    <PostForm className="app-declaration" label="Sign">
      <h2 className="app-heading">Your declaration</h2>
      {intro}
      <Hidden name="revision" value={shown.revision} reply={reply} />
      <Hidden name="hash" value={shown.hash} reply={reply} />
      <Checkboxes
        {...fieldsOf(reply)("declare")}
        legend="I declare that"
        legendSize="s"
        hint={`Ticking these and choosing “${button}” is your signature`}
        items={declarations.map(({ value, text }) => ({ value, label: text }))}
      />
      {children}
      <p className="govuk-body">
        Signed as{" "}
        <strong>
          {signatory.name}, {signatory.jobTitle}, {organisation}
        </strong>
        . If this is not you, sign out: each person signs in with their own address.
      </p>
      <Button>{button}</Button>
    </PostForm>
  );
}
