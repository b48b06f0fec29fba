import { Details } from "#app/components/govuk/details.tsx";
import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import type { StandardPage } from "./standard.server.ts";

interface Props {
  page: Pick<StandardPage, "references">;
  field: Fields;
  /** Whether what was typed comes back: then every box that could hold something is there. */
  isAnswer: boolean;
}

const roomForMore = 2;
const boxes = ["source", "edition", "part", "heading", "paragraph"] as const;

/** The references of a standard, each folded under what it is, but for those in which something is wrong or that came back. */
export function ReferenceFields({ page: { references }, field, isAnswer }: Props) {
  const count = references.length + (isAnswer ? roomForMore * 2 : roomForMore);
  return (
    <>
      <h2 className="govuk-heading-m">References</h2>
      <p className="govuk-body">Newest edition first. There is more room after saving.</p>
      {Array.from({ length: count }, (_, index) => {
        const of = (name: string) => field(`references[${index}].${name}`);
        const known = references[index];
        const isTyped = isAnswer && !known && of("source").defaultValue;
        const isOpen = boxes.some((name) => of(name).error) || Boolean(isTyped);
        return (
          <Details
            key={index}
            summary={known ? `Reference ${index + 1}: ${known}` : `Add a reference (${index + 1})`}
            isOpen={isOpen}
            classes="govuk-!-margin-bottom-2"
          >
            <Reference of={of} isThere={known !== undefined} />
          </Details>
        );
      })}
    </>
  );
}

function Reference({ of, isThere }: { of: (name: string) => ReturnType<Fields>; isThere: boolean }) {
  return (
    <>
      <Input {...of("source")} label="Source" />
      <Input {...of("edition")} label="Edition" />
      <Input {...of("part")} label="Part or section" />
      <Input {...of("heading")} label="What it is about" />
      <Input {...of("paragraph")} label="Paragraph" hint="Only once somebody has found it in the source itself" />
      <Checkboxes {...of("verified")} size="small" items={[{ value: "yes", label: "Verified in the source" }]} />
      <Checkboxes {...of("earlier")} size="small" items={[{ value: "yes", label: "It is an earlier edition" }]} />
      {isThere && <Checkboxes {...of("remove")} size="small" items={[{ value: "yes", label: "Take this reference away" }]} />}
    </>
  );
}
