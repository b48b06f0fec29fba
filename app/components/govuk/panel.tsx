import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function Panel({ title, children, classes }: { title: ReactNode; children?: ReactNode; classes?: string }) {
  return (
    <div className={classNames("govuk-panel govuk-panel--confirmation", classes)}>
      <h1 className="govuk-panel__title">{title}</h1>
      {children && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}
