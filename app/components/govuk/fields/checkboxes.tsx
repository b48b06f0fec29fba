import { Fragment, type ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Fieldset } from "./fieldset.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

interface CheckboxItem {
  value: string;
  label: ReactNode;
  labelClasses?: string;
  name?: string;
  id?: string;
  hint?: ReactNode;
  isDisabled?: boolean;
}

interface CheckboxesProps {
  name: string;
  id?: string;
  legend?: ReactNode;
  legendSize?: Size;
  legendClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  describedBy?: string;
  defaultValues?: string[];
  items: CheckboxItem[];
  size?: "small";
  classes?: string;
  formGroupClasses?: string;
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, hint, error, defaultValues = [] } = props;
  const describes = describedBy(id, { hint, error, also: props.describedBy });
  const inside = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div
        className={classNames("govuk-checkboxes", props.size === "small" && "govuk-checkboxes--small", props.classes)}
        data-module="govuk-checkboxes"
      >
        {props.items.map((item, index) => {
          const itemId = item.id ?? (index === 0 ? id : `${id}-${index + 1}`);
          const itemHint = item.hint ? `${itemId}-item-hint` : undefined;
          return (
            <Fragment key={item.value}>
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  id={itemId}
                  name={item.name ?? name}
                  type="checkbox"
                  value={item.value}
                  defaultChecked={defaultValues.includes(item.value)}
                  disabled={item.isDisabled || undefined}
                  aria-describedby={classNames(!props.legend && describes, itemHint) || undefined}
                />
                <Label htmlFor={itemId} classes={classNames("govuk-checkboxes__label", item.labelClasses)}>
                  {item.label}
                </Label>
                {item.hint && (
                  <Hint id={itemHint} classes="govuk-checkboxes__hint">
                    {item.hint}
                  </Hint>
                )}
              </div>
            </Fragment>
          );
        })}
      </div>
    </>
  );
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses}>
      {props.legend ? (
        <Fieldset
          legend={props.legend}
          legendSize={props.legendSize}
          legendClasses={props.legendClasses}
          isPageHeading={props.isPageHeading}
          describedBy={describes}
        >
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  );
}
