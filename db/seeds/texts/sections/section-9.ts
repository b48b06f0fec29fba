import type { SectionTexts } from "#db/seeds/texts/parts.ts";

export const section9: SectionTexts = {
  "9.1": {
    arrangement: [
      "The information sharing policy was approved in {month} and reflects {sharelaw}.",
      "{Ig} leads on information sharing and brought our policy into line with {sharelaw}.",
      "We share information about children under a policy that puts {sharelaw} first and data protection law beside it.",
      "Our policy tells {front} that they may share without consent to keep a child safe, and cites {sharelaw}.",
      "When and how to share is set out in {6-10} steps, last checked by {ig} in {month} against {sharelaw}.",
    ],
    reach: [
      "We have signed the county agreement and {2-7} others, which are listed with review dates.",
      "An impact assessment was completed for {system} and for each regular exchange of data.",
      "{Suppliers} are bound to the same terms, through a schedule in each contract.",
      "A decision chart sits beside the referral form, so nobody has to look for the policy.",
      "Consent is explained to families with care, and staff know that it is not needed where a child may be at risk.",
    ],
    effect: [
      "A reading of {sample} decisions in {month} found {most} with a clear reason and the right lawful basis.",
      "{Ig} took {12-44} calls for advice in the year, and in none had a refusal on grounds of consent put a child at risk.",
      "The yearly check by our auditors in {lmonth} found every agreement signed and current.",
      "We tested the policy with {group}, who said the explanation of privacy was fair and honest.",
      "Time taken to answer urgent requests fell from {7-12} to {2-5} hours after the steps were published.",
    ],
    gaps: [
      ["The policy predates {sharelaw}, and still reads as though consent were the usual starting point.", "Rewrite the information sharing policy and brief staff", "ig", "New policy approved, and known in a spot check", "Approved and explained to all teams."],
      ["Two of our {5-9} agreements have lapsed, one of them for data from {place2}.", "Renew lapsed agreements and diarise the rest", "ig", "Every agreement is signed and in date", "Both renewed and a diary kept."],
      ["Nobody was named as lead between {lmonth} and {month}, and {front} did not know where to take a question.", "Name the lead for information sharing at every site", "exec", "Nine in ten can say who it is", "Name published; most staff know it."],
      ["No impact assessment has been done for the newer exchanges of data through {system}.", "Complete impact assessments for each exchange", "ig", "An assessment is held for all exchanges", "Done for all but one exchange."],
    ],
    absent: "There is no information sharing policy that mentions children.",
    evidence: [
      ["Policy on sharing information, {month}", "when and how we share", "Information governance"],
      ["Register of sharing agreements", "partners, dates and signatures", "Information governance"],
      ["Impact assessment for {system}", "risks and safeguards", "Information governance"],
    ],
  },
  "9.2": {
    arrangement: [
      "Staff record what they shared, with whom and why, or why they chose not to, in a box in {system}.",
      "{Front} share through secure mail and named contacts, and never by personal telephone.",
      "A half-hour session on sharing, given by {ig}, has been offered to every team since {lmonth}.",
      "Three questions guide each decision: is a child at risk, who needs to know, what is the least that would help.",
      "Advice on sharing is available from {ig} in the day and from the manager on call at night.",
    ],
    reach: [
      "Flags in {system} tell {front} that a child has a plan or a social worker.",
      "{Others} are shown how to check who is calling before giving anything away.",
      "When something is sent to the wrong person, {ig} looks into it within {1-2} days and writes to all concerned.",
      "Practice cases are used in team meetings, one of them about {spotted}.",
      "Managers read {4-8} decisions every quarter and talk them through with the person who made them.",
    ],
    effect: [
      "Confidence measured {81-93}% in {y}, and was highest among {front}.",
      "In a dip sample in {month}, {most} of {sample} records gave a reason for sharing that another person could follow.",
      "There were {2-6} incidents in the year, none with harm, and the commonest cause was removed by turning off address completion.",
      "Early sharing by {place} in {month} allowed another agency to act on the same day.",
      "Partners rated how quickly we share at {4}.{2-8} out of five.",
    ],
    gaps: [
      ["Decisions not to share are hardly ever written down: {some} of {sample} records had a reason of any kind.", "Record reasons for sharing and for not sharing", "ig", "A reason is found in nine of ten records", "Reason found in eight of ten at the last sample."],
      ["Confidence is {51-64}%, and {others} fear breaking data protection law more than they fear leaving a child at risk.", "Hold sessions on sharing with {others}", "ig", "At least eight in ten feel confident", "Sessions held and confidence has risen."],
      ["Staff at {place2} still send some messages unencrypted, because secure mail is slow there.", "Put secure mail right at every site", "ig", "No unencrypted message is found in two checks", "Mended, and first check was clear."],
      ["Incidents are counted but not learnt from, and the same mistake has happened {2-4} times.", "Review incidents each quarter and share what is learnt", "deputy", "No repeat of the same cause in six months", "Reviews held; no repeat so far."],
    ],
    absent: "Staff do not record sharing decisions and told us that they would rather not share.",
    evidence: [
      ["Dip sample of sharing decisions, {month}", "reasons recorded", "Audits"],
      ["Confidence in sharing: survey, {y}", "answers by team", "Surveys"],
      ["Incident learning note", "what went wrong and what changed", "Information governance"],
    ],
  },
  "9.3": {
    arrangement: [
      "A record-keeping standard sets {24-48} hours for writing up contact, and says what a good entry contains.",
      "Records in {system} open with a short history and the child’s own words.",
      "{Lead} reads a sample of records every month against {8-12} points.",
      "What we keep about children, for how long and who may see it is set out in a schedule owned by {ig}.",
      "We keep a chronology for each child or household of concern and bring it up to date every {3-6} months.",
    ],
    reach: [
      "When a child moves, the record is passed on within {5-10} working days, with a receipt.",
      "Retention is automatic: {system} lists what is due and {ig} approves each deletion.",
      "Paper notes at {place2} are scanned within a week and then shredded.",
      "Access is logged, and {ig} looks into any opening of a record without a reason.",
      "{Others} use a shorter form for what they see and hear, which is joined to the main record.",
    ],
    effect: [
      "In the last reading, in {month}, {most} of {sample} records met the standard, and {some} were marked as very good.",
      "{90-97}% of entries were made in time, compared with {70-82}% in {ly}.",
      "All but {few} of {9-26} transfers had a receipt, and the missing ones were traced.",
      "A chronology compiled in {month} showed a pattern about {spotted} that single entries had hidden.",
      "A young adult who asked to read their file in {lmonth} told us that it had been written with kindness.",
    ],
    gaps: [
      ["The child’s own words are the weak point: they were in {some} of {sample} records read.", "Improve the child’s voice in records", "lead", "Found in nine of ten records", "Found in seven of ten at the latest reading."],
      ["Chronologies are kept for a few families only, and {front} do not agree on when one is needed.", "Set a rule for chronologies and bring records up to date", "lead", "A current chronology in each relevant record", "Rule agreed; most records brought up to date."],
      ["Retention has fallen behind: boxes at {place2} hold papers that should have been destroyed before {ly}.", "Clear records past their retention date", "ig", "No record is held beyond its date", "Boxes cleared and destruction certified."],
      ["We cannot show receipts for records passed on: {few} of {7-10} transfers this year had one.", "Require a receipt for each transfer", "ig", "A receipt is held for all transfers", "Receipt held for each transfer since."],
    ],
    absent: "We have no standard for records about children, and entries we read were late and incomplete.",
    evidence: [
      ["Case record audit, {month}", "quality against our standard", "Audits"],
      ["Retention schedule, {y}", "how long records are kept", "Information governance"],
      ["Transfer receipts, summary", "records moved with the child", "Information governance"],
    ],
  },
};
