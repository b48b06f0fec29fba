import type { PartnershipId } from "./agencies.ts";

type PartnershipRole = "administrator" | "analyst" | "reviewer" | "observer" | "panel-chair" | "panel-member" | "scrutineer";

type SeedPartnershipPerson = {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
  roles: readonly PartnershipRole[];
  partnerships: readonly PartnershipId[];
};

const both = ["estmere", "wealdshire"] as const;

export const partnershipPeople: readonly [SeedPartnershipPerson, ...SeedPartnershipPerson[]] = [
  {
    id: "leila-haddad",
    name: "Leila Haddad",
    jobTitle: "Quality assurance manager, both partnerships",
    email: "leila.haddad@estmere-partnership.example",
    roles: ["administrator"],
    partnerships: both,
  },
  {
    id: "callum-reid",
    name: "Callum Reid",
    jobTitle: "Performance analyst",
    email: "callum.reid@estmere-partnership.example",
    roles: ["analyst"],
    partnerships: both,
  },
  {
    id: "gwendolyn-pryce",
    name: "Gwendolyn Pryce",
    jobTitle: "Independent scrutineer",
    email: "gwendolyn.pryce@scrutiny.example",
    roles: ["scrutineer"],
    partnerships: both,
  },
  {
    id: "tariq-aziz-hall",
    name: "Tariq Aziz-Hall",
    jobTitle: "Safeguarding adviser, regional improvement team",
    email: "tariq.aziz-hall@regional-improvement.example",
    roles: ["observer"],
    partnerships: both,
  },
  {
    id: "beverley-stanhope",
    name: "Beverley Stanhope",
    jobTitle: "Chair, quality and performance group",
    email: "beverley.stanhope@wealdshire-partnership.example",
    roles: ["panel-chair", "reviewer"],
    partnerships: both,
  },
  {
    id: "rachel-oduya",
    name: "Rachel Oduya",
    jobTitle: "Service manager, quality and practice",
    email: "rachel.oduya@wealdshire-council.example",
    roles: ["panel-member"],
    partnerships: ["wealdshire"],
  },
  {
    id: "caroline-fenn",
    name: "Caroline Fenn",
    jobTitle: "Designated nurse, safeguarding children",
    email: "caroline.fenn@estmere-icb.example",
    roles: ["panel-member"],
    partnerships: both,
  },
  {
    id: "gareth-pugh",
    name: "Gareth Pugh",
    jobTitle: "Detective superintendent, public protection",
    email: "gareth.pugh@wealdshire-police.example",
    roles: ["panel-member"],
    partnerships: both,
  },
];
