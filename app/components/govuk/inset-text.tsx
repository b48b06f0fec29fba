import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function InsetText({ children, classes, id }: { children: ReactNode; classes?: string; id?: string }) {
  return (
    <div className={classNames("govuk-inset-text", classes)} id={id}>
      {children}
    </div>
  );
}
