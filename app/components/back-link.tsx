import { classNames } from "./class-names.ts";

export function BackLink({ href, text = "Back", classes }: { href: string; text?: string; classes?: string }) {
  return (
    <a href={href} className={classNames("govuk-back-link", classes)}>
      {text}
    </a>
  );
}
