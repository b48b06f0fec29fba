import { createContext } from "react";

/** The reference of a failed request while its page is made on the server; null in the browser. */
export const ReferenceContext = createContext<string | null>(null);
