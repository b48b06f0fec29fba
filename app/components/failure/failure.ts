import { createContext } from "react";

/** Why there is an error page though nobody asked for anything wrong; null where the page is as asked for. */
export interface Failure {
  /** Nothing was done, because the database is away for a moment. */
  isAway: boolean;
  /** The form that was sent, where it was one. */
  form: {
    typed: { label: string; value: string }[];
    /** Where it stands in the form again when the page is opened. */
    isKept: boolean;
    /** To send it once more as it was; null where it held a file, which only its owner can give. */
    again: { page: string; fields: [name: string, value: string][] } | null;
  } | null;
}

export const FailureContext = createContext<Failure | null>(null);
