import { textOf } from "./fields-of.ts";
import { useTypedText } from "./typed.ts";

/** What a page puts into its form itself, such as the version it shows. Words that were kept keep the version they were typed against. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={textOf(useTypedText(name, String(value)))} />;
}
