import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Tag } from "./tag.tsx";

interface Task {
  title: ReactNode;
  href?: string;
  hint?: ReactNode;
  /** A plain status says that nothing is left to do; a tag asks for attention. */
  status: { text?: ReactNode; tag?: { text: ReactNode; classes?: string }; cannotStart?: boolean };
  classes?: string;
}

export function TaskList({ tasks, idPrefix = "task-list", classes }: { tasks: Task[]; idPrefix?: string; classes?: string }) {
  return (
    <ul className={classNames("govuk-task-list", classes)}>
      {tasks.map((task, index) => {
        const id = `${idPrefix}-${index + 1}`;
        const describes = classNames(Boolean(task.hint) && `${id}-hint`, `${id}-status`);
        return (
          <li key={id} className={classNames("govuk-task-list__item", task.href && "govuk-task-list__item--with-link", task.classes)}>
            <div className="govuk-task-list__name-and-hint">
              {task.href ? (
                <a className="govuk-link govuk-task-list__link" href={task.href} aria-describedby={describes}>
                  {task.title}
                </a>
              ) : (
                <div>{task.title}</div>
              )}
              {task.hint && (
                <div id={`${id}-hint`} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              )}
            </div>
            <div
              className={classNames("govuk-task-list__status", task.status.cannotStart && "govuk-task-list__status--cannot-start-yet")}
              id={`${id}-status`}
            >
              {task.status.tag ? <Tag classes={task.status.tag.classes}>{task.status.tag.text}</Tag> : task.status.text}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
