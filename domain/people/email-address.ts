import { domainToASCII } from "node:url";

// Characters that are there and cannot be seen come along when an address is copied from a letter or a spreadsheet
const unseen = /[\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0]+/gu;
const longest = 254;

/** An address as it is kept and compared: without what cannot be seen, in small letters, its domain as mail servers write it. */
export function emailAddress(text: string): string {
  const seen = text
    .replace(unseen, "")
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  const at = seen.lastIndexOf("@");
  if (at < 0) return seen;
  const domain = seen.slice(at + 1);
  // What is no domain, as with a printer's apostrophe, stays as it was typed, so that the page can show it
  const isDomain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain);
  return `${seen.slice(0, at)}@${(isDomain && domainToASCII(domain)) || domain}`;
}

/** Whether mail can be sent to this address, as emailAddress gives it. The one rule for every form. */
export function isEmailAddress(address: string): boolean {
  const [, local = "", domain = ""] = /^([^@]{1,64})@([^@]+)$/.exec(address) ?? [];
  return (
    address.length <= longest &&
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local) &&
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(domain)
  );
}
