import { Fragment, type ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { Choice, type ChoiceItem } from "./choice.tsx";
import { GroupedField, type GroupProps } from "./field.tsx";
import { type FieldValue, idOf, listOf } from "./fields-of.ts";
import { useTypedChoice } from "./typed.ts";

/** What is conditional is shown under its radio: always without scripts or style sheets that hide it, otherwise only while it is chosen. */
type RadioItem = { divider: string } | (ChoiceItem & { conditional?: ReactNode });

interface RadiosProps extends GroupProps {
  defaultValue?: FieldValue;
  items: RadioItem[];
  size?: "small";
  isInline?: boolean;
}

export function Radios({ defaultValue, items, size, isInline, classes, ...field }: RadiosProps) {
  const { name, id: first = idOf(name) } = field;
  // A radio that stands for no answer is chosen until there is one
  const chosen = listOf(useTypedChoice(name, defaultValue))[0] ?? "";
  const looks = classNames("govuk-radios", size === "small" && "govuk-radios--small", isInline && "govuk-radios--inline", classes);
  return (
    <GroupedField {...field}>
      <div className={looks} data-module="govuk-radios">
        {items.map((item, index) => {
          if ("divider" in item)
            return (
              <div className="govuk-radios__divider" key={`divider ${item.divider}`}>
                {item.divider}
              </div>
            );
          const id = item.id ?? (index === 0 ? first : `${first}-${index + 1}`);
          const isChosen = item.value === chosen;
          const below = item.conditional ? `conditional-${id}` : undefined;
          return (
            <Fragment key={item.value}>
              <Choice kind="radio" item={item} id={id} name={name} isChosen={isChosen} controls={below} />
              {item.conditional && (
                <div className={classNames("govuk-radios__conditional", !isChosen && "govuk-radios__conditional--hidden")} id={below}>
                  {item.conditional}
                </div>
              )}
            </Fragment>
          );
        })}
      </div>
    </GroupedField>
  );
}
