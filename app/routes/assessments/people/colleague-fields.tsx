import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";

interface ColleagueFieldsProps {
  field: Fields;
  emailHint: string;
  jobTitleHint?: string;
}

/** Who somebody is who gets a part. */
export function ColleagueFields({ field, emailHint, jobTitleHint }: ColleagueFieldsProps) {
  return (
    <>
      <Input {...field("name")} label="Their name" autoComplete="off" />
      <Input {...field("email")} type="email" label="Their e-mail address" hint={emailHint} autoComplete="off" spellCheck={false} />
      <Input {...field("jobTitle")} label="Their job title" hint={jobTitleHint} autoComplete="off" />
    </>
  );
}
