import { z } from "zod";

const report = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), z.object({ url: z.string(), title: z.string(), severity: z.string() })])) }),
  ),
});

export interface AcceptedAdvisory {
  advisory: string;
  reason: string;
  /** The last day on which it is accepted: then somebody looks again. */
  until: string;
}

export interface Audit {
  /** Whether a registry answered: without one nothing is known. */
  answered: boolean;
  refused: string[];
  accepted: string[];
}

const grave = ["high", "critical"];

/** What `npm audit --json` found: what is high or critical is refused, unless it is accepted with a reason and its day has not passed. */
export function readAudit(output: string, accepted: AcceptedAdvisory[], today: string): Audit {
  const read = report.safeParse(parsed(output));
  if (!read.success) return { answered: false, refused: [], accepted: [] };
  const found = Object.entries(read.data.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((one) => (typeof one === "string" || !grave.includes(one.severity) ? [] : [{ name, ...one }])),
  );
  const reasonOf = (url: string) => accepted.find(({ advisory, until }) => advisory === url && today <= until)?.reason;
  return {
    answered: true,
    refused: found
      .filter(({ url }) => reasonOf(url) === undefined)
      .map(({ name, severity, title, url }) => `${name}, ${severity}: ${title} (${url})`),
    accepted: found.flatMap(({ name, url }) => (reasonOf(url) === undefined ? [] : [`${name}: ${reasonOf(url)} (${url})`])),
  };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
