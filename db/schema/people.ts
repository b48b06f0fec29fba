import type { Generated } from "kysely";
import type { Role } from "#domain/people/roles.ts";

export interface PeopleTables {
  people: {
    id: string;
    name: string;
    email: string;
    jobTitle: string;
    firstSignedInAt: string | null;
    lastSignedInAt: string | null;
    /** Whether a mail on how their audits go is wanted each week. */
    weeklyProgress: "wanted" | null;
  };
  roles: {
    id: string;
    personId: string;
    role: Role;
    organisationId: string | null;
    partnershipId: string | null;
    since: string;
    endedOn: string | null;
    givenBy: string | null;
    endedBy: string | null;
    /** A deputy signatory: the person for whom they sign, and the last day. */
    deputyFor: string | null;
    untilOn: string | null;
    /** A reviewer of agencies or of schools alone. */
    limitedTo: "agencies" | "schools" | null;
    /** When it was given, and what was typed of the person: theirs is shown once they have signed in to it. */
    givenAt: string | null;
    givenName: string | null;
    givenJobTitle: string | null;
  };
  /** Somebody named for a part that has to be confirmed before they hold it. */
  appointments: {
    id: string;
    organisationId: string;
    personId: string;
    role: Role;
    deputyFor: string | null;
    fromOn: string | null;
    untilOn: string | null;
    namedBy: string;
    namedAt: string;
    confirmedBy: string | null;
    confirmedAt: string | null;
    refusedBy: string | null;
    refusedAt: string | null;
    reason: Generated<string>;
    /** The part, once they hold it. */
    roleId: string | null;
    /** As they were typed by whoever named them. */
    givenName: string | null;
    givenJobTitle: string | null;
  };
  /** A part that goes from one person to another: it ends for the first when the second has signed in. */
  handovers: {
    id: string;
    organisationId: string | null;
    partnershipId: string | null;
    role: Role;
    fromRoleId: string;
    toPersonId: string;
    afterwards: "nothing" | "reader" | "stays";
    /** From the one who leaves to the one who comes. */
    words: Generated<string>;
    startedBy: string;
    startedAt: string;
    /** When everybody was told that the successor has not come. */
    lateToldAt: string | null;
    endedAt: string | null;
    cancelledAt: string | null;
  };
  /** Somebody without a part asks for one. */
  accessRequests: {
    id: string;
    partnershipId: string;
    /** As they wrote it: nothing here says which organisations there are. */
    organisation: string;
    name: string;
    email: string;
    jobTitle: string;
    words: string;
    askedAt: string;
    answer: "accepted" | "refused" | null;
    answeredBy: string | null;
    answeredAt: string | null;
  };
  /** A file of people as it was read, until an administrator accepts it. */
  peopleImports: {
    id: string;
    partnershipId: string;
    fileName: string;
    /** JSON, its lines. */
    content: string;
    readBy: string;
    readAt: string;
    acceptedBy: string | null;
    acceptedAt: string | null;
  };
  signInCodes: {
    id: string;
    email: string;
    personId: string | null;
    /** Who is counted for it, and the wider network where there is one, as hashes; and the browser, where it is known. */
    client: string;
    network: string | null;
    knownBrowser: string | null;
    /** Another asking for this address whose code is good here too: it lies in the mailbox already. */
    alsoCodeOf: string | null;
    timesAsked: number;
    /** How many e-mails were counted for it; when the last was sent, none where another's code has to do. */
    timesSent: number;
    sentAt: string | null;
    createdAt: string;
    expiresAt: string;
    attempts: number;
    usedAt: string | null;
  };
  /** What is counted for an hour, so that nobody can guess or flood. Names are hashed. */
  signInCounts: { name: string; since: string; count: number };
  /** Browsers in which somebody has signed in, as hashes. */
  knownBrowsers: { id: string; personId: string; firstAt: string; lastAt: string };
  /** What somebody typed into a form and has not saved. */
  keptForms: {
    personId: string;
    /** Path and search of the page whose form it is. */
    page: string;
    /** Which of the page's forms; empty where it has one. */
    form: string;
    /** JSON, the form's names and values in its order. */
    fields: string;
    because: "typed" | "session-ended";
    keptAt: string;
  };
  sessions: {
    id: string;
    personId: string;
    createdAt: string;
    expiresAt: string;
    /** "Firefox on Windows". */
    browser: Generated<string>;
    /** Within some minutes. */
    lastUsedAt: string | null;
  };
}
