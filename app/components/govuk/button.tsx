import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface ButtonProps {
  children: ReactNode;
  name?: string;
  value?: string;
  type?: "submit" | "button" | "reset";
  classes?: string;
  id?: string;
  isDisabled?: boolean;
  /** Sends the form to another address than its own. */
  formAction?: string;
  /** Until enhance.js shows it. */
  isHidden?: boolean;
  /** What enhance.js reads. */
  data?: Record<`data-${string}`, string>;
}

export function Button({ children, name, value, type = "submit", classes, id, isDisabled, isHidden, formAction, data }: ButtonProps) {
  return (
    <button
      type={type}
      name={name}
      value={value}
      id={id}
      disabled={isDisabled || undefined}
      aria-disabled={isDisabled || undefined}
      className={classNames("govuk-button", classes)}
      data-module="govuk-button"
      hidden={isHidden}
      formAction={formAction}
      {...data}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere, never for changing anything. */
export function LinkButton({ href, children, classes, id }: { href: string; children: ReactNode; classes?: string; id?: string }) {
  return (
    <a href={href} role="button" draggable={false} id={id} className={classNames("govuk-button", classes)} data-module="govuk-button">
      {children}
    </a>
  );
}
