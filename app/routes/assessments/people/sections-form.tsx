import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { giftName, givenName, nobody } from "#app/forms/people/gifts.ts";
import { dayInWords } from "#domain/dates.ts";
import type { PeoplePage } from "./people.server.ts";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

/** Who has each section, to be given out anew. */
export function SectionsForm({ page, reply }: { page: PeoplePage; reply: Reply }) {
  const field = fieldsOf(reply, Object.fromEntries(page.sections.map(({ code, holder }) => [giftName(code), holder?.id])));
  return (
    <>
      <p className="govuk-body">A contributor can change the sections they have, and read the others. You can change all of them.</p>
      <PostForm form="give" label="Who has each section">
        <input type="hidden" name="intent" value="give" />
        {page.sections.map(({ code, title, holder }) => (
          <div key={code}>
            <Hidden name={givenName(code)} value={holder?.id ?? nobody} reply={reply} />
            <Select
              {...field(giftName(code))}
              label={`${code}. ${title}`}
              hint={holder ? `${holder.name}, since ${dayInWords(holder.since)}` : undefined}
              items={choicesOf(page, holder)}
            />
          </div>
        ))}
        <Button>Save who has each section</Button>
      </PostForm>
    </>
  );
}

function choicesOf({ answerers }: PeoplePage, holder: PeoplePage["sections"][number]["holder"]) {
  return [
    { value: "", text: "Nobody yet" },
    ...answerers.map(({ id, name }) => ({ value: id, text: name })),
    // Someone who has left keeps the section until it is given to another
    ...(holder && !answerers.some(({ id }) => id === holder.id) ? [{ value: holder.id, text: `${holder.name} (has left)` }] : []),
  ];
}
