import { HelpPart, Lines } from "./help-part.tsx";

/** For governors, trustees, proprietors and members of a management committee. */
export function GovernorHelp() {
  return (
    <HelpPart id="governor" title="A governor, trustee, proprietor or member of a management committee">
      <Lines
        lines={[
          "The page for governors shows what is weak, what changed, last year’s actions and questions to ask. You can read it at any time, and print it.",
          "Ask about a standard, or the whole return, in a conversation: the school or college, its governors and its trust read it, and the partnership does not.",
          "The head signs first. The second signature is yours: you are asked for the date of the meeting that discussed the return and the reference of its minute.",
          "Whoever works on the return cannot give the second signature.",
          "If you can read the return and should sign it, ask the designated safeguarding lead to name you as a governor.",
        ]}
      />
    </HelpPart>
  );
}
