export interface SigningTables {
  submissions: {
    id: string;
    assessmentId: string;
    revision: number;
    receipt: string;
    content: string;
    contentHash: string;
    submittedAt: string;
  };
  signOffs: {
    id: string;
    assessmentId: string;
    revision: number;
    personId: string;
    personName: string;
    jobTitle: string;
    declarations: string;
    signedAt: string;
    /** Null signs for the organisation. */
    capacity: "governor" | null;
    meetingOn: string | null;
    minuteReference: string | null;
    /** JSON, the standards whose rating the profile spoke against, which the signatory ticked to have looked at. */
    lookedAt: string | null;
    /** The one in whose place a deputy signed, as they were named and titled then. */
    forName: string | null;
    forJobTitle: string | null;
  };
}
