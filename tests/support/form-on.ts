import { parse } from "parse5";
import { attribute, type Element, elementsIn } from "./accessible.ts";

/** What a browser would send of a page's form that holds this field, as it stands there and with what is typed over it. */
export function formOn(html: string, field: string, typed: Record<string, string | null> = {}): URLSearchParams {
  const forms = elementsIn(parse(html)).filter(({ tagName }) => tagName === "form");
  const form = forms.find((one) => elementsIn(one).some((element) => attribute(element, "name") === field));
  if (!form) throw new Error(`No form holds ${field}`);
  const body = new URLSearchParams();
  for (const element of elementsIn(form)) {
    const name = attribute(element, "name");
    if (name && element.tagName !== "button") for (const value of valuesOf(element)) body.append(name, value);
  }
  for (const [name, value] of Object.entries(typed)) {
    body.delete(name);
    if (value !== null) body.append(name, value);
  }
  return body;
}

function valuesOf(element: Element): string[] {
  const value = attribute(element, "value") ?? "";
  if (element.tagName === "textarea") return [element.childNodes.map((node) => ("value" in node ? node.value : "")).join("")];
  if (element.tagName === "select") {
    const options = elementsIn(element).filter(({ tagName }) => tagName === "option");
    const chosen = options.find((option) => attribute(option, "selected") !== null) ?? options[0];
    return chosen ? [attribute(chosen, "value") ?? ""] : [];
  }
  const type = attribute(element, "type");
  if (type === "radio" || type === "checkbox") return attribute(element, "checked") === null ? [] : [value];
  return type === "file" ? [] : [value];
}
