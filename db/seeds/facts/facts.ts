/** What the demonstration knows about one agency. Phrases fit after "we asked" or "with": titles carry their article. */
export type Facts = {
  size: string;
  scale: "small" | "medium" | "large";
  board: string;
  committee: string;
  exec: string;
  deputy: string;
  lead: string;
  cover: string;
  hr: string;
  ig: string;
  trainer: string;
  speak: string;
  front: string;
  others: string;
  volunteers: string;
  sup: string;
  sites: string;
  place: string;
  place2: string;
  system: string;
  learn: string;
  store: string;
  plan: string;
  children: string;
  voice: string;
  group: string;
  suppliers: string;
  decision: string;
  asked: string;
  did: string;
  barrier: string;
  adjust: string;
  forum: string;
  spotted: string;
  learning: string;
  /** The special duty that comes up most. */
  duty: string;
  /** What is done where staff may hold a child; a whole sentence. */
  force: string;
  /** Whether section 16LA binds the agency, after "section 16LA" or "the duty". */
  bound: string;
};
