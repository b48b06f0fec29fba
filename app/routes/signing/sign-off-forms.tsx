import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { longestNote } from "#app/forms/signing/sign-off.ts";
import { useContext } from "react";
import { momentInWords } from "#domain/dates.ts";
import type { SigningPage } from "./sign-off.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { Declaration } from "./declaration.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { KeptFormsContext } from "#app/components/kept-forms.ts";

/** Signing for an agency, a school or a college, while nobody can change the answers. */
export function SignForm({ page, reply }: { page: SigningPage; reply: Reply }) {
  const { signatory, organisation, declarations, revision, sentAt } = page;
  return (
    <Declaration
      shown={page}
      declarations={declarations}
      signatory={signatory}
      organisation={organisation.name}
      button="Sign and submit"
      reply={reply}
      intro={
        <>
          <p className="govuk-body">
            You are signing revision {revision}
            {sentAt && `, as it stood at ${momentInWords(sentAt)}`}. Nobody can change the answers while it is with you.
          </p>
          <input type="hidden" name="intent" value="sign" />
        </>
      }
    />
  );
}

/** The other choice: nothing is signed, and the champion gets it back with what has to change. */
export function ReturnToChampionForm({ champion, reply }: { champion: string; reply: Reply }) {
  const isKept = useContext(KeptFormsContext).forms.some(({ form }) => form === "return");
  return (
    <Details summary={`Return to ${champion} with a note instead`} isOpen={reply !== undefined || isKept}>
      <PostForm form="return" label="Return it with a note">
        <input type="hidden" name="intent" value="return" />
        <CharacterCount
          {...fieldsOf(reply)("note")}
          label="What has to change"
          hint={`${champion} and colleagues read this on the audit’s page. It stays in the history`}
          rows={4}
          maxLength={longestNote}
        />
        <Button classes="govuk-button--secondary">Return to {champion} with a note</Button>
      </PostForm>
    </Details>
  );
}
