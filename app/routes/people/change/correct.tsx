import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { chosenAddress } from "#app/forms/people/address.ts";
import { correctForm } from "#app/forms/people/people.ts";
import { refuse } from "#app/routes/require-person.ts";
import { correctingRefusedBecause, correctPerson } from "#db/people/correcting.ts";
import { backToPeople } from "../hrefs.ts";
import { requireHeld } from "../requirements.ts";
import type { Route } from "./+types/correct.ts";
import { questionAbout } from "./asking.ts";
import { ColleagueFields } from "./colleague-fields.tsx";
import { IsThisRight } from "./is-this-right.tsx";

async function requireCorrectable(request: Parameters<typeof requireHeld>[0]) {
  const place = await requireHeld(request, "correct");
  refuse(await correctingRefusedBecause(place.db, place.person.id, place.view, place.held, place.one));
  return place;
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { view, one, person, hrefs } = await requireCorrectable({ request, context, params });
  const { name, jobTitle, email, signedInAt } = one;
  return {
    place: view.name,
    who: { name, jobTitle, email },
    isYou: one.personId === person.id,
    hasCome: signedInAt !== null,
    list: hrefs.list,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { db, author, view, held, one, hrefs } = await requireCorrectable({ request, context, params });
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: correctForm });
  if (submission.status !== "success") return data({ reply: submission.reply(), asked: null }, 400);
  const typed = submission.value;
  const others = held.filter(({ personId }) => personId !== one.personId).map(({ email }) => email);
  const chosen = typed.email === one.email ? { email: typed.email } : chosenAddress(typed, others);
  const asked = await questionAbout(chosen, { formData, submission, toKnowOf: async () => [] });
  if (asked) return data({ reply: null, asked }, asked.reply ? 400 : 200);
  const email = "email" in chosen ? chosen.email : typed.email;
  const refused = await correctPerson(db, author, view, one.id, { ...typed, email });
  if (refused) return data({ reply: submission.reply({ fieldErrors: { email: [refused] } }), asked: null }, 409);
  return redirect(`${hrefs.list}?done=corrected`);
}

export const handle = { back: backToPeople };

export default function Correct({ loaderData: page, actionData }: Route.ComponentProps) {
  const cancel = (
    <a className="govuk-link" href={page.list}>
      Leave it as it is
    </a>
  );
  if (actionData?.asked)
    return (
      <IsThisRight
        question={actionData.asked}
        caption={`${page.place}: correct ${page.who.name}`}
        could={`Whoever reads that mailbox could sign in as ${page.who.name}.`}
        button="Save it"
        cancel={cancel}
      />
    );
  const field = fieldsOf(actionData?.reply, page.who);
  const title = page.isYou ? "Correct your details" : `Correct ${page.who.name}`;
  return (
    <>
      <ErrorSummary errors={actionData?.reply?.error} />
      <PageHead caption={page.place} title={title} error={actionData?.reply?.error} />
      <p className="govuk-body app-measure">
        {page.hasCome || page.isYou
          ? "An address decides who signs in. If you change it, both the old and the new address are told."
          : "If you change the address, the invitation goes to the new one, and nobody can sign in with the old one any more."}
      </p>
      <PostForm className="app-measure" label={title}>
        <Hidden name="was" value={page.who.email} />
        <ColleagueFields field={field} />
        <div className="govuk-button-group">
          <Button>Save it</Button>
          {cancel}
        </div>
      </PostForm>
    </>
  );
}
