import type { SigningTables } from "#db/schema/signing.ts";
import { type Described, ofAssessment, id, assessmentId, revision } from "./described.ts";

export const signingTables: Described<SigningTables> = {
  submissions: {
    about: "Each return as it was submitted, frozen with the words it was made against.",
    key: ["id"],
    belongs: ofAssessment,
    columns: {
      id,
      assessmentId,
      revision,
      receipt: "The number of the receipt.",
      content: "The whole return, as JSON.",
      contentHash: "Fingerprint of the content (SHA-256).",
      submittedAt: "When it was submitted (UTC).",
    },
    json: ["content"],
    onlyInJson: ["content"],
    atATime: 10,
  },
  signOffs: {
    about: "Who signed which revision, with the declarations that were signed.",
    key: ["id"],
    belongs: ofAssessment,
    columns: {
      id,
      assessmentId,
      revision: "The revision that was signed.",
      personId: "Who signed, in people.",
      personName: "The name at the time.",
      jobTitle: "The job title at the time.",
      declarations: "The declarations, as JSON.",
      signedAt: "When (UTC).",
      capacity: "governor, or empty for the organisation’s signatory.",
      meetingOn: "The day of the governors’ meeting.",
      minuteReference: "Where the minutes say so.",
      lookedAt: "The standards whose rating the profile spoke against, which the signatory had looked at, as JSON.",
      forName: "The name of the one in whose place a deputy signed.",
      forJobTitle: "The job title of that person.",
    },
    json: ["declarations", "lookedAt"],
  },
};
