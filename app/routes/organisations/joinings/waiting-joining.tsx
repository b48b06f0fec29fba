import { Button } from "#app/components/govuk/button.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import type { JoiningLine } from "./joining-lines.tsx";

const organisationMeans =
  "hold it: either can change what is held of it and its people, and the other is told. Cycles stay apart unless you run one together.";
const cycleMeans =
  "run it: either can change its dates, texts and reminders, launch it and close it. Each invites, sees and chases its own organisations; one that belongs to both answers once.";

/** What another partnership asks, with what agreeing means. */
export function WaitingJoining({ joining, reply }: { joining: JoiningLine; reply: Reply }) {
  const { id, what, cycleId, other, by, on } = joining;
  const heading = `joining-${id}`;
  return (
    <section aria-labelledby={heading} className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id={heading}>
        {what}
      </h2>
      <p className="govuk-body app-measure">
        {by} of {other} asked on {on} to join it. If you agree, both {cycleId ? cycleMeans : organisationMeans}
      </p>
      <PostForm form={heading} labelledBy={heading} className="app-measure">
        <input type="hidden" name="joining" value={id} />
        <Input {...fieldsOf(reply)("reason")} id={`reason-${id}`} label="Why, if you refuse" labelSize="s" hint={`Read by ${other}`} />
        <div className="govuk-button-group">
          <Button name="intent" value="agree">
            Agree
          </Button>
          <Button name="intent" value="refuse" classes="govuk-button--secondary">
            Refuse
          </Button>
        </div>
      </PostForm>
    </section>
  );
}
