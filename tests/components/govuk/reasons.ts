/** Reasons that hold for fixtures of several components. */
export const anyAttributes = "Attributes of any name are for templates; our components have a prop for each thing a page needs.";
export const otherLanguages = "Texts for other languages: the application is in English alone.";
export const theirScript = "A setting of GOV.UK Frontend's own scripts, which we do not send.";
export const alwaysText = "A control without text is a mistake here, and the types refuse it.";
export const noPattern = "Nothing is refused while typing: values are judged on the server, which says why.";
export const emptyItems = "Empty places in a list are for templates; here a list has only what is shown.";
