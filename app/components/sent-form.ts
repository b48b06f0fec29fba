import { createContext } from "react";

/** A form that was sent and could not be taken, for no reason of whoever sent it. */
export interface FailedForm {
  typed: { label: string; value: string }[];
  /** Where it stands in the form again when the page is opened. */
  isKept: boolean;
  /** To send it once more as it was; null where it held a file, which only its owner can give. */
  again: { page: string; fields: [name: string, value: string][] } | null;
}

export const SentFormContext = createContext<FailedForm | null>(null);
