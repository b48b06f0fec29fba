import { href } from "react-router";
import type { Back } from "#app/routes/back.ts";

/** The pages beside a snapshot lead back to it, and are as wide as its tables. */
export const handle = {
  back: (page: { snapshot: { name: string }; query?: string }, params: { snapshotId: string }): Back => ({
    href: `${href("/snapshots/:snapshotId", params)}${page.query ?? ""}`,
    label: page.snapshot.name,
  }),
  wide: true,
};
