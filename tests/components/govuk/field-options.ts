import { words, type Words } from "./adapter.tsx";

/** Options that every control with a label of its own takes. */
export interface LabelledOptions {
  id?: string;
  name: string;
  label: Words & { classes?: string; isPageHeading?: boolean };
  hint?: Words;
  errorMessage?: Words;
  describedBy?: string;
  classes?: string;
  formGroup?: { classes?: string };
}

export const labelledProps = (options: LabelledOptions) => ({
  id: options.id ?? options.name,
  name: options.name,
  label: words(options.label),
  labelClasses: options.label.classes,
  isPageHeading: options.label.isPageHeading,
  hint: words(options.hint),
  error: words(options.errorMessage),
  describedBy: options.describedBy,
  classes: options.classes,
  formGroupClasses: options.formGroup?.classes,
});

/** Options that every group of controls takes. */
export interface GroupOptions {
  fieldset?: { describedBy?: string; legend: Words & { classes?: string; isPageHeading?: boolean } };
  hint?: Words;
  errorMessage?: Words;
  classes?: string;
  formGroup?: { classes?: string };
}

export const groupProps = ({ fieldset, hint, errorMessage, classes, formGroup }: GroupOptions) => ({
  legend: words(fieldset?.legend),
  legendClasses: fieldset?.legend.classes,
  isPageHeading: fieldset?.legend.isPageHeading,
  describedBy: fieldset?.describedBy,
  hint: words(hint),
  error: words(errorMessage),
  classes,
  formGroupClasses: formGroup?.classes,
});

/** One radio or checkbox of a group. */
export interface ItemOptions extends Words {
  value: string | number;
  id?: string;
  label?: { classes?: string };
  hint?: Words;
  checked?: boolean;
  disabled?: boolean;
}

export const itemProps = ({ value, id, label, hint, disabled, ...item }: ItemOptions) => ({
  value: String(value),
  label: words(item),
  labelClasses: label?.classes,
  id,
  hint: words(hint),
  isDisabled: disabled,
});
