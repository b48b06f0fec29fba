import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";

/** Who somebody is who gets a part, or is corrected. */
export function ColleagueFields({ field }: { field: Fields }) {
  return (
    <>
      <Input {...field("name")} label="Name" autoComplete="off" />
      <Input {...field("jobTitle")} label="Job title" autoComplete="off" />
      <Input
        {...field("email")}
        type="email"
        label="Work e-mail address"
        hint="Their own, not a shared one: whoever reads it signs in as them"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
