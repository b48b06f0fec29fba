import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { ColleagueFields } from "./colleague-fields.tsx";
import { PostForm } from "#app/components/post-form.tsx";

/** Asks a colleague to take part, as a contributor. */
export function InviteForm({ reply }: { reply: Reply }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6" id="invite">
        Invite a colleague
      </h2>
      <p className="govuk-body">
        They are sent an e-mail and can sign in with their own address. They can change only the sections you give them.
      </p>
      <PostForm form="invite" label="Invite a colleague">
        <input type="hidden" name="intent" value="invite" />
        <ColleagueFields field={fieldsOf(reply)} emailHint="Their own work address, not a shared one" />
        <Button classes="govuk-button--secondary">Invite this colleague</Button>
      </PostForm>
    </>
  );
}
