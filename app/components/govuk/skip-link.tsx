import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function SkipLink({
  href = "#main",
  text = "Skip to main content",
  classes,
}: {
  href?: string;
  text?: ReactNode;
  classes?: string;
}) {
  return (
    <a href={href} className={classNames("govuk-skip-link", classes)} data-module="govuk-skip-link">
      {text}
    </a>
  );
}
