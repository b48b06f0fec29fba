import { HelpPart, Lines } from "./help-part.tsx";

/** For the partnership's own people and its panel. */
export function PartnershipHelp() {
  return (
    <HelpPart id="partnership" title="The partnership: administrator, reviewer, panel, scrutineer, analyst, observer">
      <Lines
        lines={[
          "Cycles show who has returned, and the figures. Every figure stands beside its base.",
          "Administrators, reviewers, chairs and scrutineers read a return once it is submitted, members of a panel what their panel has. Until then only progress is seen.",
          "Under Scrutiny each return has a reader and a clock. Take one, see what deserves to be asked, and write key lines for the panel.",
          "In the panel’s room notes are lines of their own, members propose, and the chair settles. Nobody has to do with their own organisation, or with one about which they declared a conflict.",
          "A response goes once, and stays as it was sent. The organisation answers recommendations, and can correct facts for ten working days.",
          "“Backups”, on the partnership’s page, tells administrators when the last good backup was made, and what is wrong if none was.",
          "What an organisation asks the partnership is among the work of its administrators and reviewers, who reply there.",
          "An administrator can open a submitted return again, with a reason. What was submitted stays readable.",
          "A child’s name, or what else must not be here, is taken out everywhere by an administrator under “Words taken out”: what is signed, the history and e-mails too. Figures and signatures stay, and that it was done is kept.",
          "Analysts and administrators freeze figures in snapshots. An observer sees figures of all together, never those of one organisation.",
        ]}
      />
    </HelpPart>
  );
}
