import { openDatabase } from "#db/connection.server.ts";
import { startSession } from "#db/people/sessions.ts";

export interface Champion {
  cookie: string;
  assessmentId: string;
}

/** Those who lead an open audit of the demonstration, signed in, each with the audit. */
export async function champions(file: string, count: number): Promise<Champion[]> {
  const db = openDatabase(file);
  const rows = await db
    .selectFrom("roles")
    .innerJoin("assessments", "assessments.organisationId", "roles.organisationId")
    .select(["roles.personId", "assessments.id as assessmentId"])
    .where("roles.role", "=", "champion")
    .where("roles.endedOn", "is", null)
    .where("assessments.cycleId", "=", "s11-2026")
    .where("assessments.state", "=", "in-progress")
    .orderBy("assessments.id")
    .execute();
  const found = [...new Map(rows.map((row) => [row.assessmentId, row])).values()].slice(0, count);
  const signedIn = await Promise.all(
    found.map(async ({ personId, assessmentId }) => {
      const token = await startSession(db, personId, new Date());
      return { assessmentId, cookie: `session=${encodeURIComponent(btoa(JSON.stringify(token)))}` };
    }),
  );
  await db.destroy();
  return signedIn;
}
