import { createContext } from "react";

/** The page as its forms are kept, and what this person typed into them and has not saved. */
interface KeptForms {
  page: string;
  forms: { form: string; fields: [name: string, value: string][]; keptAt: string }[];
}

export const KeptFormsContext = createContext<KeptForms>({ page: "/", forms: [] });
