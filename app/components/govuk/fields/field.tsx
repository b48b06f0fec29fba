import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { idOf } from "./fields-of.ts";
import { Fieldset } from "./fieldset.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

/** What every field takes, whatever its control. */
interface FieldProps {
  name: string;
  /** Follows from the name where it is not given. */
  id?: string;
  hint?: ReactNode;
  error?: ReactNode;
  describedBy?: string;
  isPageHeading?: boolean;
  classes?: string;
  formGroupClasses?: string;
}

/** A field of one control. */
export interface LabelledProps extends FieldProps {
  label: ReactNode;
  labelSize?: Size;
  labelClasses?: string;
}

/** A field of several controls. */
export interface GroupProps extends FieldProps {
  legend?: ReactNode;
  legendSize?: Size;
  legendClasses?: string;
}

/** What enhance.js reads of a field. */
export type FieldData = Record<`data-${string}`, string | number | undefined>;

/** Label, hint and error around one control; the line beside it is red when something is wrong. */
export function Field({ data, children, ...field }: LabelledProps & { data?: FieldData; children: ReactNode }) {
  return (
    <div className={groupClass(field)} {...data}>
      <Label htmlFor={field.id ?? idOf(field.name)} size={field.labelSize} classes={field.labelClasses} isPageHeading={field.isPageHeading}>
        {field.label}
      </Label>
      <Messages {...field} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several controls; without a legend, what stands above them has to say what they are. */
export function GroupedField({ role, children, ...field }: GroupProps & { role?: string; children: ReactNode }) {
  const inside = (
    <>
      <Messages {...field} />
      {children}
    </>
  );
  const { legend, legendSize, legendClasses, isPageHeading } = field;
  return (
    <div className={groupClass(field)}>
      {legend ? (
        <Fieldset {...{ legend, legendSize, legendClasses, isPageHeading, role }} describedBy={describedBy(field)}>
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </div>
  );
}

/** What the control itself carries. */
export function controlProps(baseClass: string, field: FieldProps) {
  return {
    className: classNames(baseClass, Boolean(field.error) && `${baseClass}--error`, field.classes),
    id: field.id ?? idOf(field.name),
    name: field.name,
    "aria-describedby": describedBy(field),
  };
}

/** The ids a field is described by, in reading order. */
export function describedBy({ name, id = idOf(name), hint, error, describedBy: also }: FieldProps): string | undefined {
  return classNames(also, Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;
}

function Messages({ name, id = idOf(name), hint, error }: FieldProps) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}

function groupClass({ error, formGroupClasses }: FieldProps): string {
  return classNames("govuk-form-group", Boolean(error) && "govuk-form-group--error", formGroupClasses);
}
