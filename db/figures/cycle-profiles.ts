import type { SettingProfile } from "#domain/figures/profile-dates.ts";
import type { Db } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { countedFields } from "#domain/schools/profile.ts";
import { stored, storedCarried, storedFields } from "#db/stored.ts";

/** The confirmed profiles of a cycle's settings, with those that have confirmed none yet: one query, however many. */
export async function listCycleProfiles(db: Db, cycleId: string, partnershipId?: string): Promise<SettingProfile[]> {
  const rows = await cycleProfiles(db, cycleId, partnershipId).execute();
  return rows.map((row) => {
    const { organisation, rest } = parted(row);
    return {
      assessmentId: rest.assessmentId,
      organisation,
      fields:
        rest.fields === null
          ? null
          : countedFields(
              stored(storedFields, rest.fields, "profiles.fields", rest.assessmentId),
              storedCarried(rest.carried, rest.assessmentId),
            ),
    };
  });
}

/** The query of listCycleProfiles, apart so that its plan can be looked at. */
export function cycleProfiles(db: Db, cycleId: string, partnershipId?: string) {
  return organisationsIn(db, cycleId, partnershipId)
    .leftJoin("profiles", (join) => join.onRef("profiles.assessmentId", "=", "assessments.id").on("profiles.confirmedAt", "is not", null))
    .select(organisationColumns)
    .select(["assessments.id as assessmentId", "profiles.fields", "profiles.carried"])
    .where("assessments.withdrawnOn", "is", null);
}
