import type { ReactNode } from "react";

/** The id of the first heading of a companion column, by which the column is called. */
export const asideHeading = "beside";

interface WithAsideProps {
  children: ReactNode;
  /** Begins with the heading that has the id above. Null where there is nothing to stand beside the work. */
  aside: ReactNode;
}

/** One column of work, one companion column; the companion comes after the work, and below it on a phone. */
export function WithAside({ children, aside }: WithAsideProps) {
  return (
    <div className="app-with-aside">
      <div>{children}</div>
      {aside && (
        <aside className="app-aside" aria-labelledby={asideHeading}>
          {aside}
        </aside>
      )}
    </div>
  );
}
