import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { chosenAddress } from "#app/forms/people/address.ts";
import { handoverForm, somebodyNew, withChoice } from "#app/forms/people/handover.ts";
import { refuse } from "#app/routes/require-person.ts";
import { handedOverParts, peopleRefusedBecause } from "#domain/people/permissions.ts";
import { capitalised, inSentence } from "#domain/words.ts";
import { handOver } from "#db/people/handovers.ts";
import { readToKnow } from "#db/people/ties.ts";
import { backToPeople } from "../hrefs.ts";
import { aboutOf, requireHeld } from "../requirements.ts";
import type { Route } from "./+types/handover.ts";
import { afterwardsItems } from "./afterwards.ts";
import { questionAbout, refusedAtOnce } from "./asking.ts";
import { ColleagueFields } from "./colleague-fields.tsx";
import { HandoverAside } from "./handover-aside.tsx";
import { readHandover } from "./handover.server.ts";
import { IsThisRight } from "./is-this-right.tsx";

async function requireHandedOver(request: Parameters<typeof requireHeld>[0]) {
  const place = await requireHeld(request, "hand-over");
  refuse(peopleRefusedBecause("hand-over", place.part, place.view.kind, aboutOf(place.person.id, place.one)));
  refuse(place.one.deputyFor === null && handedOverParts.includes(place.one.role) ? null : "This part is not handed over.");
  return place;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return readHandover(await requireHandedOver({ request, context, params }));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const place = await requireHandedOver({ request, context, params });
  const { db, author, view, held, one, hrefs } = place;
  const formData = withChoice(await request.formData());
  const submission = parseWithZod(formData, { schema: handoverForm });
  if (submission.status !== "success") return data({ reply: submission.reply(), asked: null }, 400);
  const typed = submission.value;
  const colleague = typed.isNew === "no" ? held.find(({ personId }) => personId === typed.successor) : undefined;
  const others = held.map(({ email }) => email);
  const chosen = typed.isNew === "yes" ? chosenAddress(typed, others) : { email: colleague?.email ?? "" };
  const name = typed.isNew === "yes" ? typed.name : (colleague?.name ?? "");
  const refusedWith = (why: string) => data({ reply: submission.reply({ fieldErrors: { successor: [why] } }), asked: null }, 409);
  const early = "email" in chosen && refusedAtOnce(one.role, { name, email: chosen.email }, place);
  if (early) return refusedWith(early);
  const toKnowOf = (email: string) => readToKnow(db, view, held, { part: one.role, name, email });
  const asked = await questionAbout(chosen, { formData, submission, toKnowOf });
  if (asked) return data({ reply: null, asked }, asked.reply ? 400 : 200);
  const to =
    typed.isNew === "yes"
      ? { name, jobTitle: typed.jobTitle, email: "email" in chosen ? chosen.email : typed.email }
      : { personId: typed.successor };
  const refused = await handOver(db, author, view, { roleId: one.id, to, afterwards: typed.afterwards, words: typed.words });
  if (refused) return refusedWith(refused);
  return redirect(`${hrefs.list}?done=handed-over`);
}

export const handle = { back: backToPeople };

export default function Handover({ loaderData: page, actionData }: Route.ComponentProps) {
  const cancel = (
    <a className="govuk-link" href={page.list}>
      {page.isOwn ? `Stay ${page.part}` : "Leave it as it is"}
    </a>
  );
  const title = `Hand over as ${page.part}`;
  if (actionData?.asked)
    return (
      <IsThisRight
        question={actionData.asked}
        caption={`${page.place.name}: ${inSentence(title)}`}
        could={`Whoever reads that mailbox could sign in as ${page.part}.`}
        button={title}
        cancel={cancel}
      />
    );
  const field = fieldsOf(actionData?.reply);
  const error = actionData?.reply?.error;
  return (
    <>
      <ErrorSummary errors={error} />
      <WithAside aside={<HandoverAside page={page} />}>
        <PageHead
          caption={page.place.name}
          title={title}
          tab={`${title}, ${page.place.name}`}
          lead={
            page.isOwn
              ? "Your successor sees everything that you see."
              : `The part of ${page.from} goes to somebody else, who sees everything that they see.`
          }
          error={error}
        />
        <PostForm label={title}>
          <Radios
            {...field("successor")}
            legend="Who takes over?"
            legendSize="m"
            hint={page.notListed}
            items={[
              ...page.candidates.map(({ id, name, hint }) => ({ value: id, label: name, hint })),
              ...(page.candidates.length > 0 ? [{ divider: "or" }] : []),
              {
                value: somebodyNew,
                label: "Somebody new",
                hint: `${capitalised(page.whose)} ends when they have signed in`,
                conditional: <ColleagueFields field={field} />,
              },
            ]}
          />
          <Radios
            {...field("afterwards")}
            legend={page.isOwn ? "What is your part afterwards?" : `What is the part of ${page.from} afterwards?`}
            legendSize="m"
            items={afterwardsItems(page)}
          />
          <Textarea
            {...field("words")}
            label="A word to the successor (optional)"
            labelSize="s"
            hint="It goes with the e-mail that tells them. It must not say what an audit says"
            rows={3}
          />
          <div className="govuk-button-group">
            <Button>{title}</Button>
            {cancel}
          </div>
        </PostForm>
      </WithAside>
    </>
  );
}
