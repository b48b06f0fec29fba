import type { Trx } from "#db/connection.server.ts";
import { kinds } from "./kinds.ts";
import { everybody, teamOfSetting } from "./people.ts";
import { registerOf, settings, trusts } from "./settings.ts";

export async function insertPlaces(trx: Trx) {
  const nothing = {
    urn: null,
    dfeNumber: null,
    ukprn: null,
    phase: null,
    governance: null,
    trustId: null,
    register: null,
    closedOn: null,
    aliases: "[]",
  };
  await trx
    .insertInto("organisations")
    .values(
      trusts.map(({ id, name, shortName }) => ({
        ...nothing,
        id,
        name,
        shortName,
        kind: "Trust",
        basis: "groups settings",
        category: "trust" as const,
      })),
    )
    .execute();
  await trx
    .insertInto("organisations")
    .values(
      settings.map((setting) => {
        const { id, name, shortName, urn, dfeNumber, ukprn, phase } = setting;
        const { kind, basis, governance } = kinds[setting.type];
        const register = JSON.stringify(registerOf(setting, teamOfSetting(setting).head.name));
        return {
          ...nothing,
          id,
          name,
          shortName,
          kind,
          basis,
          category: "setting" as const,
          urn,
          dfeNumber,
          ukprn,
          phase,
          governance,
          trustId: setting.trust?.id ?? null,
          register,
        };
      }),
    )
    .execute();
  const all = [...trusts, ...settings].map(({ id }) => ({ partnershipId: "estmere", organisationId: id }));
  await trx.insertInto("memberships").values(all).execute();
}

export async function insertPeople(trx: Trx) {
  const { people, roles } = everybody();
  const hasCome = { firstSignedInAt: "2025-09-15T09:00:00.000Z", lastSignedInAt: "2026-11-19T14:00:00.000Z" };
  await trx
    .insertInto("people")
    .values(people.map((person) => ({ ...person, ...hasCome })))
    .execute();
  const rows = roles.map((held) => ({
    ...held,
    id: `${held.organisationId ?? held.partnershipId}-${held.role}-${held.personId}`,
    since: "2025-09-01",
    endedOn: null,
  }));
  await trx.insertInto("roles").values(rows).execute();
}
