type PersonRole = "champion" | "contributor" | "signatory" | "reader";
export type SeedPerson = { id: string; name: string; jobTitle: string; email: string; role: PersonRole };

type Line = readonly [name: string, jobTitle: string];
type Team = { domain: string; champion: Line; signatory: Line; contributors: readonly Line[]; reader?: Line };

const team = (domain: string, champion: Line, signatory: Line, contributors: readonly Line[], reader?: Line): Team => ({
  domain: `${domain}.example`,
  champion,
  signatory,
  contributors,
  ...(reader === undefined ? {} : { reader }),
});

const teams: Record<string, Team> = {
  "wealdshire-police": team(
    "wealdshire-police",
    ["Gareth Pugh", "Detective superintendent, public protection"],
    ["Nasreen Akhtar", "Assistant chief constable"],
    [
      ["Lucy Fairbairn", "Vetting and standards manager"],
      ["Owen Tranter", "Learning and development manager"],
      ["Sukhdeep Gill", "Information manager"],
    ],
    ["Margaret Oyelaran", "Policy lead, commissioner’s office"],
  ),
  "estmere-and-wealdshire-probation": team(
    "ew-probation",
    ["Dawn Castleton", "Senior probation officer, safeguarding"],
    ["Kwame Asante", "Head of probation delivery unit"],
    [
      ["Rosie Lumb", "Quality development officer"],
      ["Imran Sheikh", "Business manager"],
    ],
  ),
  "wealdshire-fire-and-rescue": team(
    "wealdshire-fire",
    ["Stuart Kemble", "Prevention manager and safeguarding lead"],
    ["Angela Broadhurst", "Deputy chief fire officer"],
    [
      ["Jodie Marsden", "People adviser"],
      ["Peter Szabo", "Area manager, operations"],
    ],
    ["Colin Verity", "Member, fire authority"],
  ),
  "wealdshire-youth-justice-service": team(
    "wealdshire-yjs",
    ["Tanya Bramwell", "Operations manager, youth justice"],
    ["Dele Adebayo", "Head of youth justice"],
    [["Ffion Parry", "Restorative justice coordinator"]],
  ),
  "estmere-community-health-trust": team(
    "estmere-community-health",
    ["Anita Desai", "Named nurse, safeguarding children"],
    ["Fiona McAllister", "Chief nurse"],
    [
      ["Hannah Ridley", "Safeguarding trainer"],
      ["Joseph Mensah", "Workforce manager"],
      ["Clare Oakden", "Information governance manager"],
    ],
    ["Ruth Sandiford", "Non-executive director"],
  ),
  "wealdshire-hospitals-trust": team(
    "wealdshire-hospitals",
    ["Siobhan Kealey", "Named nurse, safeguarding children"],
    ["Michael Trevelyan", "Chief executive"],
    [
      ["Ravi Menon", "Named doctor"],
      ["Beth Arkwright", "Head of recruitment"],
      ["Olu Fashola", "Matron, children’s emergency care"],
    ],
  ),
  "lantern-mental-health-trust": team(
    "lantern-mht",
    ["Judith Amoah", "Head of safeguarding"],
    ["Christopher Lyle", "Director of nursing"],
    [
      ["Megan Tudor", "Named professional, children"],
      ["Hassan Qureshi", "Head of workforce"],
    ],
    ["Elspeth Cairns", "Trust chair"],
  ),
  "wealdshire-ambulance-service": team(
    "wealdshire-ambulance",
    ["Lee Hatherley", "Safeguarding manager"],
    ["Patricia Nkemelu", "Director of quality and nursing"],
    [
      ["Gemma Stoddart", "Clinical education lead"],
      ["Alan Birch", "Resourcing manager"],
    ],
  ),
  "estmere-integrated-care-board": team(
    "estmere-icb",
    ["Caroline Fenn", "Designated nurse, safeguarding children"],
    ["Dr Samir Kapoor", "Chief medical officer"],
    [
      ["Naomi Blackett", "Contracts and quality manager"],
      ["Edward Loxley", "Designated doctor"],
    ],
  ),
  "estmere-childrens-services": team(
    "estmere-council",
    ["Victoria Sandham", "Head of quality assurance, children’s services"],
    ["Marcia Bennett-Cole", "Director of children’s services"],
    [
      ["Yusuf Karim", "Principal social worker"],
      ["Sian Probert", "Workforce development manager"],
      ["Adam Nowak", "Participation manager"],
    ],
    ["Paul Hendry", "Lead member for children"],
  ),
  "wealdshire-childrens-services": team(
    "wealdshire-council",
    ["Rachel Oduya", "Service manager, quality and practice"],
    ["Simon Attwater", "Corporate director, children and learning"],
    [
      ["Leanne Stokoe", "Principal social worker"],
      ["Manjit Dhillon", "Human resources partner"],
    ],
  ),
  "estmere-adult-services": team(
    "estmere-adults",
    ["Denise Clifton", "Principal social worker, adults"],
    ["Robert Imrie", "Director of adult services"],
    [
      ["Grace Obi", "Safeguarding adults manager"],
      ["Tim Varley", "Commissioning manager"],
    ],
  ),
  "wealdshire-public-health": team(
    "wealdshire-public-health",
    ["Hester Quayle", "Consultant in public health, children"],
    ["Dr Arun Nair", "Director of public health"],
    [["Jack Penhale", "Commissioning officer"]],
  ),
  "estmere-housing-options": team(
    "estmere-housing-options",
    ["Karen Mulvey", "Homelessness service manager"],
    ["Jerome Philips", "Head of housing"],
    [
      ["Shabana Malik", "Temporary accommodation manager"],
      ["Ian Whitlock", "Business support manager"],
    ],
  ),
  "wealdshire-libraries-and-culture": team(
    "wealdshire-libraries",
    ["Philippa Nunn", "Children’s library services manager"],
    ["Geoffrey Adair", "Head of libraries and culture"],
    [
      ["Zainab Hussein", "Museums learning officer"],
      ["Martin Coyle", "Volunteer coordinator"],
    ],
  ),
  "estmere-licensing-and-transport": team(
    "estmere-licensing",
    ["Warren Tidy", "Licensing manager"],
    ["Lorraine Eccles", "Assistant director, regulatory services"],
    [["Farah Iqbal", "Passenger transport officer"]],
  ),
  "riverbend-housing-association": team(
    "riverbend-housing",
    ["Priya Raman", "Head of safeguarding"],
    ["Helen Whitcombe", "Chief executive"],
    [
      ["Bethan Lloyd", "Young people’s scheme manager"],
      ["Chidi Nwosu", "People and learning manager"],
      ["Tomasz Zielinski", "Information governance lead"],
    ],
  ),
  "fenlow-homes": team(
    "fenlow-homes",
    ["Alison Draycott", "Community safety manager"],
    ["Neil Pemberton", "Managing director"],
    [
      ["Comfort Boateng", "Human resources manager"],
      ["Luke Ashdown", "Head of repairs"],
    ],
  ),
  "brightwater-youth-trust": team(
    "brightwater-youth",
    ["Hodan Warsame", "Programme director"],
    ["Dominic Farrell", "Chief executive"],
    [
      ["Kayleigh Rowe", "Volunteer manager"],
      ["Ben Achebe", "Detached youth work lead"],
    ],
    ["Sarah Lindqvist", "Safeguarding trustee"],
  ),
  "elmgate-family-support": team(
    "elmgate-families",
    ["Joyce Harrowell", "Service manager"],
    ["Petra Novak", "Director"],
    [["Kelly-Ann Moss", "Senior family practitioner"]],
  ),
  "stillwater-domestic-abuse-service": team(
    "stillwater",
    ["Roisin Devlin", "Children and young people’s manager"],
    ["Harriet Okonjo", "Chief executive"],
    [
      ["Marta Kowalczyk", "Refuge manager"],
      ["Esther Lyons", "People and volunteering manager"],
    ],
  ),
  "estmere-sports-alliance": team(
    "estmere-sports",
    ["Craig Dunmore", "Club welfare manager"],
    ["Janet Ilesanmi", "Chair of trustees"],
    [["Tom Wragg", "Coaching coordinator"]],
  ),
  "tidewell-young-carers": team(
    "tidewell-carers",
    ["Nicola Sewell", "Young carers’ service manager"],
    ["Abdul Rehman Choudhury", "Chief officer"],
    [
      ["Freya Holt", "Schools worker"],
      ["Linda Pascoe", "Office and data manager"],
    ],
  ),
  "wealdshire-faith-forum": team(
    "wealdshire-faiths",
    ["Reverend Ann Lockyer", "Safeguarding coordinator"],
    ["Harbhajan Singh Bains", "Chair of the forum"],
    [["Miriam Feldman", "Training volunteer"]],
  ),
};

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(dr|reverend) /, "")
    .replace(/[^a-z]+/g, "-");

function person(name: string, jobTitle: string, role: PersonRole, domain: string): SeedPerson {
  return { id: slug(name), name, jobTitle, role, email: `${slug(name).replaceAll("-", ".")}@${domain}` };
}

export function peopleOf(agencyId: string): readonly SeedPerson[] {
  const found = teams[agencyId];
  if (found === undefined) throw new Error(`No people are written for ${agencyId}`);
  const one = (role: PersonRole, line: Line): SeedPerson => person(line[0], line[1], role, found.domain);
  return [
    one("champion", found.champion),
    one("signatory", found.signatory),
    ...found.contributors.map((line) => one("contributor", line)),
    ...(found.reader === undefined ? [] : [one("reader", found.reader)]),
  ];
}
