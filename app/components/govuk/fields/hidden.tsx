import { fieldsOf, type Reply, textOf } from "./fields-of.ts";
import { useTypedText } from "./typed.ts";

interface HiddenProps {
  name: string;
  value: string | number;
  /** What the form's action answered. It hides this field where the page shows anew what somebody else changed. */
  reply?: Reply;
}

/**
 * What a page puts into its form itself, such as the version it shows. Words that were kept or refused keep the version they
 * were typed against, so that a change made meanwhile is still noticed when they are sent again.
 */
export function Hidden({ name, value, reply }: HiddenProps) {
  const kept = textOf(useTypedText(name, String(value)));
  return <input type="hidden" name={name} value={textOf(fieldsOf(reply)(name).defaultValue) ?? kept} />;
}
