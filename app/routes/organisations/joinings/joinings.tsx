import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { answerForm, askForCycleForm } from "#app/forms/organisations/joining.ts";
import { counted } from "#domain/words.ts";
import { answerJoining, askToJoin, listJoinings } from "#db/organisations/joining.ts";
import type { Route } from "./+types/joinings.ts";
import { backToPartnership } from "../partnership/back.ts";
import { requireAdministered } from "../requirements.ts";
import { JoiningLines, joiningLine } from "./joining-lines.tsx";
import { WaitingJoining } from "./waiting-joining.tsx";

const done: Record<string, string> = {
  agreed: "You agreed. The other partnership is told",
  refused: "You refused. The other partnership is told, with your reason",
  asked: "The other partnership has been asked. You are told of its answer",
};

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const { db, partnership } = await requireAdministered({ request, context, params });
  const lines = (await listJoinings(db, partnership.id)).map((one) => joiningLine(one, partnership.id));
  return {
    partnership: partnership.name,
    waiting: lines.filter((one) => one.isAsked && one.answer === null),
    answered: lines.filter((one) => one.isAsked && one.answer !== null),
    asked: lines.filter((one) => !one.isAsked),
    done: done[url.searchParams.get("done") ?? ""] ?? null,
    // As the address that the other partnership sends gives it
    cycle: (url.searchParams.get("cycle") ?? "").slice(0, 100),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, partnership } = await requireAdministered({ request, context, params });
  const formData = await request.formData();
  const page = href("/partnerships/:partnershipId/joinings", params);
  if (formData.get("intent") === "ask") {
    const submission = parseWithZod(formData, { schema: askForCycleForm });
    if (submission.status !== "success") return data({ form: "ask", reply: submission.reply() }, 400);
    const refused = await askToJoin(db, author, partnership.id, { cycleId: submission.value.cycle });
    if (refused) return data({ form: "ask", reply: submission.reply({ fieldErrors: { cycle: [refused] } }) }, 409);
    return redirect(`${page}?done=asked`);
  }
  const submission = parseWithZod(formData, { schema: answerForm });
  const form = `joining-${String(formData.get("joining"))}`;
  if (submission.status !== "success") return data({ form, reply: submission.reply() }, 400);
  const { intent, joining, reason } = submission.value;
  const answer = intent === "agree" ? ("agreed" as const) : ("refused" as const);
  const given = { joiningId: joining, ofPartnershipId: partnership.id, answer, reason: intent === "agree" ? "" : reason };
  const refused = await answerJoining(db, author, given);
  if (refused) return data({ form, reply: submission.reply({ formErrors: [refused] }) }, 409);
  return redirect(`${page}?done=${answer}`);
}

export const handle = { back: backToPartnership };

export default function Joinings({ loaderData: page, actionData }: Route.ComponentProps) {
  const replyTo = (form: string) => (actionData?.form === form ? actionData.reply : undefined);
  return (
    <>
      <ErrorSummary errors={actionData?.reply.error} />
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership}
        title="Joint organisations and cycles"
        lead={
          page.waiting.length === 0
            ? "Nobody waits for your answer. What a partnership holds is joined with its consent alone."
            : `${counted(page.waiting.length, "request waits", "requests wait")} for your answer.`
        }
        error={actionData?.reply.error}
      />
      {page.waiting.map((one) => (
        <WaitingJoining joining={one} reply={replyTo(`joining-${one.id}`)} key={one.id} />
      ))}
      <h2 className="govuk-heading-m govuk-!-margin-top-6" id="ask">
        Ask to join a cycle
      </h2>
      <PostForm form="ask" label="Ask to join a cycle" className="app-measure">
        <Input
          {...fieldsOf(replyTo("ask"), { cycle: page.cycle })("cycle")}
          label="Address of the cycle’s page"
          labelSize="s"
          hint="The partnership that runs it sends it to you, from the page on which it sets the audit up. An organisation is asked for where you add it, by its name or URN"
          spellCheck={false}
        />
        <Button name="intent" value="ask" classes="govuk-button--secondary">
          Ask to join
        </Button>
      </PostForm>
      <JoiningLines title="What you asked" lines={page.asked} />
      <JoiningLines title="What you answered" lines={page.answered} />
    </>
  );
}
