import { createContext } from "react";

/** The page as its forms are kept, and what this person typed into them and has not saved. */
interface KeptForms {
  /** Whose page it is, as personMark tells it. */
  person: string;
  page: string;
  forms: { form: string; fields: [name: string, value: string][]; keptAt: string }[];
  /** The form that this page answers, and when the words were kept that its window had seen. */
  sent: { form: string; seen: string | undefined } | null;
}

export const KeptFormsContext = createContext<KeptForms>({ person: "", page: "/", forms: [], sent: null });
