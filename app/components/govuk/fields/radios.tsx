import { Fragment, type ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Fieldset } from "./fieldset.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

type RadioItem =
  | { divider: string }
  | {
      value: string;
      label: ReactNode;
      labelClasses?: string;
      id?: string;
      hint?: ReactNode;
      isDisabled?: boolean;
      /** Shown under the radio: always without scripts or style sheets that hide it, otherwise only while it is chosen. */
      conditional?: ReactNode;
    };

interface RadiosProps {
  name: string;
  id?: string;
  legend?: ReactNode;
  legendSize?: Size;
  legendClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  describedBy?: string;
  defaultValue?: string;
  items: RadioItem[];
  size?: "small";
  isInline?: boolean;
  classes?: string;
  formGroupClasses?: string;
}

export function Radios(props: RadiosProps) {
  const { name, id = name, hint, error } = props;
  const inside = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div
        className={classNames(
          "govuk-radios",
          props.size === "small" && "govuk-radios--small",
          props.isInline && "govuk-radios--inline",
          props.classes,
        )}
        data-module="govuk-radios"
      >
        {props.items.map((item, index) => (
          <Radio
            key={"divider" in item ? `divider ${index}` : item.value}
            item={item}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            chosen={props.defaultValue}
          />
        ))}
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
          describedBy={describedBy(id, { hint, error, also: props.describedBy })}
        >
          {inside}
        </Fieldset>
      ) : (
        inside
      )}
    </FormGroup>
  );
}

function Radio({ item, id: given, name, chosen }: { item: RadioItem; id: string; name: string; chosen?: string }) {
  if ("divider" in item) return <div className="govuk-radios__divider">{item.divider}</div>;
  const id = item.id ?? given;
  return (
    <Fragment>
      <div className="govuk-radios__item">
        <input
          className="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          defaultChecked={item.value === chosen}
          disabled={item.isDisabled || undefined}
          aria-describedby={item.hint ? `${id}-item-hint` : undefined}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
        />
        <Label htmlFor={id} classes={classNames("govuk-radios__label", item.labelClasses)}>
          {item.label}
        </Label>
        {item.hint && (
          <Hint id={`${id}-item-hint`} classes="govuk-radios__hint">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          className={classNames("govuk-radios__conditional", item.value !== chosen && "govuk-radios__conditional--hidden")}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      )}
    </Fragment>
  );
}
