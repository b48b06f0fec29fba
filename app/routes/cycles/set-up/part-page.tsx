import type { ReactNode } from "react";
import { href } from "react-router";
import { BothVersions } from "#app/components/both-versions.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import type { PartPage as Page, Stale } from "./part.server.ts";

interface PartPageProps {
  page: Page;
  title: string;
  lead?: string;
  /** What the form answered. */
  answer: { reply: Reply; stale: Stale | null } | undefined;
  button?: string;
  children: ReactNode;
}

/** One part of a cycle's set-up: its form, or what it holds once it can no longer be changed. */
export function PartPage({ page, title, lead, answer, button = "Save", children }: PartPageProps) {
  const setUp = href("/cycles/:cycleId/set-up", { cycleId: page.cycle.id });
  return (
    <>
      <ErrorSummary errors={answer?.reply?.error} />
      <div className="app-measure">
        <PageHead caption={page.cycle.title} title={title} tab={`${title}: ${page.cycle.title}`} lead={lead} error={answer?.reply?.error} />
        {answer?.stale && <BothVersions stale={answer.stale} what="this part" keepTheirs={setUp} />}
        {page.isLocked && !answer ? (
          <>
            <InsetText>{lockedText[page.cycle.state]}</InsetText>
            <KeptWords />
            <SummaryList
              rows={page.words.map(([key, value]) => ({ key, value: <span className="app-own-lines">{value || "None"}</span> }))}
            />
          </>
        ) : (
          <PostForm>
            <Hidden name="base" value={page.base} />
            {children}
            <div className="govuk-button-group">
              <Button>{answer?.stale ? "Save what stands here" : button}</Button>
              <a className="govuk-link" href={setUp}>
                {answer?.stale ? `Keep what ${answer.stale.name} saved` : "Cancel"}
              </a>
            </div>
          </PostForm>
        )}
      </div>
    </>
  );
}

const lockedText: Record<Page["cycle"]["state"], string> = {
  preparing: "",
  open: "The audit has been launched: what is asked cannot change any more.",
  closed: "The audit is closed.",
};
