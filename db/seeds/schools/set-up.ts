import { registerSetting } from "#domain/schools/register.ts";
import { addOrganisation, baseOfOrganisation, changeOrganisation } from "#db/organisations/changing.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { invitePerson } from "#db/people/parts.ts";
import { keepRegisterImport } from "#db/schools/register-imports.ts";
import { acceptRegister, readRegisterDiff } from "#db/schools/register.ts";
import type { Trx } from "../../connection.server.ts";
import { expectDone, importPeople } from "../set-up.ts";
import { kinds } from "./kinds.ts";
import { adviser, partsHeld, teamOfSetting } from "./people.ts";
import { registerOf, settings, trusts } from "./settings.ts";

const partnershipId = "estmere";
const hasCome = { firstSignedInAt: "2025-09-15T09:00:00.000Z", lastSignedInAt: "2026-11-19T14:00:00.000Z" };

/** Sets the schools up as an administrator does: trusts by hand, settings from the register's file, their people from another. */
export async function setUpSchools(trx: Trx, publicUrl: string) {
  const author = { by: "leila-haddad", at: "2025-09-01T08:00:00.000Z", publicUrl };
  const nothing = { aliases: [], urn: null, phase: null, governance: null, trustId: null };
  for (const { name, shortName } of trusts) {
    const trust = { ...nothing, name, shortName, kind: "Trust", basis: "groups settings", category: "trust" as const };
    await addOrganisation(trx, author, { ...trust, partnershipId });
  }
  await importSettings(trx, author);
  // The register knows full names alone, and not every duty
  for (const { id: organisationId, shortName, type } of settings) {
    const before = await findOrganisation(trx, organisationId);
    if (!before) throw new Error(`${organisationId} is missing`);
    const change = { ...before, shortName, basis: kinds[type].basis, organisationId, partnershipId, base: baseOfOrganisation(before) };
    const saved = await changeOrganisation(trx, author, change);
    expectDone(saved === "saved" ? null : `${organisationId}: ${saved}`);
  }
  await importPeople(trx, author, { partnershipId, fileName: "school-people.csv", lines: partsHeld() });
  const invited = await invitePerson(trx, author, { organisationId: null, partnershipId }, { ...adviser, part: "reviewer" });
  expectDone("refused" in invited ? invited.refused : null);
  await trx.updateTable("people").set(hasCome).where("lastSignedInAt", "is", null).execute();
}

async function importSettings(trx: Trx, author: { by: string; at: string }) {
  const read = settings.map((setting) => {
    const one = registerSetting(registerOf(setting, teamOfSetting(setting).head.name));
    if ("problem" in one) throw new Error(`${setting.name}: ${one.problem}`);
    return one;
  });
  const importId = await keepRegisterImport(trx, author, { partnershipId, fileName: "edubasealldata.csv", settings: read, problems: [] });
  const { mark } = await readRegisterDiff(trx, partnershipId, read);
  const { result } = await acceptRegister(trx, author, { partnershipId, importId, leave: [], mark, inviteTo: [] });
  expectDone(result === "accepted" ? null : result);
}
