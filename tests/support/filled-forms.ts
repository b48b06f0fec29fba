import { parse } from "parse5";
import { attribute, type Element, elementsIn } from "./accessible.ts";

/** Numbers that come again in the same order from the same seed: what a fuzz finds can be found once more. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const plausible = ["Every team does this, and the sample of October shows it.", "2", "17", "2026", "5", "9", "x@riverbend.example", ""];
const forged = ["../../etc", "not-there", "-1", "99999999999", "<b>bold</b>", "\u0000", "met", "A1", "x".repeat(30_000), "[object Object]"];

/** The forms of a page that are posted, each filled in by chance: mostly as people do, now and then with what no form offers. */
export function filledForms(html: string, chance: (below: number) => number): { action: string | null; body: URLSearchParams }[] {
  const forms = elementsIn(parse(html)).filter((one) => one.tagName === "form" && attribute(one, "method")?.toLowerCase() === "post");
  return forms.map((form) => ({ action: attribute(form, "action"), body: bodyOf(elementsIn(form), chance) }));
}

function bodyOf(elements: Element[], chance: (below: number) => number): URLSearchParams {
  const body = new URLSearchParams();
  const text = () => (chance(10) === 0 ? forged[chance(forged.length)] : plausible[chance(plausible.length)]) ?? "";
  const radios = new Map<string, string[]>();
  for (const element of elements) {
    const name = attribute(element, "name");
    if (!name) continue;
    const value = attribute(element, "value") ?? "";
    const type = attribute(element, "type") ?? "text";
    if (type === "hidden") body.append(name, chance(12) === 0 ? text() : value);
    else if (type === "radio") radios.set(name, [...(radios.get(name) ?? []), value]);
    else if (type === "checkbox") {
      if (chance(2) === 0) body.append(name, value);
    } else if (element.tagName === "select") {
      const options = elementsIn(element).map((option) => attribute(option, "value") ?? "");
      body.append(name, options[chance(options.length)] ?? "");
    } else if (element.tagName !== "button" && type !== "file") body.append(name, text());
  }
  for (const [name, values] of radios)
    if (chance(6) > 0) body.append(name, chance(15) === 0 ? text() : (values[chance(values.length)] ?? ""));
  const buttons = elements.filter((one) => one.tagName === "button" && attribute(one, "name"));
  const pressed = buttons[chance(buttons.length + 1)];
  if (pressed) body.append(attribute(pressed, "name") ?? "", attribute(pressed, "value") ?? "");
  return body;
}
