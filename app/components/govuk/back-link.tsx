import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function BackLink({ href, text = "Back", classes }: { href: string; text?: ReactNode; classes?: string }) {
  return (
    <a href={href} className={classNames("govuk-back-link", classes)}>
      {text}
    </a>
  );
}
