import { data } from "react-router";
import { databaseContext, environmentContext } from "#app/context.ts";
import { momentInWords } from "#domain/dates.ts";
import { listNewestMessages } from "#db/outbox.ts";
import type { Route } from "./+types/outbox.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const environment = context.get(environmentContext);
  // Codes are readable here, so there is no such page where real people sign in
  if (environment.MODE !== "demonstration") throw data("Page not found", 404);
  // One of many mails of a morning is found by its address
  const to = (url.searchParams.get("to") ?? "").trim().toLowerCase();
  return { to, messages: await listNewestMessages(context.get(databaseContext), 50, to), isSent: environment.SMTP_URL !== undefined };
}

export default function Outbox({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Outbox of the demonstration" tab="Outbox" />
      <p className="govuk-body">
        {loaderData.isSent
          ? "The newest 50 messages. A code is blanked once it has been sent."
          : "The newest 50 messages. They are shown here and not sent."}
      </p>
      <form method="get" className="app-filters" role="search" aria-label="Messages">
        <Input name="to" label="To this e-mail address" defaultValue={loaderData.to} spellCheck={false} />
        <Button classes="govuk-button--secondary">Show these</Button>
      </form>
      {loaderData.messages.length === 0 && (
        <p className="govuk-body">{loaderData.to ? `There are no messages to ${loaderData.to}.` : "There are no messages yet."}</p>
      )}
      {loaderData.messages.map((message) => (
        <article key={message.id} className="govuk-!-margin-bottom-6">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{message.subject}</h2>
          <p className="govuk-hint govuk-!-margin-bottom-1 govuk-!-text-break-word">
            To {message.toEmail}, {momentInWords(message.createdAt)}
            {message.lastError && `. Not sent: ${message.lastError}`}
          </p>
          {message.body.split("\n\n").map((paragraph) => (
            <p className="govuk-body govuk-!-text-break-word" key={paragraph}>
              {paragraph}
            </p>
          ))}
        </article>
      ))}
    </>
  );
}
