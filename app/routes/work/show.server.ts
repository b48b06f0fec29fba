import { isReturned, lockedBecause, openStates, stateLabels } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { taskListSentence } from "#domain/assessments/task-list-sentence.ts";
import { partWords } from "#domain/organisations/part-words.ts";
import { counted, inSentence } from "#domain/words.ts";
import {
  earlierActionsInWords,
  partInWords,
  secondSignatureOwedBy,
  waitingFor,
  waitingForGovernor,
  type WorkItem,
} from "#domain/work/work.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleCounts, listCyclesOf } from "#db/cycles/cycles.ts";
import type { SignedInPerson } from "#domain/people/roles.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { listTrustCycles } from "#db/schools/trusts.ts";
import { listOwnOrganisations, type OwnOrganisation } from "#db/work/work.ts";

export interface WorkDate {
  day: string;
  text: string;
}

export interface OrganisationWork {
  id: string;
  name: string;
  part: string;
  waiting: WorkItem[];
  others: WorkItem[];
  dates: WorkDate[];
}

/** A person's organisations, each with what waits for them first. */
export async function readOrganisationWork(db: Db, person: SignedInPerson, today: string): Promise<OrganisationWork[]> {
  const organisations = await listOwnOrganisations(db, person);
  const trustCycles = await listTrustCycles(
    db,
    organisations.filter(({ organisation }) => organisation.category === "trust").map(({ organisation }) => organisation.id),
  );
  const works = await Promise.all(organisations.map((own) => workIn(db, own, person.id, today)));
  return works.map((work) => ({
    ...work,
    others: [...work.others, ...trustCycles.filter((one) => one.trustId === work.id).map(trustItem)],
  }));
}

async function workIn(db: Db, own: OwnOrganisation, personId: string, today: string): Promise<OrganisationWork> {
  const work: OrganisationWork = {
    id: own.organisation.id,
    name: own.organisation.name,
    part: partInWords(own.roles, own.organisation.category === "setting"),
    waiting: [],
    others: [],
    dates: [],
  };
  for (const audit of own.audits) {
    work.waiting.push(...waitingForGovernor(audit, own.roles, today));
    if (isReturned(audit.assessment.state) || audit.assessment.withdrawnOn) work.others.push(earlierItem(audit, today));
    else await addOpen(db, work, own, audit, personId, today);
    work.dates.push(...datesOf(own, audit));
  }
  return work;
}

// A trust's lead looks at all its settings together
function trustItem({
  trustId,
  id,
  title,
  dueAt,
  isOpen,
  settings,
  returned,
}: Awaited<ReturnType<typeof listTrustCycles>>[number]): WorkItem {
  return {
    title: `${title}, all settings`,
    href: `/trusts/${trustId}/cycles/${id}`,
    text: `${returned} of ${counted(settings, "setting")} returned`,
    when: isOpen ? { strong: `Due ${dayInWords(dueAt)}` } : { quiet: "Finished" },
  };
}

type Audit = OwnOrganisation["audits"][number];

async function addOpen(db: Db, work: OrganisationWork, own: OwnOrganisation, audit: Audit, personId: string, today: string) {
  const { assessment, cycle } = audit;
  const list = await readTaskList(db, audit, today);
  const due = dueDate(cycle, assessment);
  const signatory = eitherOf(own.signatories) || null;
  const isSetting = own.organisation.category === "setting";
  work.waiting.push(
    ...waitingFor({ assessment, cycle, list, roles: own.roles, personId, signatory: signatory ?? `the ${partWords(isSetting).signatory}` }),
  );

  const isOpen = lockedBecause("answer", assessment) === null;
  const [strong] = taskListSentence({ assessment, cycle, due, list, signatory, today, isOurs: true, isSetting });
  const item: WorkItem = {
    title: isOpen && own.roles.includes("champion") ? `Complete the ${inSentence(cycle.title)}` : cycle.title,
    href: `/assessments/${assessment.id}`,
    text: isOpen && list.complete === list.standards ? `${strong} It can be sent for signature` : strong.replace(/\.$/, ""),
    when: { strong: `${due.day < today ? "Was due" : "Due"} ${dayInWords(due.day)}`, quiet: stateLabels[assessment.state] },
  };
  (isOpen && own.roles.includes("champion") ? work.waiting : work.others).push(item);
}

function earlierItem(audit: Audit, today: string): WorkItem {
  const { assessment, cycle, actions } = audit;
  const second = secondSignatureOwedBy(audit);
  const { withdrawnOn, responseSentOn, submittedAt } = assessment;
  const quiet = withdrawnOn
    ? `Withdrawn ${dayInWords(withdrawnOn)}`
    : responseSentOn
      ? `Response sent ${dayInWords(responseSentOn)}`
      : `${stateLabels[assessment.state]}${submittedAt ? ` ${dayInWords(submittedAt)}` : ""}`;
  const owed = !withdrawnOn && !responseSentOn ? `The partnership owes a response by ${dayInWords(cycle.responseBy)}. ` : "";
  return {
    title: cycle.title,
    href: `/assessments/${assessment.id}`,
    text: `${second ? `Second signature owed by ${dayInWords(second)}. ` : ""}${owed}${earlierActionsInWords(actions, today)}`,
    when: { quiet },
  };
}

function datesOf({ organisation, roles }: OwnOrganisation, audit: Audit): WorkDate[] {
  const { assessment, cycle } = audit;
  const place = organisation.shortName;
  const owed = secondSignatureOwedBy(audit);
  const second = owed ? [{ day: owed, text: `Second signature owed, ${place}` }] : [];
  if (assessment.withdrawnOn || assessment.state === "closed") return [];
  if (assessment.responseSentOn) return second;
  if (isReturned(assessment.state)) return [...second, { day: cycle.responseBy, text: `Response owed to ${place}` }];
  const isBeingWritten = openStates.includes(assessment.state);
  const writes = isBeingWritten && (roles.includes("champion") || roles.includes("contributor"));
  return [
    ...(roles.includes("signatory") ? [{ day: cycle.signOffBy, text: `${cycle.title} to sign, ${place}` }] : []),
    ...(writes ? [{ day: cycle.signOffBy, text: `${cycle.title} to be sent for signature, ${place}` }] : []),
    { day: dueDate(cycle, assessment).day, text: `${cycle.title} due, ${place}` },
  ];
}

/** The cycles of a person's partnerships, with how many have returned. */
export async function readCycleWork(db: Db, person: SignedInPerson) {
  if (!person.roles.some((role) => role.partnershipId)) return [];
  const cycles = await listCyclesOf(db, person.id);
  const counts = await listCycleCounts(
    db,
    cycles.map((cycle) => cycle.id),
  );
  return cycles.map((cycle) => {
    const own = counts.filter((one) => one.cycleId === cycle.id);
    const sum = (some: typeof own) => some.reduce((total, one) => total + one.count, 0);
    return {
      id: cycle.id,
      title: cycle.title,
      text: `${sum(own.filter((one) => isReturned(one.state)))} of ${sum(own)} returned`,
      isOpen: cycle.state === "open",
      due: dueDate(cycle, { extendedTo: null }).day,
    };
  });
}
