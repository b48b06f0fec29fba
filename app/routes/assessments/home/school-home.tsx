import { href } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import { toLookAtInWords } from "#domain/assessments/evidence/to-look-at.ts";
import { counted, inSentence, listed } from "#domain/words.ts";
import type { SchoolHomeProps } from "./school-home.server.ts";
import { Details } from "#app/components/govuk/details.tsx";
import { Marked } from "./confirm-ways.tsx";
import { EveryStandard } from "./every-standard.tsx";
import { MissingList } from "./missing-list.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { HomeConversations } from "./home-conversations.tsx";
import { CycleWords } from "./cycle-words.tsx";
import { NextStep } from "./next-step.tsx";
import { Progress } from "#app/components/progress.tsx";
import { SchoolAside } from "./school-aside.tsx";
import { GovernorsSee } from "./governors-see.tsx";
import { OtherParts } from "./other-parts.tsx";
import { Piles } from "./piles.tsx";
import { TwoSignatures } from "./two-signatures.tsx";
import { SectionList } from "./section-list.tsx";
import { RegisterNews } from "./register-news.tsx";
import { WhatCanBeDone } from "./what-can-be-done.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { PageHead } from "#app/components/page-head.tsx";

/** The page of a school's or college's return: what last year's answers leave to do, then everything around it. */
export function SchoolHome({ page, school }: SchoolHomeProps) {
  const { list, isOpen, isOurs } = page;
  const edits = list.sections.some((section) => section.mayEdit);
  const title = inSentence(page.cycle.title);
  const mine = list.sections.filter((section) => section.isMine);

  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<SchoolAside page={page} school={school} />}>
        <PageHead
          caption={page.organisation.name}
          title={isOpen && edits ? `Complete the ${title}` : page.cycle.title}
          tab={`${page.cycle.title}, ${page.organisation.name}`}
          lead={school.lead}
        />
        {isOurs && isOpen && school.registerNews && <RegisterNews {...school.registerNews} />}
        <CycleWords guidance={page.cycle.guidance} legalBasis={page.cycle.legalBasis} />
        <NextStep page={page} />
        <HowFar page={page} school={school} />
        {isOpen && <Progress done={list.complete} of={list.standards} />}
        <p className="app-saved govuk-!-margin-bottom-7">
          {school.piles && "Last year’s answers are offered, never copied over by themselves. "}
          The law behind this return: {school.law}.
        </p>
        <WhatCanBeDone page={page} />
        {isOurs && !edits && page.step?.way?.place.page !== "for-governors" && (
          <p className="govuk-body">
            What is weak, what changed and what to ask is on one page:{" "}
            <a className="govuk-link" href={href("/assessments/:assessmentId/governor", { assessmentId: page.assessment.id })}>
              read the page for {page.words.governors}
            </a>
          </p>
        )}
        {mine.length > 0 && (
          <>
            <h2 className="govuk-heading-m govuk-!-margin-bottom-2">Your sections</h2>
            <SectionList assessmentId={page.assessment.id} sections={mine} isOpen={isOpen} />
          </>
        )}
        {school.piles && <Piles assessmentId={page.assessment.id} piles={school.piles} />}
        {page.ways && <Marked assessmentId={page.assessment.id} marks={page.ways.marks} />}
        <NotAsked page={page} school={school} />
        <BySection page={page} school={school} />
        {isOurs && <OtherParts page={page} school={school} />}
        <TwoSignatures page={page} school={school} />
        {isOurs && <GovernorsSee page={page} />}
        {isOurs && <HomeConversations page={page} />}
      </WithAside>
    </>
  );
}

// Where the return stands in another way than by its standards, the sentence of every audit says it
function HowFar({ page, school }: SchoolHomeProps) {
  const { list, due } = page;
  if (!school.piles || page.returnedNote || school.left === 0 || due.isPast) {
    const [strong, rest] = page.sentence;
    return (
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>{strong}</strong> {rest}
      </p>
    );
  }
  return (
    <p className="govuk-body govuk-!-margin-bottom-1">
      <strong>
        {list.complete} of {list.standards} complete.
      </strong>{" "}
      {school.left} {school.left === 1 ? "is" : "are"} left
      {list.toLookAt.length > 0 && `, ${toLookAtInWords(list.toLookAt.length)}`}. Due {dayInWords(due.day)}.
    </p>
  );
}

function NotAsked({ page, school }: SchoolHomeProps) {
  const { notAsked, standards, shortName } = school;
  const names = listed(notAsked.map(({ code, short }) => `${code} ${short}`));
  return (
    <p className="govuk-body">
      {notAsked.length === 0
        ? `All ${counted(standards, "standard")} apply to ${shortName}, from its profile.`
        : `${notAsked.length} of the ${standards} standards ${notAsked.length === 1 ? "does" : "do"} not apply to ${shortName}, from its profile: ${names}.`}{" "}
      {page.isOurs && (
        <a className="govuk-link" href={href("/assessments/:assessmentId/profile", { assessmentId: page.assessment.id })}>
          {page.isOpen && page.may.assign ? "Check" : "Read"} the profile
        </a>
      )}
    </p>
  );
}

// Beside the piles the sections are a second way in, so they are folded; without piles they are the way in
function BySection({ page, school }: SchoolHomeProps) {
  const { list, isOurs, isOpen, assessment } = page;
  // What is missing in a section that nobody has begun is in the piles
  const begun = new Set(list.sections.filter(({ status }) => status !== "not-yet-started").map(({ code }) => code));
  const all = (
    <>
      <SectionList
        assessmentId={assessment.id}
        sections={list.sections.filter((section) => !section.isMine || school.piles)}
        isOpen={isOpen}
      />
      {isOurs && <EveryStandard assessmentId={assessment.id} sections={list.sections} narrowed={page.narrowed} />}
      {isOurs && isOpen && (
        <MissingList
          assessmentId={assessment.id}
          missing={list.missing.filter(({ sectionCode }) => !school.piles || begun.has(sectionCode))}
          toLookAt={list.toLookAt}
          sections={list.sections}
          mayAssign={page.may.assign}
          personId={page.personId}
        />
      )}
    </>
  );
  if (!school.piles) {
    return (
      <>
        <h2 className="govuk-heading-m govuk-!-margin-top-6 govuk-!-margin-bottom-2">The standards by section</h2>
        {all}
      </>
    );
  }
  return (
    <Details
      summary={`See all standards by section, ${school.sections[0]} to ${school.sections[1]}`}
      id="sections"
      classes="govuk-!-margin-bottom-8"
      isOpen={page.narrowed.codes !== null}
    >
      {all}
    </Details>
  );
}
