import { CopyRefused } from "./tables.ts";

// Who serves renews one of its leases every few seconds; of one that was killed all are older than this soon
const fresh = 30_000;

export interface Lease {
  name: string;
  taken_at: string;
  until: string;
}

/** Refuses to touch a database on which somebody serves, as its leases say. By the real time, like the leases. */
export function refuseRunning(leases: Lease[], now = new Date()): void {
  const isHeld = ({ taken_at, until }: Lease) => until > now.toISOString() && Date.parse(taken_at) > now.getTime() - fresh;
  if (leases.some((lease) => lease.name !== "health" && isHeld(lease)))
    throw new CopyRefused(
      "The service runs on the database of DATABASE_URL: stop it first. If it was killed, wait half a minute and try again.",
    );
}
