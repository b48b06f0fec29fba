import { href } from "react-router";
import { BesideFigures } from "#app/routes/figures/snapshots/beside-figures.tsx";
import { readBeside } from "#app/routes/figures/snapshots/beside.server.ts";
import type { Route } from "./+types/beside.ts";
import { requirePublicVersion } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requirePublicVersion({ request, context, params });
  return { ...(await readBeside(view, request)), snapshot: { name: `${view.snapshot.name}, public version` }, cycle: view.cycle.title };
}

export { handle } from "./back.ts";

export default function PublicBesidePage({ loaderData, params }: Route.ComponentProps) {
  return <BesideFigures {...loaderData} address={(extension) => href(`/snapshots/:snapshotId/public/beside.${extension}`, params)} />;
}
