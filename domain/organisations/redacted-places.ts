/** The kinds of places in which words can stand, in the order in which a page names them. */
export const placeKinds = {
  answers: "Answers",
  evidence: "Evidence",
  actions: "Actions",
  profile: "Profile and statistics",
  unsaved: "Drafts and forms not saved",
  conversations: "Conversations and notes",
  submissions: "Signed submissions",
  scrutiny: "Scrutiny",
  responses: "Responses",
  time: "Lateness and more time",
  people: "People and parts",
  history: "History",
  mail: "E-mails",
  figures: "Frozen figures",
  imports: "Files that were read",
  partnership: "Cycles, notices and the partnership’s own words",
} as const;

export type PlaceKind = keyof typeof placeKinds;

export const kindsOfPlace = Object.keys(placeKinds) as PlaceKind[];

/** How many places of each kind. */
export type PlaceCounts = Partial<Record<PlaceKind, number>>;

/** "12 places: Answers 3, History 9". */
export function placesInWords(counts: PlaceCounts): string {
  return kindsOfPlace.flatMap((kind) => (counts[kind] ? [`${placeKinds[kind]} ${counts[kind]}`] : [])).join(", ");
}

export function totalPlaces(counts: PlaceCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const names: Record<string, string> = {
  statement: "statement",
  notApplicableReason: "reason why it does not apply",
  noActionReason: "reason why there is no action",
  ratingReason: "reason for the rating",
  reason: "reason",
  title: "evidence",
  shows: "what evidence shows",
  kept: "where evidence is kept",
  what: "action",
  gap: "gap",
  owner: "owner",
  successMeasure: "success measure",
  words: "words",
  note: "note",
};

/** What a string of a JSON value is called: "statement" of sections, standards, statement. */
export function jsonPlaceInWords(path: string[]): string {
  const own = path.at(-1) ?? "";
  return (
    names[own] ??
    own
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .replace(/[_-]+/g, " ")
      .toLowerCase()
  );
}
