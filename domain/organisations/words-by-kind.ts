/** The kinds of organisation that speak of themselves in words of their own. */
export type OrganisationKind =
  | "agency"
  | "maintained-school"
  | "nursery-school"
  | "academy"
  | "independent-school"
  | "college"
  | "sixteen-to-nineteen-academy"
  | "pupil-referral-unit"
  | "secure-setting"
  | "online-provider"
  | "trust";

/** What things are called in one organisation, as they stand inside a sentence. */
export interface OrganisationWords {
  organisation: string;
  /** What they work on: agencies audit themselves, schools and colleges make a return. */
  audit: "audit" | "return";
  /** Who leads the audit there. */
  lead: string;
  /** The same as a title: "Section 11 champion". */
  leadTitle: string;
  /** Who signs it first. */
  head: string;
  /** The body that answers for the organisation. */
  board: string;
  /** One of that body, who signs second. */
  governor: string;
  governors: string;
  children: string;
}

const dsl = { audit: "return" as const, lead: "designated safeguarding lead", leadTitle: "Designated safeguarding lead" };
const maintained = {
  organisation: "school",
  ...dsl,
  head: "headteacher",
  board: "governing board",
  governor: "governor",
  governors: "governors",
  children: "pupils",
};

/** One word for each thing in each kind of organisation. Pages, mails, files and error texts take theirs from here. */
export const wordsByKind: Record<OrganisationKind, OrganisationWords> = {
  agency: {
    organisation: "agency",
    audit: "audit",
    lead: "champion",
    leadTitle: "Section 11 champion",
    head: "signatory",
    board: "board",
    governor: "board member",
    governors: "board members",
    children: "children",
  },
  "maintained-school": maintained,
  "nursery-school": { ...maintained, organisation: "nursery school", children: "children" },
  academy: { ...maintained, board: "board of trustees", governor: "governor or trustee", governors: "governors and trustees" },
  "independent-school": { ...maintained, head: "head", board: "proprietor", governor: "proprietor or governor" },
  college: { ...maintained, organisation: "college", head: "principal", board: "corporation", children: "students" },
  "sixteen-to-nineteen-academy": {
    organisation: "college",
    ...dsl,
    head: "principal",
    board: "board of trustees",
    governor: "governor or trustee",
    governors: "governors and trustees",
    children: "students",
  },
  "pupil-referral-unit": {
    ...maintained,
    organisation: "pupil referral unit",
    board: "management committee",
    governor: "management committee member",
    governors: "members of the management committee",
  },
  "secure-setting": {
    organisation: "setting",
    ...dsl,
    head: "head",
    board: "board",
    governor: "board member",
    governors: "board members",
    children: "children",
  },
  "online-provider": { ...maintained, organisation: "provider", head: "head", board: "proprietor", governor: "proprietor or governor" },
  trust: {
    organisation: "trust",
    audit: "return",
    lead: "trust safeguarding lead",
    leadTitle: "Trust safeguarding lead",
    head: "chief executive",
    board: "board of trustees",
    governor: "trustee",
    governors: "trustees",
    children: "pupils",
  },
};

export function wordsFor({ kind }: { kind: OrganisationKind }): OrganisationWords {
  return wordsByKind[kind];
}

interface Registered {
  /** setting, trust, or null for an agency. */
  category: string | null;
  /** As it is called in lists and figures: "Maintained nursery school", "16 to 19 or further education". */
  kind: string;
  governance: string | null;
}

/** Which of these kinds an organisation is, by what is held of it. */
export function kindOf({ category, kind, governance }: Registered): OrganisationKind {
  if (category === "trust") return "trust";
  if (category !== "setting") return "agency";
  if (/further education/i.test(kind)) return governance === "Academy" ? "sixteen-to-nineteen-academy" : "college";
  if (/nursery/i.test(kind)) return "nursery-school";
  if (/referral/i.test(kind)) return "pupil-referral-unit";
  if (/secure/i.test(kind)) return "secure-setting";
  if (/online/i.test(kind)) return "online-provider";
  if (/academy|free school/i.test(kind)) return "academy";
  if (/independent|non-maintained/i.test(kind)) return "independent-school";
  return "maintained-school";
}

/** Whether it makes the return of schools and colleges. */
export function isSetting({ kind }: { kind: OrganisationKind }): boolean {
  return kind !== "agency" && kind !== "trust";
}
