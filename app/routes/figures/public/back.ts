import { href } from "react-router";
import type { Back } from "#app/routes/back.ts";

/** The pages beside a public version lead back to it, and are as wide as its tables. */
export const handle = {
  back: (page: { snapshot: { name: string } }, params: { snapshotId: string }): Back => ({
    href: href("/snapshots/:snapshotId/public", params),
    label: `${page.snapshot.name}, public version`,
  }),
  wide: true,
};
