import { href } from "react-router";
import type { Route } from "./+types/beside.ts";
import { BesideFigures } from "./beside-figures.tsx";
import { readBeside } from "./beside.server.ts";
import { requireSnapshot } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params }, "see-agencies");
  return { ...(await readBeside(view, request)), snapshot: { id: view.snapshot.id, name: view.snapshot.name }, cycle: view.cycle.title };
}

export { handle } from "./back.ts";

export default function BesidePage({ loaderData, params }: Route.ComponentProps) {
  return <BesideFigures {...loaderData} address={(extension) => href(`/snapshots/:snapshotId/beside.${extension}`, params)} />;
}
