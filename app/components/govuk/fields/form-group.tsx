import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";

/** What enhance.js reads of a field. */
export type FieldData = Record<`data-${string}`, string | number | undefined>;

interface FormGroupProps {
  hasError: boolean;
  classes?: string;
  data?: FieldData;
  children: ReactNode;
}

/** What every field stands in; carries the red line when something is wrong. */
export function FormGroup({ hasError, classes, data, children }: FormGroupProps) {
  return (
    <div className={classNames("govuk-form-group", hasError && "govuk-form-group--error", classes)} {...data}>
      {children}
    </div>
  );
}

/** The ids a field is described by, in reading order. */
export function describedBy(id: string, { hint, error, also }: { hint?: unknown; error?: unknown; also?: string }): string | undefined {
  return classNames(also, Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
}
