import { basisFor } from "#standards/for-setting.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { StandardSet } from "#standards/schema.ts";
import { returnedStates } from "#domain/assessments/assessment-state.ts";
import { lawStandards } from "#domain/figures/law-not-met.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { type Attention, lawNotMetIn, leadField, namesNobody, type NotMetStandard, wantsAttention } from "#domain/scrutiny/attention.ts";
import type { Db } from "#db/connection.server.ts";
import { listStandingSubmissions } from "#db/cycles/cycles.ts";
import { stored, storedFields, storedFlags } from "#db/stored.ts";

/** The returns of a cycle of schools that want to be read first, with why; agencies have neither. */
export async function listAttention(db: Db, cycleId: string, set: StandardSet): Promise<Map<string, Attention>> {
  if (!isForSettings(set)) return new Map();
  const [notMet, standing, profiles, led] = await Promise.all([
    listNotMet(db, cycleId, set),
    listStandingSubmissions(db, cycleId),
    db
      .selectFrom("profiles")
      .innerJoin("assessments", "assessments.id", "profiles.assessmentId")
      .select(["profiles.assessmentId", "profiles.fields"])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.firstSubmittedAt", "is not", null)
      .execute(),
    listLed(db, cycleId),
  ]);
  const unnamed = new Set(
    profiles.filter(({ assessmentId, fields }) => leadOf(fields, assessmentId) === "nobody").map(({ assessmentId }) => assessmentId),
  );
  const openAgain = new Map(standing.map(({ assessmentId, document }) => [assessmentId, lawNotMetIn(document)]));
  return new Map(
    led.flatMap(({ assessmentId, isLed }) => {
      const attention: Attention = {
        lawNotMet: openAgain.get(assessmentId) ?? notMet.get(assessmentId) ?? [],
        isWithoutLead: !isLed || unnamed.has(assessmentId),
      };
      return wantsAttention(attention) ? [[assessmentId, attention] as const] : [];
    }),
  );
}

/** Whether a profile names who leads; a set may not ask for it. */
export function leadOf(fields: string, assessmentId: string): "somebody" | "nobody" {
  const name = stored(storedFields, fields, "profiles.fields", assessmentId)[leadField];
  return typeof name === "string" && namesNobody(name) ? "nobody" : "somebody";
}

// Nobody can change an answer once it is submitted, so answers say what the submission says. What is not met is little
async function listNotMet(db: Db, cycleId: string, set: StandardSet): Promise<Map<string, NotMetStandard[]>> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("sectionSummaries", "sectionSummaries.assessmentId", "assessments.id")
    .innerJoin("answers", "answers.assessmentId", "assessments.id")
    .select(["assessments.id", "assessments.flags", "answers.standardCode"])
    .distinct()
    .where("assessments.cycleId", "=", cycleId)
    .where("assessments.state", "in", returnedStates)
    .where("sectionSummaries.judgedBy", "=", "self")
    .where("sectionSummaries.notMet", ">", 0)
    .where("answers.rating", "=", "not-met")
    .where(
      "answers.standardCode",
      "in",
      lawStandards(set).map(({ code }) => code),
    )
    .execute();
  const isLaw = ({ id, flags, standardCode }: (typeof rows)[number]) => {
    const found = findStandard(set, standardCode);
    return found !== undefined && basisFor(found.standard, storedFlags(flags, id) ?? []) === "law";
  };
  const standards = set.sections.flatMap((section) => section.standards);
  return new Map(
    [...Map.groupBy(rows.filter(isLaw), ({ id }) => id)].map(([id, own]) => [
      id,
      standards.filter(({ code }) => own.some(({ standardCode }) => standardCode === code)).map(({ code, short }) => ({ code, short })),
    ]),
  );
}

async function listLed(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom("assessments")
    .leftJoin("roles", (join) =>
      join
        .onRef("roles.organisationId", "=", "assessments.organisationId")
        .on("roles.role", "=", "champion")
        .on("roles.endedOn", "is", null),
    )
    .select((eb) => ["assessments.id as assessmentId", eb.fn.count<number | string>("roles.id").as("leads")])
    .where("assessments.cycleId", "=", cycleId)
    .where("assessments.firstSubmittedAt", "is not", null)
    .groupBy("assessments.id")
    .execute();
  return rows.map(({ assessmentId, leads }) => ({ assessmentId, isLed: Number(leads) > 0 }));
}
