/** What is done in a process of its own. Each is looked up there when it is first asked for: one that reads needs nothing that writes. */
export const tasks = {
  workbook: async () => (await import("./write-workbook.ts")).writeWorkbook,
  annualReport: async () => (await import("./write-workbook.ts")).writeAnnualReport,
  setYaml: async () => (await import("./write-set.ts")).writeSet,
  draft: async () => (await import("./read-uploads.ts")).draft,
  register: async () => (await import("./read-uploads.ts")).register,
  agencies: async () => (await import("./read-uploads.ts")).agencies,
  earlierAudit: async () => (await import("./read-uploads.ts")).earlierAudit,
  people: async () => (await import("./read-uploads.ts")).people,
  changedSet: async () => (await import("./sets.ts")).changedSet,
  newVersions: async () => (await import("./sets.ts")).newVersions,
  setFindings: async () => (await import("./sets.ts")).setFindings,
  standardSet: async () => (await import("./read-uploads.ts")).standardSet,
};

export type TaskName = keyof typeof tasks;

/** What a task is given in parts, and what it gives back. */
export type Given<Name extends TaskName> = Parameters<Awaited<ReturnType<(typeof tasks)[Name]>>>[0];
export type Result<Name extends TaskName> = Awaited<ReturnType<Awaited<ReturnType<(typeof tasks)[Name]>>>>;
