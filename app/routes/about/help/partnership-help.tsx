import { HelpPart, Lines } from "./help-part.tsx";

/** For the partnership's own people and its panel. */
export function PartnershipHelp() {
  return (
    <HelpPart id="partnership" title="The partnership: administrator, reviewer, panel, analyst, observer">
      <Lines
        lines={[
          "Cycles show who has returned, and the figures. Every figure stands beside its base.",
          "Administrators, reviewers and the panel read a return once it is submitted. Until then only progress is seen.",
          "A member of the panel does not review an organisation to which they belong.",
          "What an organisation asks the partnership is among the work of its administrators and reviewers, who reply there.",
          "An administrator can open a submitted return again, with a reason. What was submitted stays readable.",
          "Analysts and administrators freeze figures in snapshots. An observer sees figures of all together, never those of one organisation.",
        ]}
      />
    </HelpPart>
  );
}
