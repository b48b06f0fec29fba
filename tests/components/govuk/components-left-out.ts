const notNeeded = "No page needs it.";

/** The components of GOV.UK Frontend that are not compared, and why. */
export const componentsLeftOut: Record<string, string> = {
  accordion: "It needs scripts to be of use; sections are pages and headings here.",
  breadcrumbs: "Pages have a back link in its place.",
  "cookie-banner": "The one cookie keeps people signed in and needs no consent.",
  "exit-this-page": "The people who use this do so at work and openly.",
  feedback: notNeeded,
  footer: "Ours on purpose: the crest and the licence belong to GOV.UK, and ours says whom to call when a child is in danger.",
  "generic-header": "Ours on purpose: the name carries a class of our own, and there is no logo.",
  header: "It belongs to services of GOV.UK alone.",
  "language-navigation": "The application is in English alone.",
  "password-input": "People sign in with a code sent by email; there are no passwords.",
  "phase-banner": notNeeded,
  "service-navigation":
    "Ours on purpose: the few links show in full on every screen, without the menu button that needs scripts, and the person signed in stands at the end.",
  table: "Ours on purpose: tables have captions, scrolling and cells of their own, which their own tests check.",
  tabs: "They hide content and need scripts; headings and links are in their place.",
};
