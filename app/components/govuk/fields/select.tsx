import { controlProps, Field, type LabelledProps } from "./field.tsx";
import { type FieldValue, textOf } from "./fields-of.ts";
import { useTypedText } from "./typed.ts";

interface SelectProps extends LabelledProps {
  defaultValue?: FieldValue;
  items: { value: string; text: string; isDisabled?: boolean }[];
}

export function Select({ defaultValue, items, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select {...controlProps("govuk-select", field)} defaultValue={textOf(useTypedText(field.name, defaultValue))}>
        {items.map((item) => (
          <option key={item.value} value={item.value} disabled={item.isDisabled || undefined}>
            {item.text}
          </option>
        ))}
      </select>
    </Field>
  );
}
