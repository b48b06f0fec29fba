import { type RawBuilder, sql, type SqlBool } from "kysely";
import { returnedStates } from "#domain/assessments/assessment-state.ts";
import type { Database } from "#db/schema.ts";
import { storedSnapshot } from "#db/stored.ts";

export type ExportedRow = Record<string, string | number | null>;

export interface ExportedTable {
  /** What a row is, in the words of those who read it elsewhere. */
  about: string;
  /** The columns that tell its rows apart, by which they are also sorted. */
  key: string[];
  belongs(partnershipId: string): RawBuilder<SqlBool>;
  /** What each column holds. */
  columns: Record<string, string>;
  /** Columns that are not given, for the reason that stands in their place. */
  withheld?: string[];
  /** Columns that hold JSON. */
  json?: string[];
  /** Columns too long for a spreadsheet, which are in the JSON file only. */
  onlyInJson?: string[];
  /** How many rows are read at once, where they are large. */
  atATime?: number;
  change?(row: ExportedRow, partnershipId: string): ExportedRow;
}

export interface LeftOutTable {
  leftOut: string;
}

type Described<Table extends keyof Database> = Omit<ExportedTable, "key" | "columns" | "withheld" | "json" | "onlyInJson"> & {
  key: (keyof Database[Table] & string)[];
  columns: { [Column in keyof Database[Table] & string]: string };
  withheld?: (keyof Database[Table] & string)[];
  json?: (keyof Database[Table] & string)[];
  onlyInJson?: (keyof Database[Table] & string)[];
};

const cyclesOf = (partnershipId: string) => sql`select cycle_id from cycle_partnerships where partnership_id = ${partnershipId}`;

// In a joint cycle an organisation counts as this partnership's unless it belongs to the others alone
const assessmentsOf = (
  partnershipId: string,
) => sql`select id from assessments as own where own.cycle_id in (${cyclesOf(partnershipId)}) and (
  own.organisation_id in (select organisation_id from memberships where partnership_id = ${partnershipId})
  or own.organisation_id not in (select m.organisation_id from memberships as m inner join cycle_partnerships as p on p.partnership_id = m.partnership_id where p.cycle_id = own.cycle_id))`;

// Work in hand belongs to the organisation: the partnership reads its words once they are submitted
const returnedOf = (partnershipId: string) =>
  sql`select id from assessments as returned where returned.state in (${sql.join(returnedStates)}) and returned.id in (${assessmentsOf(partnershipId)})`;

const membersOf = (partnershipId: string) =>
  sql`select organisation_id from memberships where partnership_id = ${partnershipId} union select organisation_id from assessments where id in (${assessmentsOf(partnershipId)})`;
const organisationsOf = (partnershipId: string) =>
  sql`select id from organisations where id in (${membersOf(partnershipId)}) union select trust_id from organisations where trust_id is not null and id in (${membersOf(partnershipId)})`;

const ofPartnership = (partnershipId: string) => sql<SqlBool>`partnership_id = ${partnershipId}`;
const ofCycle = (partnershipId: string) => sql<SqlBool>`cycle_id in (${cyclesOf(partnershipId)})`;
const ofAssessment = (partnershipId: string) => sql<SqlBool>`assessment_id in (${assessmentsOf(partnershipId)})`;
const ofReturned = (partnershipId: string) => sql<SqlBool>`assessment_id in (${returnedOf(partnershipId)})`;

const id = "Identifies the row. Other files refer to it.";
const assessmentId = "The assessment, in assessments.";
const standardCode = "The standard’s code in the set of the cycle.";
const revision = "Counts how often it was changed or submitted, from 1.";
const savedBy = "The person who saved it last, in people.";
const savedAt = "When it was saved last (UTC).";
const whileWorking = "Only of returns that are submitted: work in hand is the organisation’s own.";

/** Every table of the database: what of it a partnership takes along, or why it does not. */
export const exportTables: { [Table in keyof Database]: Described<Table> | LeftOutTable } = {
  partnerships: {
    about: "The partnership.",
    key: ["id"],
    belongs: (partnershipId) => sql`id = ${partnershipId}`,
    columns: {
      id,
      name: "Its full name.",
      shortName: "Its name in tables and titles.",
      contactEmail: "Where questions about its audits go.",
    },
  },
  organisations: {
    about: "Agencies, settings (schools and colleges) and trusts.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (${organisationsOf(partnershipId)})`,
    columns: {
      id,
      name: "Its full name.",
      shortName: "Its name where there is little room.",
      kind: "The kind of agency or setting, by which figures are split.",
      basis: "Why it takes part.",
      aliases: "Other names it is known by, as JSON.",
      category: "setting, trust, or empty for an agency.",
      urn: "Its unique reference number in the national register of schools.",
      dfeNumber: "Its number with the Department for Education.",
      ukprn: "Its UK provider reference number.",
      phase: "The phase of education.",
      governance: "How it is governed.",
      trustId: "The trust it belongs to, in this file.",
      register: "What the national register said of it when it was last imported, as JSON.",
      closedOn: "The day on which it closed.",
    },
    json: ["aliases", "register"],
  },
  memberships: {
    about: "Which organisations belong to the partnership.",
    key: ["organisationId"],
    belongs: ofPartnership,
    columns: { partnershipId: "The partnership, in partnerships.", organisationId: "The organisation, in organisations." },
  },
  people: {
    about: "Everybody who has or had a role in the partnership or in one of its organisations.",
    key: ["id"],
    belongs: (partnershipId) =>
      sql`id in (select person_id from roles where partnership_id = ${partnershipId} or organisation_id in (${organisationsOf(partnershipId)}))`,
    columns: { id, name: "Name.", email: "E-mail address.", jobTitle: "Job title." },
  },
  roles: {
    about: "Who has or had which role, and where.",
    key: ["id"],
    belongs: (partnershipId) => sql`(partnership_id = ${partnershipId} or organisation_id in (${organisationsOf(partnershipId)}))`,
    columns: {
      id,
      personId: "The person, in people.",
      role: "The role.",
      organisationId: "The organisation, in organisations; empty for a role in the partnership.",
      partnershipId: "The partnership; empty for a role in an organisation.",
      since: "The first day.",
      endedOn: "The day on which it ended; empty while it lasts.",
    },
  },
  signInCodes: { leftOut: "Codes with which people sign in are secret, and worth nothing elsewhere." },
  sessions: { leftOut: "Who is signed in at present is secret, and worth nothing elsewhere." },
  standardSets: {
    about: "The sets of standards that the cycles ask. Each is also a file of its own in the folder standard-sets.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (select standard_set_id from cycles where id in (${cyclesOf(partnershipId)}))`,
    columns: {
      id,
      key: "The audit, such as s11.",
      version: "The version of its standards.",
      title: "Its title.",
      content: "All sections, standards and references, as JSON.",
      contentHash: "Fingerprint of the content (SHA-256).",
      registeredAt: "When it came into the service (UTC).",
    },
    json: ["content"],
    onlyInJson: ["content"],
    atATime: 5,
  },
  cycles: {
    about: "The audits, with their dates.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (${cyclesOf(partnershipId)})`,
    columns: {
      id,
      title: "Its title.",
      standardSetId: "The set of standards, in standard-sets.",
      previousCycleId: "The cycle before it, in this file.",
      state: "preparing, open or closed.",
      opensOn: "The day on which it opens.",
      signOffBy: "The day by which audits should be signed.",
      dueAt: "When returns are due (UTC).",
      panelsFrom: "The first day of panels.",
      panelsTo: "The last day of panels.",
      responseBy: "The day by which each return gets a response.",
      extent: "core where only core standards are asked; empty where all are.",
      finalDueAt: "The last moment that counts as returned in time by extension (UTC).",
      governorSignsBy: "The day by which a governor signs; empty where one signature is enough.",
      statisticsOpenOn: "The day on which the statistics return opens.",
      statisticsDueOn: "The day on which the statistics return is due.",
      statisticsPeriods: "The periods of the statistics return, as JSON.",
    },
    json: ["statisticsPeriods"],
  },
  cyclePartnerships: {
    about: "The partnership’s part in each cycle. Other partnerships of a joint cycle are not listed.",
    key: ["cycleId"],
    belongs: ofPartnership,
    columns: { cycleId: "The cycle, in cycles.", partnershipId: "The partnership, in partnerships." },
  },
  assessments: {
    about: "One organisation’s audit in one cycle. Of a joint cycle only the partnership’s own organisations.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (${assessmentsOf(partnershipId)})`,
    columns: {
      id,
      cycleId: "The cycle, in cycles.",
      organisationId: "The organisation, in organisations.",
      previousAssessmentId: "Its audit before this one, in this file.",
      state: "How far it is.",
      revision: "Counts how often it was opened again, from 1.",
      championNote: "Not given: a note between colleagues of the organisation.",
      returnedNote: "Not given: a note between colleagues of the organisation.",
      sentForSignOffAt: "When it was sent to the signatory (UTC).",
      extendedTo: "The day to which it was extended.",
      withdrawnOn: "The day on which it was withdrawn from the cycle.",
      withdrawnReason: "Why it was withdrawn.",
      reopenedOn: "The day on which it was opened again.",
      firstSubmittedAt: "When it was first submitted (UTC).",
      submittedAt: "When the present revision was submitted (UTC).",
      responseSentOn: "The day on which the response was sent.",
      changedAt: "When anything about it changed last (UTC).",
      flags: "What its profile raises, which decides what it is asked, as JSON.",
    },
    withheld: ["championNote", "returnedNote"],
    json: ["flags"],
  },
  assignments: {
    about: "Who was given which section.",
    key: ["assessmentId", "sectionCode"],
    belongs: ofAssessment,
    columns: {
      assessmentId,
      sectionCode: "The section’s code.",
      personId: "The person, in people.",
      since: "The day on which it was given.",
    },
  },
  answers: {
    about: `The answer to each standard. ${whileWorking}`,
    key: ["assessmentId", "standardCode"],
    belongs: ofReturned,
    columns: {
      assessmentId,
      standardCode,
      rating: "met, partially-met, not-met or not-applicable; empty is not answered.",
      statement: "What the organisation says.",
      notApplicableReason: "Why the standard does not apply.",
      noActionReason: "Why there is no action.",
      carried: "Whether last time’s answer was confirmed or adapted; empty where it is new.",
      carriedBy: "Who confirmed or adapted it, in people.",
      carriedAt: "When it was confirmed or adapted (UTC).",
      revision,
      savedBy,
      savedAt,
    },
  },
  answerDrafts: { leftOut: "Typing that was not saved belongs to the person who typed it." },
  sectionSummaries: {
    about: `Counts of ratings by section, worked out from answers. ${whileWorking}`,
    key: ["assessmentId", "sectionCode", "judgedBy"],
    belongs: ofReturned,
    columns: {
      assessmentId,
      sectionCode: "The section’s code.",
      judgedBy: "self for the organisation’s ratings, moderated for those a panel agreed.",
      standards: "Standards that were asked.",
      answered: "Of these, with a rating.",
      complete: "Of these, with all that a rating needs.",
      met: "Rated met.",
      partiallyMet: "Rated partially met.",
      notMet: "Rated not met.",
      notApplicable: "Rated not applicable.",
      outcome: "The outcome of the section; empty where not all is answered.",
    },
  },
  evidence: {
    about: `What shows that a standard is met. ${whileWorking}`,
    key: ["id"],
    belongs: ofReturned,
    columns: {
      id,
      assessmentId,
      title: "What it is called.",
      shows: "What it shows.",
      kept: "Where it is kept.",
      checkedOn: "The day on which it was last checked.",
      reviewBy: "The day by which it has to be looked at again.",
      carriedFrom: "The evidence of an earlier audit from which it was carried over.",
      savedBy,
      savedAt,
    },
  },
  evidenceStandards: {
    about: `Which evidence serves which standard. ${whileWorking}`,
    key: ["evidenceId", "standardCode"],
    belongs: (partnershipId) =>
      sql`exists (select 1 from evidence as e where e.id = evidence_id and e.assessment_id in (${returnedOf(partnershipId)}))`,
    columns: { evidenceId: "The evidence, in evidence.", standardCode },
  },
  actions: {
    about: `What will be done about gaps. ${whileWorking}`,
    key: ["id"],
    belongs: ofReturned,
    columns: {
      id,
      assessmentId,
      standardCode,
      what: "What will be done.",
      gap: "The gap it closes.",
      owner: "Who sees to it.",
      dueOn: "The day by which it is due.",
      successMeasure: "How one will know that it worked.",
      progress: "How it is going.",
      carriedFrom: "The action of an earlier audit from which it was carried over.",
      agreedOn: "The day on which it was first agreed.",
      closedOn: "The day on which it was closed.",
      revision,
      savedBy,
      savedAt,
    },
  },
  actionUpdates: {
    about: `Progress on actions, as it was told. ${whileWorking}`,
    key: ["id"],
    belongs: (partnershipId) =>
      sql`exists (select 1 from actions as a where a.id = action_id and a.assessment_id in (${returnedOf(partnershipId)}))`,
    columns: {
      id,
      actionId: "The action, in actions.",
      progress: "How it was going.",
      note: "What had happened.",
      personId: "Who said so, in people.",
      madeAt: "When (UTC).",
    },
  },
  submissions: {
    about: "Each return as it was submitted, frozen with the words it was made against.",
    key: ["id"],
    belongs: ofAssessment,
    columns: {
      id,
      assessmentId,
      revision,
      receipt: "The number of the receipt.",
      content: "The whole return, as JSON.",
      contentHash: "Fingerprint of the content (SHA-256).",
      submittedAt: "When it was submitted (UTC).",
    },
    json: ["content"],
    onlyInJson: ["content"],
    atATime: 10,
  },
  signOffs: {
    about: "Who signed which revision, with the declarations that were signed.",
    key: ["id"],
    belongs: ofAssessment,
    columns: {
      id,
      assessmentId,
      revision: "The revision that was signed.",
      personId: "Who signed, in people.",
      personName: "The name at the time.",
      jobTitle: "The job title at the time.",
      declarations: "The declarations, as JSON.",
      signedAt: "When (UTC).",
      capacity: "governor, or empty for the organisation’s signatory.",
      meetingOn: "The day of the governors’ meeting.",
      minuteReference: "Where the minutes say so.",
    },
    json: ["declarations"],
  },
  profiles: {
    about: `What a setting says of itself. ${whileWorking}`,
    key: ["assessmentId"],
    belongs: ofReturned,
    columns: {
      assessmentId,
      fields: "The fields by their codes, as JSON.",
      flags: "What it says of each flag, as JSON.",
      revision,
      confirmedBy: "Who confirmed it, in people.",
      confirmedAt: "When it was confirmed (UTC).",
      savedBy,
      savedAt,
    },
    json: ["fields", "flags"],
  },
  localAnswers: {
    about: `Answers to questions of the partnership’s own. ${whileWorking}`,
    key: ["assessmentId", "questionCode"],
    belongs: ofReturned,
    columns: { assessmentId, questionCode: "The question’s code.", answer: "The answer.", savedBy, savedAt },
  },
  statisticsReturns: {
    about: "Statistics of settings, by period. Only those that are submitted.",
    key: ["assessmentId", "period"],
    belongs: (partnershipId) => sql`submitted_at is not null and ${ofAssessment(partnershipId)}`,
    columns: {
      assessmentId,
      period: "year, autumn, spring or summer.",
      fields: "The numbers by their codes, as JSON.",
      revision,
      submittedBy: "Who submitted it, in people.",
      submittedAt: "When it was submitted (UTC).",
      savedBy,
      savedAt,
    },
    json: ["fields"],
  },
  comments: { leftOut: "Comments are between a setting, its governors and its trust. The partnership does not see them." },
  trustAnswers: { leftOut: "What a trust prepares for its settings is the trust’s own. What they took over is in their answers." },
  registerImports: {
    about: "Files of the national register of schools that the partnership imported.",
    key: ["id"],
    belongs: ofPartnership,
    columns: {
      id,
      partnershipId: "The partnership, in partnerships.",
      fileName: "The name of the file.",
      content: "What was in it.",
      readBy: "Who read it in, in people.",
      readAt: "When (UTC).",
      acceptedBy: "Who accepted its changes, in people.",
      acceptedAt: "When (UTC).",
    },
    onlyInJson: ["content"],
    atATime: 1,
  },
  moderatedRatings: {
    about: "Ratings that a panel agreed, beside the organisation’s own.",
    key: ["assessmentId", "standardCode", "revision"],
    belongs: ofAssessment,
    columns: {
      assessmentId,
      standardCode,
      revision: "The revision of the submission that was read.",
      rating: "The rating that was agreed.",
      reason: "Why.",
      agreedBy: "Who entered it, in people.",
      agreedAt: "When (UTC).",
    },
  },
  snapshots: {
    about: "Frozen figures. Of a joint cycle only the partnership’s own organisations are given.",
    key: ["id"],
    belongs: ofCycle,
    columns: {
      id,
      cycleId: "The cycle, in cycles.",
      name: "The name under which they were frozen.",
      content: "The frozen data from which the figures are computed, as JSON.",
      contentHash: "Fingerprint of the whole content (SHA-256). It does not fit where organisations of other partnerships were taken out.",
      note: "What was said of them.",
      corrects: "The snapshot whose place they take, in this file.",
      frozenBy: "Who froze them, in people.",
      frozenAt: "When (UTC).",
    },
    json: ["content"],
    onlyInJson: ["content"],
    atATime: 1,
    change: (row, partnershipId) => ({ ...row, content: ownPartOf({ id: String(row.id), content: String(row.content) }, partnershipId) }),
  },
  messages: { leftOut: "E-mails are kept for delivery only, and some hold codes with which people sign in." },
  history: {
    about: "Who did what, when. Lines that hold words of work in hand are left out.",
    key: ["id"],
    belongs: (
      partnershipId,
    ) => sql`(${ofReturned(partnershipId)} or (before is null and after is null and ${ofAssessment(partnershipId)}) or (assessment_id is null and exists (
      select 1 from cycle_partnerships as c where c.partnership_id = ${partnershipId} and replace(after, '"cycle":"' || c.cycle_id || '"', '') <> after)))`,
    columns: {
      id,
      at: "When (UTC).",
      assessmentId: "The assessment, in assessments; empty for a whole cycle.",
      standardCode: "The standard’s code, where it is about one.",
      personId: "Who, in people; empty for the service itself.",
      event: "What happened.",
      before: "What was there before, as JSON.",
      after: "What was there after, as JSON.",
    },
    json: ["before", "after"],
  },
};

/** A table of this list that is exported, whatever its columns are. */
export function exportedTables(): [name: keyof Database, table: ExportedTable][] {
  return Object.entries(exportTables).flatMap(([name, table]) =>
    "leftOut" in table ? [] : [[name as keyof Database, table as ExportedTable]],
  );
}

/** What is not exported, and why. */
export function leftOutTables(): [name: keyof Database, reason: string][] {
  return Object.entries(exportTables).flatMap(([name, table]) => ("leftOut" in table ? [[name as keyof Database, table.leftOut]] : []));
}

function ownPartOf(row: { id: string; content: string }, partnershipId: string): string {
  const whole = storedSnapshot(row);
  if (whole.partnerships.length < 2) return row.content;
  const partnerships = whole.partnerships.filter((one) => one.id === partnershipId);
  const returns = whole.returns
    .filter((one) => one.partnershipIds.includes(partnershipId))
    .map((one) => ({ ...one, partnershipIds: [partnershipId] }));
  return JSON.stringify({ ...whole, partnerships, returns });
}
