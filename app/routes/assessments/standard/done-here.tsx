import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import type { DoneHere } from "./done-here.server.ts";

/** What was just done, at the place of the page where it was done. */
export function DoneBanner({ done, at }: { done: DoneHere | null; at: DoneHere["at"] }) {
  return done?.at === at ? <NotificationBanner isSuccess>{done.words}</NotificationBanner> : null;
}
