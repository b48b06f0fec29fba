import { useContext } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { Choice, type ChoiceItem } from "./choice.tsx";
import { describedBy, GroupedField, type GroupProps } from "./field.tsx";
import { type FieldValue, idOf, listOf } from "./fields-of.ts";
import { TypedContext } from "./typed.ts";

interface CheckboxesProps extends GroupProps {
  /** The value that is ticked, or the list of them. */
  defaultValue?: FieldValue;
  items: (ChoiceItem & { name?: string })[];
  size?: "small";
}

export function Checkboxes({ defaultValue, items, size, classes, ...field }: CheckboxesProps) {
  const { name, id = idOf(name), legend } = field;
  const chosen = useContext(TypedContext);
  const given = listOf(defaultValue);
  const isTicked = (own: string, value: string) =>
    chosen ? chosen.some(([typed, one]) => typed === own && one === value) : given.includes(value);
  return (
    <GroupedField {...field}>
      <div
        className={classNames("govuk-checkboxes", size === "small" && "govuk-checkboxes--small", classes)}
        data-module="govuk-checkboxes"
      >
        {items.map((item, index) => (
          <Choice
            key={item.value}
            kind="checkbox"
            item={item}
            id={item.id ?? (index === 0 ? id : `${id}-${index + 1}`)}
            name={item.name ?? name}
            isChosen={isTicked(item.name ?? name, item.value)}
            describedBy={legend ? undefined : describedBy(field)}
          />
        ))}
      </div>
    </GroupedField>
  );
}
