import { peopleOf } from "./agency-people.ts";
import type { SeedPerson } from "./agency-people.ts";

export type PartnershipId = "estmere" | "wealdshire";

export const partnerships = [
  {
    id: "estmere",
    name: "Estmere Safeguarding Children Partnership",
    shortName: "Estmere",
    area: "Estmere",
    contactEmail: "audit@estmere-partnership.example",
  },
  {
    id: "wealdshire",
    name: "Wealdshire Safeguarding Children Partnership",
    shortName: "Wealdshire",
    area: "Wealdshire",
    contactEmail: "audit@estmere-partnership.example",
  },
] as const satisfies readonly { id: PartnershipId; name: string; shortName: string; area: string; contactEmail: string }[];

type AgencyKind = "Police, probation and fire" | "Health" | "Council services" | "Housing" | "Charities and community";

type InclusionBasis = "section 11 body" | "commissioned service" | "relevant agency" | "voluntary participant";

export type SeedAgency = {
  id: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  basis: InclusionBasis;
  partnerships: readonly PartnershipId[];
  directWork: boolean;
  people: readonly SeedPerson[];
};

const both = ["estmere", "wealdshire"] as const;
const estmere = ["estmere"] as const;
const wealdshire = ["wealdshire"] as const;

type Row = readonly [
  id: string,
  name: string,
  shortName: string,
  basis: InclusionBasis,
  partnerships: readonly PartnershipId[],
  directWork: boolean,
];

const rows: Record<AgencyKind, readonly Row[]> = {
  "Police, probation and fire": [
    ["wealdshire-police", "Wealdshire Police", "Police", "section 11 body", both, true],
    ["estmere-and-wealdshire-probation", "Estmere and Wealdshire Probation", "Probation", "section 11 body", both, false],
    ["wealdshire-fire-and-rescue", "Wealdshire Fire and Rescue", "Fire and Rescue", "relevant agency", both, true],
    ["wealdshire-youth-justice-service", "Wealdshire Youth Justice Service", "Youth Justice", "section 11 body", wealdshire, true],
  ],
  Health: [
    ["estmere-community-health-trust", "Estmere Community Health Trust", "Community Health", "section 11 body", both, true],
    ["wealdshire-hospitals-trust", "Wealdshire Hospitals Trust", "Hospitals", "section 11 body", both, true],
    ["lantern-mental-health-trust", "Lantern Mental Health Trust", "Lantern", "section 11 body", both, true],
    ["wealdshire-ambulance-service", "Wealdshire Ambulance Service", "Ambulance", "section 11 body", both, true],
    ["estmere-integrated-care-board", "Estmere Integrated Care Board", "Integrated Care Board", "section 11 body", both, false],
  ],
  "Council services": [
    ["estmere-childrens-services", "Estmere Children’s Services", "Estmere Children’s", "section 11 body", estmere, true],
    ["wealdshire-childrens-services", "Wealdshire Children’s Services", "Wealdshire Children’s", "section 11 body", wealdshire, true],
    ["estmere-adult-services", "Estmere Adult Services", "Adult Services", "section 11 body", estmere, false],
    ["wealdshire-public-health", "Wealdshire Public Health", "Public Health", "section 11 body", wealdshire, false],
    ["estmere-housing-options", "Estmere Housing Options", "Housing Options", "section 11 body", estmere, false],
    ["wealdshire-libraries-and-culture", "Wealdshire Libraries and Culture", "Libraries", "section 11 body", wealdshire, true],
    ["estmere-licensing-and-transport", "Estmere Licensing and Transport", "Licensing", "section 11 body", estmere, false],
  ],
  Housing: [
    ["riverbend-housing-association", "Riverbend Housing Association", "Riverbend", "relevant agency", both, false],
    ["fenlow-homes", "Fenlow Homes", "Fenlow", "relevant agency", wealdshire, false],
  ],
  "Charities and community": [
    ["brightwater-youth-trust", "Brightwater Youth Trust", "Brightwater", "commissioned service", estmere, true],
    ["elmgate-family-support", "Elmgate Family Support", "Elmgate", "commissioned service", estmere, true],
    ["stillwater-domestic-abuse-service", "Stillwater Domestic Abuse Service", "Stillwater", "commissioned service", both, true],
    ["estmere-sports-alliance", "Estmere Sports Alliance", "Sports Alliance", "voluntary participant", estmere, true],
    ["tidewell-young-carers", "Tidewell Young Carers", "Tidewell", "commissioned service", wealdshire, true],
    ["wealdshire-faith-forum", "Wealdshire Faith Forum", "Faith Forum", "voluntary participant", wealdshire, true],
  ],
};

export const agencies: readonly SeedAgency[] = (Object.keys(rows) as AgencyKind[]).flatMap((kind) =>
  rows[kind].map(([id, name, shortName, basis, members, directWork]) => ({
    id,
    name,
    shortName,
    kind,
    basis,
    partnerships: members,
    directWork,
    people: peopleOf(id),
  })),
);
