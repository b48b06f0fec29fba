import type { SubmissionResult } from "@conform-to/react";
import type { FlagFacts } from "#domain/schools/profile.ts";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Radios } from "#app/components/govuk/fields/radios.tsx";

interface StandardName {
  code: string;
  short: string;
}

interface Flag extends FlagFacts {
  source: string;
  standards: { asked: StandardName[]; left: StandardName[] };
}

type Typed = { flags?: Record<string, string>; notes?: Record<string, string> };

/** A yes or no for each flag, with where it comes from and which standards hang on it. */
export function FlagFields({ flags, reply }: { flags: Flag[]; reply: SubmissionResult<string[]> | undefined }) {
  const typed = reply?.initialValue as Typed | undefined;
  return flags.map(({ code, question, raised, byRegister, source, note, standards }) => {
    const saved = raised === null ? "" : raised ? "yes" : "no";
    return (
      <div key={code}>
        <Radios
          name={`flags.${code}`}
          id={`flags-${code}`}
          legend={question}
          legendSize="s"
          hint={
            <>
              {source}
              {/[.!?]$/.test(source) ? " " : ". "}
              {effectOf("A yes brings in", standards.asked)} {effectOf("A yes leaves out", standards.left)}
            </>
          }
          isInline
          error={reply?.error?.[`flags.${code}`]?.[0]}
          defaultValue={typed ? typed.flags?.[code] : saved}
          items={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
        />
        {byRegister !== null && (
          <Input
            id={`notes-${code}`}
            name={`notes.${code}`}
            label={`Why, if you do not answer ${byRegister ? "yes" : "no"}`}
            hint={`The national register says ${byRegister ? "yes" : "no"}. The partnership reads your reason`}
            error={reply?.error?.[`notes.${code}`]?.[0]}
            defaultValue={typed ? typed.notes?.[code] : note}
          />
        )}
      </div>
    );
  });
}

function effectOf(words: string, standards: StandardName[]): string {
  return standards.length > 0 ? `${words}: ${standards.map(({ code, short }) => `${code} ${short}`).join("; ")}.` : "";
}

/** Where the error summary goes for each flag. */
export function flagTargets(flags: { code: string }[]): Record<string, string> {
  return Object.fromEntries(
    flags.flatMap(({ code }) => [
      [`flags.${code}`, `flags-${code}`],
      [`notes.${code}`, `notes-${code}`],
    ]),
  );
}
