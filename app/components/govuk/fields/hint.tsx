import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";

export function Hint({ id, children, classes }: { id?: string; children: ReactNode; classes?: string }) {
  return (
    <div id={id} className={classNames("govuk-hint", classes)}>
      {children}
    </div>
  );
}
