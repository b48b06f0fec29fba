import { type NamedPart, namedParts, partHint, partTitle } from "#domain/people/naming.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { ColleagueFields } from "./colleague-fields.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { PostForm } from "#app/components/post-form.tsx";

interface HeldPart {
  id: string;
  personId: string;
  name: string;
  jobTitle: string;
  role: string;
}

interface NamedPeopleProps {
  parts: HeldPart[];
  reply: Reply;
  words: OrganisationWords;
}

/** Who has which part in a school or college, with the ways to name somebody and to end a part. */
export function NamedPeople({ parts, reply, words }: NamedPeopleProps) {
  const field = fieldsOf(reply);
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6" id="parts">
        Who has which part
      </h2>
      <p className="govuk-body">They hold in every audit of the {words.organisation}. To replace somebody, name the new person first.</p>
      <ul className="app-plain-list">
        {parts.map((one) => (
          <li key={one.id}>
            <strong>{partTitle(one.role as NamedPart, words)}</strong>: {one.name}, {one.jobTitle}
            <Details summary={`End this part of ${one.name}`}>
              <form method="post" aria-label={`End this part of ${one.name}: ${partTitle(one.role as NamedPart, words)}`}>
                <input type="hidden" name="intent" value="end" />
                <input type="hidden" name="role" value={one.id} />
                <p className="govuk-body">They can no longer sign in to this part. What they wrote and signed stays.</p>
                <Button classes="govuk-button--secondary">End this part</Button>
              </form>
            </Details>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m govuk-!-margin-top-6" id="invite">
        Name somebody
      </h2>
      <p className="govuk-body">They are sent an e-mail and can sign in with their own address.</p>
      <PostForm form="name" labelledBy="invite">
        <input type="hidden" name="intent" value="name" />
        <Radios
          {...field("part")}
          legend="Their part"
          legendSize="s"
          items={namedParts.map((value) => ({ value, label: partTitle(value, words), hint: partHint(value, words) }))}
        />
        <ColleagueFields field={field} emailHint="Their own address, not a shared one" jobTitleHint={`For example, deputy ${words.head}`} />
        <Button classes="govuk-button--secondary">Name this person</Button>
      </PostForm>
    </>
  );
}
