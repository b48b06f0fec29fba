import { BulletList } from "#app/components/bullet-list.tsx";

/** What taking words out does not reach, and what to do about it. */
export function WhatRemains({ isDone = false }: { isDone?: boolean }) {
  return (
    <div className="app-measure">
      <h2 className="govuk-heading-m">{isDone ? "What is left to do" : "What this does not reach"}</h2>
      <BulletList
        items={[
          "Whoever has a page of it open still sees the words. Ask them to close it without saving: what they save from an old page is shown to them as changed meanwhile, but their browser may bring back what they typed themselves.",
          "E-mails that were sent, and files that were downloaded or printed, are where they went. Ask whoever has them to delete them.",
          "Backups made before hold the words until newer backups have taken their place. Whoever runs the service knows how many are kept. If one of them is ever restored, take the words out again.",
          "Names of people, organisations, cycles and frozen figures, standard sets and pictures are not looked through where they are repeated, such as in the history. Never put the name of a child into one.",
        ]}
      />
    </div>
  );
}
