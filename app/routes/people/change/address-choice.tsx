import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { type Endings, withEnding } from "#domain/people/addresses.ts";
import { counted } from "#domain/words.ts";

/** Which address is meant, where the one that was typed ends unlike all others of the place. */
export function AddressChoice({ email, endings, could, field }: { email: string; endings: Endings; could: string; field: Fields }) {
  return (
    <>
      <p className="govuk-body">
        Nobody here has an address that ends like this. {counted(endings.people, "other person ends", "other people end")} in{" "}
        {endings.usual}.
      </p>
      <p className="govuk-body">{could}</p>
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
    </>
  );
}
