import { type ProfileDoubt, profileDoubts } from "#domain/schools/profile-doubts.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findProfile } from "./profiles.ts";

type View = Pick<ReturnView, "assessment" | "cycle">;
type Rated = { sections: { standards: Parameters<typeof profileDoubts>[0]["standards"] }[] };

/** The ratings of a return that its confirmed profile speaks against on a day: what is signed with it. None for an audit without a profile. */
export async function readDoubts(db: Db, view: View, rated: Rated, today: string): Promise<ProfileDoubt[]> {
  const { doubts, isConfirmed } = await readDoubtsSoFar(db, view, rated, today);
  return isConfirmed ? doubts : [];
}

/** The same from what is saved in the profile by now, for those who are still at work. Nobody has to stand by it until it is confirmed. */
export async function readDoubtsSoFar(
  db: Db,
  { assessment, cycle }: View,
  { sections }: Rated,
  today: string,
): Promise<{ doubts: ProfileDoubt[]; isConfirmed: boolean }> {
  const set = await findCycleSet(db, cycle);
  const profile = set.doubts && (await findProfile(db, assessment.id));
  const isConfirmed = profile?.confirmedAt != null;
  const standards = sections.flatMap((section) => section.standards);
  return { doubts: profileDoubts({ set, fields: profile?.counted ?? null, standards, today, isConfirmed }), isConfirmed };
}

/** What a signature keeps of it: the standards that were looked at. */
export function lookedAtOf(doubts: Pick<ProfileDoubt, "code">[]): { lookedAt?: string } {
  return doubts.length === 0 ? {} : { lookedAt: JSON.stringify(doubts.map(({ code }) => code)) };
}
