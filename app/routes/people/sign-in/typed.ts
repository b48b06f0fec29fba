import type { SubmissionResult } from "@conform-to/react";

/** What was typed before the form came back. */
export function typed(reply: SubmissionResult<string[]> | undefined, field: string): string | undefined {
  const value = reply?.initialValue?.[field];
  return typeof value === "string" ? value : undefined;
}
