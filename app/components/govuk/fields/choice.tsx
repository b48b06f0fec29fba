import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { Hint } from "./hint.tsx";
import { Label } from "./label.tsx";

/** One radio or checkbox of several. */
export interface ChoiceItem {
  value: string;
  label: ReactNode;
  labelClasses?: string;
  id?: string;
  hint?: ReactNode;
  isDisabled?: boolean;
}

interface ChoiceProps {
  kind: "radio" | "checkbox";
  item: ChoiceItem;
  id: string;
  name: string;
  isChosen: boolean;
  describedBy?: string;
  /** The id of what shows only while this is chosen. */
  controls?: string;
}

export function Choice({ kind, item, id, name, isChosen, describedBy, controls }: ChoiceProps) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  const hint = item.hint ? `${id}-item-hint` : undefined;
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={item.value}
        defaultChecked={isChosen}
        disabled={item.isDisabled || undefined}
        aria-describedby={classNames(describedBy, hint) || undefined}
        data-aria-controls={controls}
      />
      <Label htmlFor={id} classes={classNames(`${block}__label`, item.labelClasses)}>
        {item.label}
      </Label>
      {item.hint && (
        <Hint id={hint} classes={`${block}__hint`}>
          {item.hint}
        </Hint>
      )}
    </div>
  );
}
