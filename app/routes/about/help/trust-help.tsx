import { HelpPart, Lines } from "./help-part.tsx";

/** For whoever leads safeguarding in a trust. */
export function TrustHelp() {
  return (
    <HelpPart id="trust" title="A trust: safeguarding lead">
      <Lines
        lines={[
          "“All settings” among your work shows how far each school is, where several are weak and which dates are overdue, with one download.",
          "What the trust does the same everywhere can be written once and offered to all. Each school uses it as its own answer, or declines it with a reason that you can read.",
          "You can read each return and take part in conversations about it. You cannot change or sign it.",
        ]}
      />
    </HelpPart>
  );
}
