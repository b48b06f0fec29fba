import type { ReactNode } from "react";

/** One column of work, one companion column; the companion comes after the work, and below it on a phone. */
export function WithAside({ children, aside, label }: { children: ReactNode; aside: ReactNode; label: string }) {
  return (
    <div className="app-with-aside">
      <div>{children}</div>
      <aside className="app-aside" aria-label={label}>
        {aside}
      </aside>
    </div>
  );
}
