import { Checkboxes } from "./govuk/fields/checkboxes.tsx";
import type { Reply } from "./govuk/fields/fields-of.ts";
import { isThatRight } from "#domain/words.ts";

/** Where something unlikely was typed: the tick with which it is kept. */
export function IsThatRight({ reply }: { reply: Reply }) {
  const isAsked = Object.values(reply?.error ?? {}).some((messages) => messages?.some((message) => message.includes(isThatRight)));
  if (!isAsked) return null;
  return (
    <Checkboxes
      name="sure"
      legend="What we ask about above"
      legendSize="s"
      items={[{ value: "yes", label: "It is right: keep it as I typed it" }]}
    />
  );
}
