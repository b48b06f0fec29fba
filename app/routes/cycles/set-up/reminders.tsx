import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { reminderInWords } from "#domain/cycles/part-in-words.ts";
import { remindersForm } from "#app/forms/cycles/reminders.ts";
import { remindersOf } from "#db/cycles/remind.ts";
import type { Route } from "./+types/reminders.ts";
import { PartPage } from "./part-page.tsx";
import { answerPart, readPartPage } from "./part.server.ts";
import { backToSetUp, requireSetUp } from "./requirements.ts";

export async function loader(request: Route.LoaderArgs) {
  const view = await requireSetUp(request);
  const { before, after } = remindersOf(view.cycle);
  return { ...(await readPartPage(view, "reminders")), saved: { before: before.join(", "), after: after.join(", ") } };
}

export async function action(request: Route.ActionArgs) {
  const view = await requireSetUp(request);
  return answerPart(view, await request.request.formData(), {
    part: "reminders",
    schema: remindersForm,
    toColumns: (days) => ({ reminders: JSON.stringify(days) }),
    toWords: reminderInWords,
  });
}

export const handle = { back: backToSetUp };

export default function Reminders({ loaderData: page, actionData }: Route.ComponentProps) {
  const field = fieldsOf(actionData?.reply, page.saved);
  return (
    <PartPage
      page={page}
      title="Set the reminders"
      lead="Whoever leads an audit that is not returned is reminded, and those who help are reminded of their sections. Each gets one e-mail a day at most."
      answer={actionData}
    >
      <Input {...field("before")} label="Days before the due date" labelSize="s" hint="For example, 28, 14, 7, 2. Empty is no reminder" />
      <Input {...field("after")} label="Days after the due date" labelSize="s" hint="For example, 1" />
    </PartPage>
  );
}
