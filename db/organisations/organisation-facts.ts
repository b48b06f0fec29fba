import type { ToldApart } from "#domain/organisations/narrowing.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";

/** What figures tell organisations apart by; the query joins the trusts' organisations as "trusts". */
export const organisationColumns = [
  "organisations.id as organisationId",
  "organisations.name",
  "organisations.kind",
  "organisations.phase",
  "organisations.governance",
  "organisations.trustId",
  "trusts.name as trustName",
] as const;

interface ToldApartRow {
  kind: string;
  phase: string | null;
  governance: string | null;
  trustId: string | null;
  trustName: string | null;
}

interface OrganisationRow extends ToldApartRow {
  organisationId: string;
  name: string;
}

/** The organisation of a row, and what else the row holds. */
export function parted<Row extends OrganisationRow>(row: Row): { organisation: OrganisationFacts; rest: Omit<Row, keyof OrganisationRow> } {
  const { organisationId, name, kind, phase, governance, trustId, trustName, ...rest } = row;
  return { organisation: { id: organisationId, name, ...toldApart({ kind, phase, governance, trustId, trustName }) }, rest };
}

/** What tells the organisation of a row apart. */
export function toldApart({ kind, phase, governance, trustId, trustName }: ToldApartRow): ToldApart {
  return {
    kind,
    ...(phase && { phase }),
    ...(governance && { governance }),
    ...(trustId && trustName && { trust: { id: trustId, name: trustName } }),
  };
}
