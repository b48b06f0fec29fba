import type { Stage } from "#app/domain/stages.ts";

const classes = { done: " app-stages__item--done", now: " app-stages__item--now", ahead: "" };

/** Where the return is, who has it, what comes next. */
export function AssessmentStages({ stages }: { stages: Stage[] }) {
  return (
    <ol className="app-stages">
      {stages.map((stage) => (
        <li key={stage.title} className={`app-stages__item${classes[stage.at]}`} aria-current={stage.at === "now" ? "step" : undefined}>
          <strong>
            {stage.title}
            {stage.at === "done" && <span className="govuk-visually-hidden">, done</span>}
          </strong>
          {stage.text}
        </li>
      ))}
    </ol>
  );
}
