/** A draft report as plain text: what the check reads, whatever file it came from. */
export interface Draft {
  paragraphs: DraftParagraph[];
  tables: DraftTable[];
}

/** Pages are known only where the file says where its writer's screen broke them. */
export interface DraftParagraph {
  text: string;
  page?: number;
}

export interface DraftTable {
  rows: string[][];
  page?: number;
  /** How many paragraphs stand before it: what it is about stands there. */
  after?: number;
}
