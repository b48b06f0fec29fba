import type { Field, FieldGroup } from "#standards/settings.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import { dayInWords } from "#domain/dates.ts";
import { statusInWords } from "#domain/assessments/actions/planned-actions.ts";
import { type OverdueDate, overdueDates, overdueInWords } from "./profile.ts";
import { type FieldPlace, type FieldValues, fieldName, placesOf, valueOf } from "./set-fields.ts";

interface Action {
  id: string;
  standardCode: string;
  what: string;
  owner: string;
  dueOn: string;
  progress: Progress;
  closedOn: string | null;
  carriedFrom: string | null;
}

export interface EarlierAction {
  standardCode: string;
  what: string;
  owner: string;
  dueOn: string;
  /** "Done on 3 March 2026", "Carried over: on track", "Not carried over: overdue, at risk". */
  became: string;
}

/** What became of each action of last year's return. */
export function earlierActions(earlier: Action[], now: Action[], today: string): EarlierAction[] {
  return earlier.map((action) => {
    const { standardCode, what, owner, dueOn } = action;
    return {
      standardCode,
      what,
      owner,
      dueOn,
      became: becameOf(
        action,
        now.find(({ carriedFrom }) => carriedFrom === action.id),
        today,
      ),
    };
  });
}

function becameOf(action: Action, carried: Action | undefined, today: string): string {
  if (carried) {
    const due = carried.dueOn === action.dueOn ? "" : `, now due ${dayInWords(carried.dueOn)}`;
    return `Carried over: ${lowerFirst(statusInWords(carried, today))}${due}`;
  }
  return action.progress === "done" ? statusInWords(action, today) : `Not carried over: ${lowerFirst(statusInWords(action, today))}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export interface Training {
  what: string;
  /** "10 September 2026", with how old it is where that is too old, or "38 of 40". */
  value: string;
}

/** When those who lead were trained, and how many of the others, as far as the profile says. */
export function trainingOf(groups: FieldGroup[], fields: FieldValues, today: string): Training[] {
  const profile = { groups, fields, late: overdueDates(groups, fields, today) };
  return placesOf(groups, fields).flatMap((place) => (place.value && training[place.field.type]?.(place, profile)) || []);
}

interface Profile {
  groups: FieldGroup[];
  fields: FieldValues;
  late: OverdueDate[];
}

/** What each kind of field can say of training; null where it can say nothing. */
const training: Record<Field["type"], ((place: FieldPlace, profile: Profile) => Training | null) | null> = {
  text: null,
  email: null,
  hours: null,
  "yes-no": null,
  choice: null,
  date: (place, { fields, late }) => {
    const { group, field, value, entry } = place;
    if (!isTraining.test(field.label)) return null;
    const old = late.find((one) => one.field.code === field.code && one.entry === entry);
    return {
      what: `${fieldName(place)}${whoseEntry(group, fields, entry)}`,
      value: `${dayInWords(value)}${old ? `, ${overdueInWords(old)}` : ""}`,
    };
  },
  count: ({ group, field, value }, { groups, fields }) => {
    if (!isTraining.test(`${group.title} ${field.label}`)) return null;
    const total = groups.flatMap((one) => one.fields).find((one) => one.code === field.at_most);
    const whole = total && valueOf(fields, total.code);
    // The row stands without the one of which it is a part
    return whole ? { what: field.label.replace(/^Of these, /, `${total.label}, `), value: `${value} of ${whole}` } : null;
  },
};

const isTraining = /\b(train(ing|ed)|course|update)\b/i;

// "Deputy designated safeguarding leads 2: date of the last update" says little without a name
function whoseEntry(group: FieldGroup, fields: FieldValues, entry: number | null): string {
  const entries = fields[group.code];
  const code = group.fields.find((field) => field.label === "Name")?.code;
  const name = entry !== null && code && Array.isArray(entries) ? entries[entry]?.[code] : undefined;
  return name ? ` (${name})` : "";
}
