import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import type { Route } from "./+types/compare.ts";
import { findingsOf } from "./apart.server.ts";
import { ComparedStandards } from "./compared-standards.tsx";
import { findSetOr404, requireSet } from "./requirements.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSet({ request, context, params });
  const other = await findSetOr404(view, params.otherId);
  // The later one is read against the earlier one, whichever of them was open
  const [now, before] = view.set.version < other.set.version ? [other.set, view.set] : [view.set, other.set];
  const { comparison } = await findingsOf(now, before);
  if (!comparison) throw new Error("Two sets were compared with nothing");
  return {
    set: { title: view.set.title, version: view.set.version },
    now: { title: now.title, version: now.version },
    before: { title: before.title, version: before.version },
    isOfOneAudit: now.key === before.key,
    compared: comparison,
  };
}

export const handle = {
  back: (page: unknown, { partnershipId, setId }: { partnershipId: string; setId: string }) => {
    const { set } = page as { set: { title: string; version: string } };
    return {
      href: href("/partnerships/:partnershipId/standard-sets/:setId", { partnershipId, setId }),
      label: `${set.title}, version ${set.version}`,
    };
  },
  wide: true,
};

export default function CompareSets({ loaderData: { now, before, compared, isOfOneAudit } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        caption={now.title}
        title={`${now.version} compared with ${before.version}`}
        tab={`${now.version} compared with ${before.version}: ${now.title}`}
        lead={isOfOneAudit ? compared.sentence : `These are two audits. ${compared.sentence}`}
      />
      <ComparedStandards compared={compared} now={now.version} before={before.version} />
    </>
  );
}
