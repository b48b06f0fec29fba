import { href } from "react-router";

const firstPage = href("/work");

/** The page asked for before signing in, if it is one of ours; other sites cannot send people on from here. */
export function nextPage(asked: string | null): string {
  // Browsers drop tabs and line breaks from addresses and read \ as /, so only plain characters pass
  if (!asked || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return firstPage;
  const url = new URL(asked, "http://here.invalid");
  return url.origin === "http://here.invalid" && !url.pathname.startsWith("//") && !url.pathname.startsWith("/sign-")
    ? url.pathname + url.search
    : firstPage;
}
