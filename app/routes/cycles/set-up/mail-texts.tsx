import { href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { isMailRead, listCycleLetters } from "#db/cycles/letters/mail-texts.ts";
import { markRead } from "#db/cycles/set-up.ts";
import type { Route } from "./+types/mail-texts.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const { db, cycle, set, partnerships, administered } = await requireSetUp(request);
  const texts = (await listCycleLetters(db, cycle, set)).map((text) => ({ ...text, isRead: isMailRead(cycle, text.key) }));
  return {
    cycle: { id: cycle.id, title: cycle.title, state: cycle.state },
    texts,
    places: partnerships.filter(({ id }) => administered.includes(id)).map(({ id, shortName }) => ({ id, name: shortName })),
    sentence: `${texts.filter(({ isRead }) => isRead).length} of ${texts.length} have been read for this audit.`,
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, cycle, set } = await requireSetUp(request);
  const formData = await request.request.formData();
  const keys = (await listCycleLetters(db, cycle, set)).map(({ key }) => key);
  const ticked = formData.getAll("read").map(String);
  const read = formData.get("intent") === "all" ? keys : keys.filter((key) => ticked.includes(key));
  await markRead(db, author, cycle.id, read);
  return redirect(`${href("/cycles/:cycleId/set-up", { cycleId: cycle.id })}?done=mail-texts`);
}

export const handle = { back: backToSetUp };

export default function MailTexts({ loaderData: page }: Route.ComponentProps) {
  const unread = page.texts.filter(({ isRead }) => !isRead);
  return (
    <div className="app-measure">
      <PageHead
        caption={page.cycle.title}
        title="Read the mail texts"
        tab={`Read the mail texts: ${page.cycle.title}`}
        lead={page.sentence}
      />
      <p className="govuk-body">
        These are the e-mails of the audit, with its own name and dates, and made-up people. None says what an answer says: each has a link
        only.
      </p>
      {page.texts.map(({ key, title, subject, body, isRead }) => (
        <section key={key}>
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            {title}
            <span className="app-quiet">{isRead ? ", read" : ", not read yet"}</span>
          </h2>
          <p className="govuk-body govuk-!-margin-bottom-2">
            <strong>{subject}</strong>
          </p>
          <Details summary={`The whole e-mail: ${title.toLowerCase()}`}>
            <p className="app-own-lines">{body}</p>
          </Details>
        </section>
      ))}
      {unread.length > 0 && page.cycle.state !== "closed" && (
        <PostForm>
          <Checkboxes
            name="read"
            legend="I have read"
            legendSize="m"
            items={unread.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <div className="govuk-button-group">
            <Button>Mark these as read</Button>
            <Button name="intent" value="all" classes="govuk-button--secondary">
              I have read all of them
            </Button>
          </div>
        </PostForm>
      )}
    </div>
  );
}
