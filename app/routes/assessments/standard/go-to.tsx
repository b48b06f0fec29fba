import type { ReactNode } from "react";

/** A way to another page from the middle of a form: looks like a link, and saves what was typed on the way, without scripts too. */
export function GoTo({ place, children }: { place: string; children: ReactNode }) {
  return (
    <button type="submit" name="to" value={place} className="app-link-button">
      {children}
    </button>
  );
}
