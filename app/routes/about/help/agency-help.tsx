import { HelpPart, Lines } from "./help-part.tsx";

/** For those who make an agency's Section 11 audit. */
export function AgencyHelp() {
  return (
    <HelpPart id="agency" title="An agency: champion, contributor, signatory">
      <Lines
        lines={[
          "The champion answers everything, gives sections to contributors, and sends the audit for signature.",
          "A contributor answers the sections they were given, and can read the rest.",
          "The signatory reads the audit and signs it, or returns it with a note. They cannot change answers.",
          "A reader reads, and changes nothing.",
          "Met needs a statement and evidence. Partially met and not met need an action, or the reason why there is none.",
          "Your last answer stands beside each standard, with what changed in its wording. It is never taken over by itself.",
        ]}
      />
    </HelpPart>
  );
}
