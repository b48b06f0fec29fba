import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { chosenAddress } from "#app/forms/people/address.ts";
import { deputyForm } from "#app/forms/people/deputy.ts";
import { refuse } from "#app/routes/require-person.ts";
import { dayOf } from "#domain/dates.ts";
import { partInSentence } from "#domain/people/naming.ts";
import { inSentence } from "#domain/words.ts";
import { deputyIsRefused, nameDeputy } from "#db/people/deputies.ts";
import { readToKnow } from "#db/people/ties.ts";
import { backToPeople } from "../hrefs.ts";
import { requireHeld } from "../requirements.ts";
import type { Route } from "./+types/deputy.ts";
import { questionAbout } from "./asking.ts";
import { ColleagueFields } from "./colleague-fields.tsx";
import { IsThisRight } from "./is-this-right.tsx";

async function requireSignatory(request: Parameters<typeof requireHeld>[0]) {
  const place = await requireHeld(request, "name-deputy");
  refuse(place.one.role === "signatory" && place.one.deputyFor === null ? null : "not-there");
  return place;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, one, person, part, hrefs } = await requireSignatory({ request, context, params });
  const isConfirmed = one.personId === person.id || part.inPartnership.includes("administrator");
  return { place: view.name, name: one.name, part: partInSentence(one.role, view.kind), isConfirmed, list: hrefs.list };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, held, one, now, hrefs } = await requireSignatory({ request, context, params });
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: deputyForm(dayOf(now)) });
  if (submission.status !== "success") return data({ reply: submission.reply(), asked: null }, 400);
  const typed = submission.value;
  const others = held.map(({ email }) => email);
  const chosen = chosenAddress(typed, others);
  const email = "email" in chosen ? chosen.email : typed.email;
  const refusedWith = (why: string) => data({ reply: submission.reply({ fieldErrors: { email: [why] } }), asked: null }, 400);
  const refused = await deputyIsRefused(db, author, { view, held }, { ...typed, email });
  if (refused) return refusedWith(refused);
  const toKnowOf = (email: string) => readToKnow(db, view, held, { part: one.role, name: typed.name, email });
  const asked = await questionAbout(chosen, { formData, submission, toKnowOf });
  if (asked) return data({ reply: null, asked }, asked.reply ? 400 : 200);
  const given = await nameDeputy(db, author, view, { ...typed, email, forRoleId: one.id });
  if ("refused" in given) return refusedWith(given.refused);
  return redirect(`${hrefs.list}?done=${given.done === "given" ? "invited" : "named"}`);
}

export const handle = { back: backToPeople };

export default function Deputy({ loaderData: page, actionData }: Route.ComponentProps) {
  const title = `Name a deputy for ${page.name}`;
  const cancel = (
    <a className="govuk-link" href={page.list}>
      Name nobody
    </a>
  );
  if (actionData?.asked)
    return (
      <IsThisRight
        question={actionData.asked}
        caption={`${page.place}: ${inSentence(title)}`}
        could={`Whoever reads that mailbox could sign for ${page.name}.`}
        button="Name this deputy"
        cancel={cancel}
      />
    );
  const field = fieldsOf(actionData?.reply);
  const error = actionData?.reply?.error;
  return (
    <>
      <ErrorSummary errors={error} />
      <PageHead
        caption={page.place}
        title={title}
        lead={`They sign in the place of ${page.name}, ${page.part}, on the days you state. Both names stand on what they sign.`}
        error={error}
      />
      <p className="govuk-body app-measure">
        Nobody signs what they wrote, so it cannot be somebody who leads or contributes.
        {!page.isConfirmed && ` ${page.name} or the partnership confirms it first.`}
      </p>
      <PostForm className="app-measure" label="Name a deputy">
        <ColleagueFields field={field} />
        <DateInput {...field("fromOn")} legend="First day" legendSize="s" />
        <DateInput {...field("untilOn")} legend="Last day" legendSize="s" hint="The part ends by itself after this day" />
        <div className="govuk-button-group">
          <Button>Name this deputy</Button>
          {cancel}
        </div>
      </PostForm>
    </>
  );
}
