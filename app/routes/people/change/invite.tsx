import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { chosenAddress } from "#app/forms/people/address.ts";
import { inviteForm } from "#app/forms/people/people.ts";
import { partsIn, partTitle } from "#domain/people/naming.ts";
import { partHintFor, peopleRefusedBecause } from "#domain/people/permissions.ts";
import { invitePerson } from "#db/people/parts.ts";
import { readToKnow } from "#db/people/ties.ts";
import { backToPeople } from "../hrefs.ts";
import { requirePlace, type RequiredPlace } from "../requirements.ts";
import type { Route } from "./+types/invite.ts";
import { questionAbout, refusedAtOnce } from "./asking.ts";
import { ColleagueFields } from "./colleague-fields.tsx";
import { IsThisRight } from "./is-this-right.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const place = await requirePlace({ request, context, params }, "invite");
  return { place: { name: place.view.name }, parts: partsFor(place), list: place.hrefs.list };
}

function partsFor({ view, part, held }: RequiredPlace) {
  const isVacant = (role: string) => !held.some((one) => one.role === role);
  return partsIn(view.kind)
    .filter((one) => peopleRefusedBecause("invite", part, view.kind, { part: one, isVacant: isVacant(one) }) === null)
    .map((one) => ({ value: one, label: partTitle(one, view.kind), hint: partHintFor(one, view.kind, part) }));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const place = await requirePlace({ request, context, params }, "invite");
  const { db, author, view, held, hrefs } = place;
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: inviteForm });
  if (submission.status !== "success") return data({ reply: submission.reply(), asked: null }, 400);
  const typed = submission.value;
  const chosen = chosenAddress(
    typed,
    held.map(({ email }) => email),
  );
  const refusedWith = (why: string) => data({ reply: submission.reply({ fieldErrors: { email: [why] } }), asked: null }, 400);
  const email = "email" in chosen ? chosen.email : typed.email;
  const refused = refusedAtOnce(typed.part, { ...typed, email }, place);
  if (refused) return refusedWith(refused);
  const toKnowOf = (email: string) => readToKnow(db, view, held, { ...typed, email });
  const asked = await questionAbout(chosen, { formData, submission, toKnowOf });
  if (asked) return data({ reply: null, asked }, asked.reply ? 400 : 200);
  const given = await invitePerson(db, author, view, { ...typed, email });
  if ("refused" in given) return refusedWith(given.refused);
  return redirect(`${hrefs.list}?done=${given.done === "given" ? "invited" : "named"}`);
}

export const handle = { back: backToPeople };

export default function Invite({ loaderData: page, actionData }: Route.ComponentProps) {
  const { place, parts, list } = page;
  const cancel = (
    <a className="govuk-link" href={list}>
      Do not invite
    </a>
  );
  if (actionData?.asked)
    return (
      <IsThisRight
        question={actionData.asked}
        caption={`${place.name}: invite somebody`}
        could={`Whoever reads that mailbox could sign in as ${actionData.asked.typed["name"] ?? "them"} and do all that the part allows.`}
        button="Send the invitation"
        cancel={cancel}
      />
    );
  const field = fieldsOf(actionData?.reply);
  return (
    <>
      <ErrorSummary errors={actionData?.reply?.error} />
      <PageHead
        caption={place.name}
        title="Invite somebody"
        lead="They are told by e-mail at once and sign in with their own address. They need no password."
        error={actionData?.reply?.error}
      />
      <PostForm className="app-measure" label="Invite somebody">
        <Radios
          {...field("part")}
          legend="Their part"
          legendSize="m"
          items={parts.map(({ value, label, hint }) => ({
            value,
            label,
            hint,
            conditional:
              value === "reviewer" ? (
                <Radios
                  {...field("limitedTo")}
                  legend="Of agencies or of schools only"
                  size="small"
                  items={[
                    { value: "agencies", label: "Agencies only" },
                    { value: "schools", label: "Schools and colleges only" },
                  ]}
                />
              ) : undefined,
          }))}
        />
        <ColleagueFields field={field} />
        <div className="govuk-button-group">
          <Button>Send the invitation</Button>
          {cancel}
        </div>
      </PostForm>
    </>
  );
}
