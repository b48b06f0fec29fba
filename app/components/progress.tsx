import type { CSSProperties } from "react";

/** A thin bar under a sentence that says the same, so it is hidden from screen readers. */
export function Progress({ done, of }: { done: number; of: number }) {
  const width = { "--done": of === 0 ? 0 : (done / of) * 100 } as CSSProperties;
  return (
    <span className="app-progress" aria-hidden="true">
      <span style={width} />
    </span>
  );
}
