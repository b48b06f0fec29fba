import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { noticeForm, noticeLimit } from "#app/forms/cycles/notice.ts";
import { backToPartnership } from "#app/routes/organisations/partnership/back.ts";
import { requireAdministered } from "#app/routes/organisations/requirements.ts";
import { noticeInWords, noticeStanding } from "#domain/cycles/notices.ts";
import { dayOf } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { listKindsOf, listNotices, putUpNotice, takeDownNotice } from "#db/cycles/notices.ts";
import type { Route } from "./+types/notices.ts";

export async function loader(request: Route.LoaderArgs) {
  const { db, partnership, now } = await requireAdministered(request);
  const [notices, kinds] = await Promise.all([listNotices(db, partnership.id), listKindsOf(db, partnership.id)]);
  const today = dayOf(now);
  return {
    partnership: partnership.name,
    kinds,
    notices: notices.map((notice) => ({
      id: notice.id,
      words: notice.words,
      by: notice.by,
      about: noticeInWords(notice),
      standing: noticeStanding(notice, today),
    })),
  };
}

export async function action(request: Route.ActionArgs) {
  const { db, author, partnership, now } = await requireAdministered(request);
  const formData = await request.request.formData();
  const here = href("/partnerships/:partnershipId/notices", request.params);
  const down = formData.get("down");
  if (down !== null) {
    await takeDownNotice(db, author, partnership.id, String(down));
    return redirect(here);
  }
  const submission = parseWithZod(formData, { schema: noticeForm(dayOf(now), await listKindsOf(db, partnership.id)) });
  if (submission.status !== "success") return data(submission.reply(), 400);
  await putUpNotice(db, author, { partnershipId: partnership.id, ...submission.value });
  return redirect(here);
}

export const handle = { back: backToPartnership };

export default function Notices({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData);
  const up = page.notices.filter(({ standing }) => standing === "up").length;
  return (
    <>
      <ErrorSummary errors={actionData?.error} />
      <div className="app-measure">
        <PageHead
          caption={page.partnership}
          title="Notices"
          lead={up === 0 ? "No notice is up now." : `${counted(up, "notice is", "notices are")} up now.`}
          error={actionData?.error}
        />
        {page.notices.map(({ id, words, about, by, standing }) => (
          <section key={id} className="govuk-!-margin-bottom-5">
            <p className="govuk-body app-own-lines govuk-!-margin-bottom-1">{words}</p>
            <p className="app-saved govuk-!-margin-bottom-1">
              {about}. By {by}. {{ up: "Up now", "to-come": "To come", over: "Over" }[standing]}
            </p>
            {standing !== "over" && (
              <form method="post">
                <button className="app-link-button" name="down" value={id}>
                  Take it down<span className="govuk-visually-hidden">: {words.slice(0, 60)}</span>
                </button>
              </form>
            )}
          </section>
        ))}
        <h2 className="govuk-heading-m">Put a notice up</h2>
        <PostForm className="govuk-!-display-none-print">
          <CharacterCount
            {...field("words")}
            label="What it says"
            hint="It stands at the top of every page of those it is for, once they have signed in"
            maxLength={noticeLimit}
            rows={4}
          />
          {page.kinds.length > 1 && (
            <Checkboxes
              {...field("kinds")}
              legend="For whom"
              hint="Tick none to show it to all organisations. Your own people see every notice"
              items={page.kinds.map((kind) => ({ value: kind, label: kind }))}
              size="small"
            />
          )}
          <DateInput {...field("fromOn")} legend="First day (optional)" hint="Without one it is up at once" />
          <DateInput {...field("untilOn")} legend="Last day" />
          <Button>Put it up</Button>
        </PostForm>
      </div>
    </>
  );
}
