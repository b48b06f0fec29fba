import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { environmentContext } from "#app/context.ts";
import { mailTextForm } from "#app/forms/mail-texts/mail-text.ts";
import { inTransaction } from "#db/connection.server.ts";
import { dropMailText, saveMailText } from "#db/mail-texts.ts";
import { queueMessage } from "#db/outbox.ts";
import { inWords, type LetterCode, namesOf, letters } from "#mail/letters.ts";
import type { Route } from "./+types/edit.ts";
import { MailPreview } from "./mail-preview.tsx";
import { requireLetter } from "./requirements.ts";

const done = {
  saved: "Saved. E-mails from now on have these words",
  dropped: "The words that come with the service are back",
  test: "A test e-mail is on its way to you",
};

/** Made-up names for what stands in braces, but for that of the partnership itself. */
function examplesOf(code: LetterCode, { name }: { name: string }): Record<string, string> {
  const { names } = letters[code];
  return "partnership" in names ? { ...names, partnership: name } : names;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { partnership, code, own, search } = await requireLetter({ request, context, params });
  const { PUBLIC_URL: link } = context.get(environmentContext);
  const { title, when, subject, body } = letters[code];
  const names = examplesOf(code, partnership);
  const text = { subject: own?.subject ?? subject, body: own?.body ?? body };
  return {
    partnership: { id: partnership.id, name: partnership.name },
    title,
    when,
    names: Object.entries(names),
    saved: { ...text, revision: own?.revision ?? 0 },
    preview: inWords(text, names, link),
    done: done[search.get("done") as keyof typeof done] ?? null,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, person, now, partnership, code } = await requireLetter({ request, context, params });
  const submission = parseWithZod(await request.formData(), { schema: mailTextForm(namesOf(code)) });
  if (submission.status !== "success") return data({ reply: submission.reply(), preview: null }, 400);
  const { intent, revision, subject, body } = submission.value;
  const here = href("/partnerships/:partnershipId/mail-texts/:letter", params);
  if (intent === "test") {
    const { PUBLIC_URL: link } = context.get(environmentContext);
    const preview = inWords({ subject, body }, examplesOf(code, partnership), link);
    const message = { kind: "test" as const, toEmail: person.email, ...preview, subject: `Test: ${preview.subject}` };
    await inTransaction(db, (trx) => queueMessage(trx, message, now, { partnershipId: partnership.id, personId: person.id }));
    // What was typed is not saved yet, so it stays in the form
    return data({ reply: submission.reply(), preview });
  }
  const change = { partnershipId: partnership.id, code, revision };
  const isDone = intent === "drop" ? await dropMailText(db, author, change) : await saveMailText(db, author, change, { subject, body });
  if (!isDone) {
    const stale =
      "Somebody else changed this text since you opened it. What you typed is still here: copy it, open the page again and compare";
    return data({ reply: submission.reply({ formErrors: [stale] }), preview: null }, 409);
  }
  return redirect(`${here}?done=${intent === "drop" ? "dropped" : "saved"}`);
}

export const handle = {
  back: ({ partnership }: Awaited<ReturnType<typeof loader>>) => ({
    href: href("/partnerships/:partnershipId/mail-texts", { partnershipId: partnership.id }),
    label: "E-mail texts",
  }),
};

export default function MailText({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  const isTest = actionData?.preview;
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {isTest && <NotificationBanner isSuccess>{done.test}</NotificationBanner>}
      {page.done && !actionData && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership.name}
        title={page.title}
        tab={`${page.title}: e-mail texts`}
        lead={`${page.when}.`}
        error={actionData?.reply.error}
      />
      <PostForm labelledBy="words">
        <h2 className="govuk-heading-m" id="words">
          The words
        </h2>
        <Hidden name="revision" value={page.saved.revision} />
        <Input {...field("subject")} label="Subject" />
        <Textarea
          {...field("body")}
          label="What it says"
          hint="An empty line begins a paragraph. How to sign in is added at the end by the service."
          rows={12}
        />
        <p className="govuk-body">These stand for what differs from e-mail to e-mail:</p>
        <ul className="govuk-list govuk-list--bullet">
          {page.names.map(([name, example]) => (
            <li key={name}>
              {`{${name}}`}: for example, {example}
            </li>
          ))}
        </ul>
        <div className="govuk-button-group">
          <Button name="intent" value="save">
            Save these words
          </Button>
          <Button name="intent" value="test" classes="govuk-button--secondary">
            Send me a test
          </Button>
          {page.saved.revision > 0 && (
            <Button name="intent" value="drop" classes="govuk-button--secondary">
              Go back to the words of the service
            </Button>
          )}
        </div>
      </PostForm>
      <MailPreview {...(actionData?.preview ?? page.preview)} isSaved={!actionData?.preview} />
    </>
  );
}
