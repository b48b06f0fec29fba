import type { ReactNode } from "react";
import { controlProps, Field, type LabelledProps } from "./field.tsx";
import { type FieldValue, textOf } from "./fields-of.ts";
import { useTypedText } from "./typed.ts";

interface InputProps extends LabelledProps {
  defaultValue?: FieldValue;
  type?: string;
  inputMode?: "text" | "numeric" | "email" | "decimal";
  autoComplete?: string;
  autoCapitalize?: string;
  spellCheck?: boolean;
  /** What stands before or behind the box, such as "%". Screen readers skip it: the label says it too. */
  prefix?: ReactNode;
  suffix?: ReactNode;
}

export function Input({ defaultValue, type = "text", inputMode, autoComplete, autoCapitalize, spellCheck, ...props }: InputProps) {
  const { prefix, suffix, ...field } = props;
  const behaviour = { type, inputMode, autoComplete, autoCapitalize, spellCheck };
  const input = (
    <input {...controlProps("govuk-input", field)} {...behaviour} defaultValue={textOf(useTypedText(field.name, defaultValue))} />
  );
  return (
    <Field {...field}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <Affix kind="prefix">{prefix}</Affix>}
          {input}
          {suffix && <Affix kind="suffix">{suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

function Affix({ kind, children }: { kind: "prefix" | "suffix"; children: ReactNode }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}
