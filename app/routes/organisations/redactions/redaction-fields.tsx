import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";

interface Props {
  partnership: string;
  organisations: { id: string; name: string }[];
  reply: Reply;
}

/** Which words of which organisation, and why. Nothing is changed by it. */
export function RedactionFields({ partnership, organisations, reply }: Props) {
  const field = fieldsOf(reply);
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <PageHead
        caption={partnership}
        title="Take words out"
        lead="First you see every place where the words stand. Nothing is taken out before you have looked at them."
        error={reply?.error}
      />
      <PostForm draft={null} className="app-measure">
        <Select
          {...field("organisation")}
          label="Organisation"
          items={[{ value: "", text: "Select one" }, ...organisations.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <Input
          {...field("words")}
          label="The exact words"
          hint="Such as a first name and a surname. Capital letters and line breaks make no difference. Look again for each other spelling, and for the first name alone"
          autoComplete="off"
          spellCheck={false}
        />
        <Checkboxes
          {...field("insideWords")}
          items={[{ value: "yes", label: "Also where they are part of longer words, such as “Ann” in “Annabel”" }]}
          size="small"
        />
        <Textarea
          {...field("reason")}
          label="Why"
          hint="It is kept, and told to whoever leads the organisation’s audits. Do not use the words in it"
          rows={3}
          autoComplete="off"
        />
        <p className="govuk-body">
          What you type here is kept nowhere until you take the words out, and of the words nothing is kept then.
        </p>
        <Button name="intent" value="look">
          Look for the words
        </Button>
      </PostForm>
    </>
  );
}
