import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function Tag({ children, classes }: { children: ReactNode; classes?: string }) {
  return <strong className={classNames("govuk-tag", classes)}>{children}</strong>;
}
