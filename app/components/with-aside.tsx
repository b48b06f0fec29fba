import type { ReactNode } from "react";

interface WithAsideProps {
  children: ReactNode;
  /** Null where there is nothing to stand beside the work. */
  aside: ReactNode;
  label: string;
}

/** One column of work, one companion column; the companion comes after the work, and below it on a phone. */
export function WithAside({ children, aside, label }: WithAsideProps) {
  return (
    <div className="app-with-aside">
      <div>{children}</div>
      {aside && (
        <aside className="app-aside" aria-label={label}>
          {aside}
        </aside>
      )}
    </div>
  );
}
