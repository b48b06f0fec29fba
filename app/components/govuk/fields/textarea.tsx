import type { ReactNode } from "react";
import { controlProps, Field, type FieldData, type LabelledProps } from "./field.tsx";
import { type FieldValue, textOf } from "./fields-of.ts";
import { useTypedText } from "./typed.ts";

export interface TextareaProps extends LabelledProps {
  defaultValue?: FieldValue;
  rows?: number;
  autoComplete?: string;
  spellCheck?: boolean;
  data?: FieldData;
  /** Stands right under the box. */
  after?: ReactNode;
}

export function Textarea({ defaultValue, rows = 5, autoComplete, spellCheck, after, ...field }: TextareaProps) {
  const behaviour = { rows, autoComplete, spellCheck };
  return (
    <Field {...field}>
      <textarea {...controlProps("govuk-textarea", field)} {...behaviour} defaultValue={textOf(useTypedText(field.name, defaultValue))} />
      {after}
    </Field>
  );
}
