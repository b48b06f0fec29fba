import { open, schoolAudit } from "./steps.ts";
import { fillAndPress, pressOnly, type Visit } from "./visit.ts";

const ofOrganisation = "organisations/:organisationId/people";
const organisationPeople = "/organisations/riverbend-housing-association/people";
const ofPartnership = "partnerships/:partnershipId/people";
const partnershipPeople = "/partnerships/estmere/people";

/** The pages of who holds which part. */
export const peopleVisits: Visit[] = [
  { route: ofOrganisation, as: "champion", path: organisationPeople },
  {
    route: ofOrganisation,
    as: "dsl",
    path: schoolAudit,
    reach: (page) => open(page, "Invite somebody, or hand over"),
    when: "of a school",
  },
  { route: `${ofOrganisation}/new`, as: "champion", path: `${organisationPeople}/new`, spoil: pressOnly("Send the invitation") },
  {
    route: `${ofOrganisation}/:roleId`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Correct\W+Priya/),
    spoil: fillAndPress("Name", "", "Save it"),
  },
  {
    route: `${ofOrganisation}/:roleId/removal`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Remove\W+(?!\W|Priya)/),
  },
  {
    route: `${ofOrganisation}/:roleId/handover`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Hand over\W+Priya/),
    spoil: pressOnly(/^Hand over as/),
  },
  {
    route: `${ofOrganisation}/:roleId/deputy`,
    as: "champion",
    path: organisationPeople,
    reach: (page) => open(page, /^Name a deputy/),
    spoil: pressOnly("Name this deputy"),
  },
  { route: `${ofOrganisation}/history`, as: "champion", path: `${organisationPeople}/history` },
  { route: ofPartnership, as: "administrator", path: partnershipPeople },
  { route: `${ofPartnership}/new`, as: "administrator", path: `${partnershipPeople}/new`, spoil: pressOnly("Send the invitation") },
  { route: `${ofPartnership}/:roleId`, as: "administrator", path: partnershipPeople, reach: (page) => open(page, /^Correct\W+Leila/) },
  { route: `${ofPartnership}/:roleId/removal`, as: "administrator", path: partnershipPeople, reach: (page) => open(page, /^Remove\W+/) },
  {
    route: `${ofPartnership}/:roleId/handover`,
    as: "administrator",
    path: partnershipPeople,
    reach: (page) => open(page, /^Hand over\W+/),
  },
  { route: `${ofPartnership}/history`, as: "administrator", path: `${partnershipPeople}/history` },
  { route: `${ofPartnership}/requests`, as: "administrator", path: `${partnershipPeople}/requests` },
  { route: `${ofPartnership}/import`, as: "administrator", path: `${partnershipPeople}/import`, spoil: pressOnly("Read the file") },
  { route: "sign-in/access", as: "nobody", path: "/sign-in/access", spoil: pressOnly("Send the request") },
];
