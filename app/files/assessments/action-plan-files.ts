import type { PlannedAction } from "#domain/assessments/actions/planned-actions.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { hasPriority, inDetail, inOverview, planColumns, planSheetColumns } from "#app/tables/assessments/action-plan.ts";
import type { Column } from "#app/tables/column.ts";
import { type Block, createWord, heading, labelled, paragraph, table } from "#app/files/formats/word.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";

interface Plan {
  organisation: string;
  cycle: string;
  words: OrganisationWords;
  /** Whether somebody of the governing body checks each action, as in schools and colleges. */
  isChecked: boolean;
  actions: PlannedAction[];
  /** "4 actions: 1 done, 1 carried over, 2 overdue" */
  counts: string;
  /** "As it stood at 9am on 22 November 2026." */
  standing: string;
}

const onPriority = "Priority is high where the law asks for the standard, or where the standard is not met.";
const onStart = "An action that was carried over keeps the date on which it was first agreed.";

/** The action plan with all its columns, one action a row. */
export async function actionPlanWorkbook(plan: Plan): Promise<Buffer> {
  const { organisation, cycle, words, actions, counts, standing } = plan;
  const title = `Action plan, ${organisation}, ${cycle}`;
  return createWorkbook({
    title,
    creator: organisation,
    about: [standing, ...(actions.length > 0 ? [`${counts}.`] : [])],
    notes: [],
    sheets: [
      {
        name: "Action plan",
        title,
        statements: [
          ...(hasPriority(actions) ? [onPriority] : []),
          onStart,
          ...(plan.isChecked ? [`The last column is for the ${words.governor} who checks the action.`] : []),
        ],
        columns: planSheetColumns(plan),
        rows: actions,
      },
    ],
  });
}

/** The action plan at one look, with room for the second check, and then each action with all that is known of it. */
export async function actionPlanWord(plan: Plan): Promise<Buffer> {
  const { organisation, cycle, actions, counts, standing } = plan;
  const columns = planColumns(plan);
  return createWord({
    title: `Action plan: ${organisation}`,
    creator: organisation,
    running: `${organisation}, ${cycle}, action plan`,
    isWide: true,
    blocks: [
      paragraph(planInWords(actions, counts), "Lead"),
      paragraph(`${cycle}. ${standing}`),
      ...(actions.length === 0
        ? []
        : [
            table({ caption: "All actions", columns: columns.filter(inOverview), rows: actions }),
            paragraph(hasPriority(actions) ? `${onPriority} ${onStart}` : onStart, "Notes"),
            heading(2, "Each action"),
            ...actions.flatMap((action) => actionBlocks(action, columns.filter(inDetail))),
          ]),
    ],
  });
}

/** "4 actions: 1 done, 2 overdue, 1 open. 3 are of high priority." */
function planInWords(actions: PlannedAction[], counts: string): string {
  if (actions.length === 0) return "There are no actions.";
  if (!hasPriority(actions)) return `${counts}.`;
  const high = actions.filter((one) => one.priority === "High").length;
  return `${counts}. ${high} ${high === 1 ? "is" : "are"} of high priority.`;
}

function actionBlocks(action: PlannedAction, columns: Column<PlannedAction>[]): Block[] {
  return [
    heading(3, `${action.standard}: ${action.what}`),
    ...columns.map((column) => labelled(column.heading, String(column.value(action) || "Not given"))),
  ];
}
