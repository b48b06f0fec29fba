import type { ReactNode } from "react";

/** A file to download, as one of a list of links. */
export function FileLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li className="app-file">
      <a className="govuk-link" href={href} download>
        {children}
      </a>
    </li>
  );
}
