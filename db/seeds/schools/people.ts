import { chance } from "../texts/chance.ts";
import { settings, type SeedSetting, trusts } from "./settings.ts";

interface SchoolPerson {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
}

interface SchoolTeam {
  lead: SchoolPerson;
  head: SchoolPerson;
  governor: SchoolPerson;
  contributors: readonly SchoolPerson[];
  reader?: SchoolPerson;
}

const person = (name: string, jobTitle: string, domain: string): SchoolPerson => {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z -]/g, "");
  return { id: plain.replaceAll(" ", "-"), name, jobTitle, email: `${plain.replaceAll(" ", ".")}@${domain}` };
};

const joanne = person("Joanne Tull", "Deputy headteacher", "otterbrook.example");

const named: Record<string, SchoolTeam> = {
  "otterbrook-primary-school": {
    lead: joanne,
    head: person("Marcus Adeyemi", "Headteacher", "otterbrook.example"),
    governor: person("Amina Yusuf", "Safeguarding governor", "otterbrook.example"),
    contributors: [
      person("Kofi Mensah-Reed", "Special educational needs co-ordinator", "otterbrook.example"),
      person("Greta Lindley", "School business manager", "otterbrook.example"),
    ],
    reader: person("Bryn Calloway", "Chair of governors", "otterbrook.example"),
  },
  "fernacre-infant-school": {
    lead: joanne,
    head: person("Harriet Vane-Okoro", "Head of school", "fernacre.example"),
    governor: person("Desmond Achterberg", "Safeguarding governor", "fernacre.example"),
    contributors: [],
  },
  "marlpit-secondary-school": {
    lead: person("Sunil Parrish", "Assistant headteacher", "marlpit.example"),
    head: person("Ines Okonjo", "Headteacher", "marlpit.example"),
    governor: person("Roland Thackeray-Bose", "Safeguarding governor", "marlpit.example"),
    contributors: [person("Moira Penhallow", "Head of sixth form", "marlpit.example")],
  },
};

const firstNames =
  "Abena Adrian Aisha Alastair Alma Anneka Anton Asha Barnaby Beatrix Bernice Bola Bronwen Cassius Celeste Clement Corinne Dafydd Delia Devika Dorian Edwina Eilidh Elias Esme Farid Fenella Finlay Fiona Gavin Gemma Gideon Hamish Hazel Hester Idris Imogen Ishaan Jago Jasmin Joaquin Jolyon Kamala Keir Kerensa Laszlo Leonie Lorcan Lucinda Magnus Mairi Marisol Meera Merrick Morwenna Nadia Niamh Nkechi Oisin Olwen Orla Oswin Padma Perpetua Petra Phoebe Quentin Rafael Ranjit Reuben Rhoda Rosalind Rufus Sabina Saskia Selwyn Shanthi Sibyl Solomon Stefan Tamsin Tariro Thandi Tobias Ursula Valerie Verity Vikram Wilfred Winifred Xanthe Yasmin Yusra Zelda Zubin".split(
    " ",
  );
const lastNames =
  "Abernethy Adjei Aldous Amankwah Appleyard Arkwright Ashdown Babatunde Bagshaw Bannister Bhardwaj Birtwistle Blackwood Braithwaite Bromley Cadwallader Carrington Chaudhary Clutterbuck Coldwell Crabtree Cresswell Dalgleish Dasgupta Dewhurst Dinsdale Drinkwater Eastwood Ekwueme Ellery Fairweather Farquhar Featherstone Fothergill Gathercole Goldsworthy Greenhalgh Hallworth Hargreave Hathersage Hebden Holroyd Inchbald Iqbal Jephcott Kaczmarek Kirkbride Kowalczyk Langstaff Lightfoot Longbottom Mainwaring Marchetti Marwood Mbeki Merriweather Moncrieff Musgrave Netherwood Nwachukwu Oakeshott Ollerenshaw Osgood Pargeter Peasgood Pickersgill Postlethwaite Prendergast Quarmby Radcliffe Rajaratnam Ravenscroft Rowbotham Satterthwaite Scarisbrick Shufflebotham Silverwood Smallbone Sowerby Stainforth Strickland Summerscale Swindlehurst Tattersall Thistlethwaite Tunnicliffe Underhill Vasquez Venables Wadsworth Wagstaff Whitcroft Wigglesworth Winterbottom Wolstenholme Woodhead Yardley Zielinski".split(
    " ",
  );

// Two counters that share no factor: a name comes again only after more people than there are
let given = 0;
function nextName(): string {
  const at = given++;
  return `${firstNames[(at * 37) % firstNames.length]} ${lastNames[(at * 41 + Math.floor(at / firstNames.length) * 7) % lastNames.length]}`;
}

function teamOf(setting: SeedSetting): SchoolTeam {
  const known = named[setting.id];
  if (known) return known;
  const small = setting.pupils < 120;
  const principal =
    setting.phase === "16 plus" || setting.type === "independent"
      ? "Principal"
      : setting.type === "unit"
        ? "Head of centre"
        : "Headteacher";
  const leads =
    setting.phase === "16 plus"
      ? ["Vice principal", "Assistant principal", "Director of student services", "Head of inclusion"]
      : ["Deputy headteacher", "Assistant headteacher", "Pastoral lead", "Head of inclusion"];
  const chairs =
    setting.type === "unit"
      ? "Safeguarding member, management committee"
      : setting.type.startsWith("independent")
        ? "Safeguarding proprietor’s representative"
        : setting.phase === "16 plus"
          ? "Safeguarding member, corporation"
          : "Safeguarding governor";
  const has = (jobTitle: string) => person(nextName(), jobTitle, setting.domain);
  return {
    lead: has(leads[chance(setting.id, "lead") % leads.length] as string),
    head: has(principal),
    governor: has(chairs),
    contributors: small
      ? []
      : [has("Special educational needs co-ordinator"), ...(setting.pupils > 600 ? [has("School business manager")] : [])],
  };
}

const teams = new Map(settings.map((setting) => [setting.id, teamOf(setting)]));

export function teamOfSetting(setting: SeedSetting): SchoolTeam {
  return teams.get(setting.id) as SchoolTeam;
}

export const trustLeads = new Map(
  trusts.map((trust) => [
    trust.id,
    trust.shortName === "Hartsmoor"
      ? person("Thea Lindqvist", "Director of safeguarding", "hartsmoor.example")
      : person(nextName(), "Trust safeguarding lead", `${trust.id}.example`),
  ]),
);

/** Reads what schools submit and answers them. */
export const adviser = person("Rhian Colbourne", "Education safeguarding adviser", "estmere-partnership.example");

/** Everybody of the schools and trusts, once for every part they have. */
export function partsHeld() {
  const ofTeams = settings.flatMap((setting) => {
    const { lead, head, governor, contributors, reader } = teamOfSetting(setting);
    const parts: [string, SchoolPerson][] = [
      ["champion", lead],
      ["signatory", head],
      ["governor", governor],
      ...contributors.map((one): [string, SchoolPerson] => ["contributor", one]),
      ...(reader ? [["reader", reader] as [string, SchoolPerson]] : []),
    ];
    return parts.map(([part, one]) => ({ ...one, part, organisation: setting.urn }));
  });
  const leads = trusts.map(({ id, name }) => ({ ...(trustLeads.get(id) as SchoolPerson), part: "trust lead", organisation: name }));
  return [...ofTeams, ...leads];
}
