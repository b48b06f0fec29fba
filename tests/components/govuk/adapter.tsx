import type { ReactNode } from "react";

/** How the options of a component's fixtures become the props of ours. */
export interface Adapter<Options> {
  component: string;
  render: (options: Options) => ReactNode;
  /** For what is ours on purpose in every fixture, such as the names of fields. */
  normalise?: (html: string, options: Options) => string;
  /** The fixtures that are not compared: name and reason. */
  leftOut: Record<string, string>;
}

/** The shape of a component's options is known only to its adapter. */
export function adapter<Options>(given: Adapter<Options>): Adapter<unknown> {
  return given as unknown as Adapter<unknown>;
}

/** An option that may be given as text or as HTML. */
export interface Words {
  text?: string;
  html?: string | false;
}

/** The element around HTML given as a string: React cannot place such a string without one, so the comparison takes it off again. */
export const wrapper = "fixture-html";

export function words(given: Words | undefined): ReactNode {
  if (!given) return undefined;
  return given.html ? <fixture-html dangerouslySetInnerHTML={{ __html: given.html }} /> : given.text;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "fixture-html": { dangerouslySetInnerHTML: { __html: string } };
    }
  }
}

/** Puts the same reason beside each of several fixtures. */
export function because(reason: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, reason]));
}
