import { Details } from "#app/components/govuk/details.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";

const optional = ["logo", "phone", "mailSender", "replyTo", "letterhead"];

/** What a partnership is called and where it is reached; what can be left out is folded until something in it is wrong. */
export function PartnershipFields({ field, isOpen }: { field: Fields; isOpen?: boolean }) {
  return (
    <>
      <Input {...field("name")} label="Name" labelSize="s" hint="In full, as it stands on your letters" />
      <Input
        {...field("shortName")}
        label="Short name"
        labelSize="s"
        hint="For tables and file names, for example ESCP"
        classes="govuk-input--width-10"
      />
      <Input
        {...field("area")}
        label="Area"
        labelSize="s"
        hint="The local authority, or authorities, that you cover"
        classes="govuk-!-width-two-thirds"
      />
      <Input
        {...field("contactEmail")}
        type="email"
        label="Address for questions and replies"
        labelSize="s"
        hint="Every page and mail shows it. A shared mailbox is best"
        spellCheck={false}
      />
      <Details summary="Logo, telephone and name of the sender (optional)" isOpen={isOpen || optional.some((name) => field(name).error)}>
        <FileUpload {...field("logo")} label="Logo" labelSize="s" hint="PNG or JPEG, at most 50 kB" accept=".png,.jpg,.jpeg" />
        <Input {...field("phone")} label="Telephone" labelSize="s" classes="govuk-input--width-20" />
        <Input
          {...field("mailSender")}
          label="Name that e-mails come from"
          labelSize="s"
          hint="The partnership’s name, if you leave it empty"
        />
        <Input
          {...field("replyTo")}
          type="email"
          label="Address for answers to e-mails"
          labelSize="s"
          hint="The address for questions, if you leave it empty"
          spellCheck={false}
        />
        <Textarea
          {...field("letterhead")}
          label="Head of your letters"
          labelSize="s"
          hint="The lines that stand above them, such as your postal address"
          rows={4}
        />
      </Details>
    </>
  );
}
