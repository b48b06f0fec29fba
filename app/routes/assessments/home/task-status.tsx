import type { TaskStatus } from "#domain/assessments/completeness.ts";
import { Tag } from "#app/components/govuk/tag.tsx";

const tags: Record<Exclude<TaskStatus, "completed">, [label: string, colour: string]> = {
  "not-yet-started": ["Not yet started", "blue"],
  "in-progress": ["In progress", "yellow"],
};

/** How far a task is: what is done is quiet, what is left has a colour. */
export function StatusOfTask({ status }: { status: TaskStatus }) {
  if (status === "completed") return <>Completed</>;
  const [label, colour] = tags[status];
  return <Tag classes={`govuk-tag--${colour}`}>{label}</Tag>;
}
