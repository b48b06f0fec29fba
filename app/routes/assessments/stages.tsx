import type { ReactNode } from "react";

interface Stage {
  name: string;
  detail: ReactNode;
  state: "done" | "now" | "later";
}

/** Where the return is, who has it, what comes next. */
export function Stages({ stages }: { stages: Stage[] }) {
  return (
    <ol className="app-stages">
      {stages.map((stage) => (
        <li
          key={stage.name}
          className={`app-stages__item app-stages__item--${stage.state}`}
          aria-current={stage.state === "now" ? "step" : undefined}
        >
          <strong>{stage.name}</strong>
          {stage.detail}
        </li>
      ))}
    </ol>
  );
}
