import { HelpPart, Lines } from "./help-part.tsx";

/** For those who make the return of a school or college. */
export function SchoolHelp() {
  return (
    <HelpPart id="school" title="A school or college: designated safeguarding lead, deputy, head">
      <Lines
        lines={[
          "Only the standards that apply are asked. Which they are follows from the profile: open it to see why, or to correct it.",
          "Last year’s answers are sorted: those whose wording changed, those with evidence to look at, and those that are unchanged. Unchanged ones are confirmed a section at a time.",
          "The profile holds people, training and dates. It is confirmed before the return is sent for signature.",
          "Evidence says what shows it, where it is kept and when it was checked. The documents stay with you.",
          "The designated safeguarding lead names the head, governors, deputies and readers on the page for people, and can end a part there.",
          "The head reads and signs first, or returns it with a note. Then it is submitted, and a governor signs.",
          "Statistics are totals only. They have a page and dates of their own.",
          "A report to governors, a file under the inspection’s headings, the action plan and a blank copy can be downloaded beside the return.",
        ]}
      />
    </HelpPart>
  );
}
