import { TaskList } from "#app/components/govuk/task-list.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes, emptyItems } from "#tests/components/govuk/reasons.ts";

interface Item {
  title: Words;
  href?: string;
  hint?: Words;
  classes?: string;
  status: Words & { classes?: string; tag?: Words & { classes?: string } };
}

const cannotStartYet = "govuk-task-list__status--cannot-start-yet";

const statusOf = ({ tag, classes, ...status }: Item["status"]) => ({
  text: words(status),
  tag: tag && { text: words(tag), classes: tag.classes },
  cannotStart: classes === cannotStartYet,
});

export const taskList = adapter<{ items: Item[]; idPrefix?: string; classes?: string }>({
  component: "task-list",
  render: ({ items, idPrefix, classes }) => (
    <TaskList
      idPrefix={idPrefix}
      classes={classes}
      tasks={items.map(({ title, href, hint, classes: own, status }) => ({
        title: words(title),
        href,
        hint: words(hint),
        classes: own,
        status: statusOf(status),
      }))}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "custom attributes"),
    ...because("Titles and statuses of a task list look alike.", "custom classes"),
    ...because(emptyItems, "with empty values"),
  },
});
