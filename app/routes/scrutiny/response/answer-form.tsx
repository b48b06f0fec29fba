import { Button } from "#app/components/govuk/button.tsx";
import { DateInput } from "#app/components/govuk/fields/date-input.tsx";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import { longestReasonWhyNot } from "#app/forms/scrutiny/recommendation.ts";
import type { ShownResponse } from "./show.server.ts";

interface AnswerFormProps {
  one: ShownResponse["recommendations"][number];
  standards: { value: string; text: string }[];
  reply: Reply;
  /** The first that waits for an answer. */
  isMain: boolean;
}

/** An answer to one recommendation: an action or a reason. */
export function AnswerForm({ one, standards, reply, isMain }: AnswerFormProps) {
  const saved = { answer: one.answer ?? undefined, ...one.action, reason: one.reason, standard: one.action?.standardCode ?? "" };
  const named = fieldsOf(reply, saved);
  // A page may have several of these forms, and an error leads to its own
  const field = (name: string) => ({ ...named(name), id: reply ? named(name).id : `${named(name).id}-${one.number}` });
  return (
    <PostForm form={`recommendation-${one.id}`} label={`Your answer to recommendation ${one.number}`}>
      <input type="hidden" name="recommendation" value={one.id} />
      <Hidden name="base" value={one.base} />
      <Radios
        {...field("answer")}
        legend={`Your answer to recommendation ${one.number}`}
        legendSize="s"
        items={[
          {
            value: "action",
            label: "An action",
            conditional: (
              <>
                <CharacterCount {...field("what")} label="What will be done" rows={2} maxLength={actionLimits.what} />
                <Input {...field("owner")} label="Who owns it" classes="govuk-input--width-20" />
                <DateInput {...field("dueOn")} legend="Done by" hint="For example, 30 6 2027" />
                {one.code === null && (
                  <Select
                    {...field("standard")}
                    label="Which standard is it for?"
                    items={[{ value: "", text: "Choose a standard" }, ...standards]}
                  />
                )}
              </>
            ),
          },
          {
            value: "reason",
            label: "A reason why not",
            conditional: (
              <CharacterCount {...field("reason")} label="Why it will not be acted on" rows={3} maxLength={longestReasonWhyNot} />
            ),
          },
        ]}
      />
      <Button classes={isMain ? "" : "govuk-button--secondary"}>Answer recommendation {one.number}</Button>
    </PostForm>
  );
}
