import { type Rating, ratingLabels, ratings } from "#domain/assessments/rating.ts";
import { type Progress, progressLabels, progressSteps } from "#domain/assessments/actions/progress.ts";
import { nameKey } from "#domain/organisations/organisation-names.ts";

/** One row of a file of an earlier audit, as it was typed. */
export interface EarlierRow {
  row: number;
  organisation: string;
  standard: string;
  rating: string;
  words: string;
  action: string;
  owner: string;
  due: string;
  progress: string;
}

export interface EarlierStandard {
  code: string;
  rating: Rating;
  words: string;
  actions: { what: string; owner: string; dueOn: string; progress: Progress }[];
}

/** What one organisation said then. */
export interface EarlierAudit {
  organisationId: string;
  name: string;
  standards: EarlierStandard[];
}

interface Known {
  organisations: { id: string; name: string; aliases: string[]; urn: string | null }[];
  codes: string[];
  /** The day on which the audit was made: for an action without a date. */
  madeOn: string;
}

/** The audits of a file, each organisation's own, and the rows that are left out with the reason. */
export function earlierAudits(rows: EarlierRow[], known: Known): { audits: EarlierAudit[]; problems: string[] } {
  const audits = new Map<string, EarlierAudit>();
  const problems: string[] = [];
  for (const one of rows) {
    const organisation = organisationNamed(one.organisation, known);
    const code = known.codes.find((standard) => standard.toLowerCase() === one.standard.toLowerCase());
    if (!organisation) problems.push(`Row ${one.row}: you hold no organisation “${one.organisation.slice(0, 60)}”`);
    else if (!code) problems.push(`Row ${one.row}: the set has no standard “${one.standard.slice(0, 20)}”`);
    else {
      const audit = audits.get(organisation.id) ?? { organisationId: organisation.id, name: organisation.name, standards: [] };
      const problem = addRow(audit, code, one, known.madeOn);
      if (problem) problems.push(`Row ${one.row}: ${problem}`);
      else audits.set(organisation.id, audit);
    }
  }
  return { audits: [...audits.values()], problems };
}

function organisationNamed(wanted: string, { organisations }: Known) {
  const key = nameKey(wanted);
  if (key === "") return undefined;
  return organisations.find(({ name, aliases, urn }) => urn === wanted || [name, ...aliases].some((one) => nameKey(one) === key));
}

// A standard has one rating; further rows of it bring further actions
function addRow(audit: EarlierAudit, code: string, row: EarlierRow, madeOn: string): string | null {
  const known = audit.standards.find((standard) => standard.code === code);
  const rating = ratings.find((one) => ratingLabels[one].toLowerCase() === row.rating.toLowerCase().replaceAll("-", " "));
  if (row.rating !== "" && !rating) return `“${row.rating.slice(0, 30)}” is no rating. Use ${Object.values(ratingLabels).join(", ")}`;
  if (!known && !rating) return "the rating is missing";
  if (known && ((rating && rating !== known.rating) || row.words !== "")) return `standard ${code} of ${audit.name} stands there before`;
  const action = row.action === "" ? null : actionOf(row, madeOn);
  if (typeof action === "string") return action;
  const standard = known ?? { code, rating: rating ?? "met", words: row.words, actions: [] };
  if (action) standard.actions.push(action);
  if (!known) audit.standards.push(standard);
  return null;
}

function actionOf({ action, owner, due, progress }: EarlierRow, madeOn: string): EarlierStandard["actions"][number] | string {
  const dueOn = due === "" ? madeOn : dayTyped(due);
  if (dueOn === null) return `“${due.slice(0, 20)}” is no date. Write it like 31/03/2027`;
  const step = progressSteps.find((one) => progressLabels[one].toLowerCase() === progress.toLowerCase());
  if (progress !== "" && !step) return `“${progress.slice(0, 20)}” is no progress. Use ${Object.values(progressLabels).join(", ")}`;
  return { what: action, owner: owner || "Not named", dueOn, progress: step ?? "not-started" };
}

/** A date as a spreadsheet writes it: 31/03/2027, 31-3-27 or 2027-03-31; null for anything else. */
export function dayTyped(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const uk = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text.trim());
  const [year, month, day] = iso ? iso.slice(1) : uk ? [uk[3]?.length === 2 ? `20${uk[3]}` : uk[3], uk[2], uk[1]] : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // A date that does not exist, like 31 February, comes back from Date as another one
  const made = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date) ? date : null;
}
