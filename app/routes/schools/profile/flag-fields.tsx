import type { FlagFacts } from "#domain/schools/profile.ts";
import { fieldsOf, type Reply } from "#app/components/govuk/fields/fields-of.ts";
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

/** A yes or no for each flag, with where it comes from and which standards hang on it. */
export function FlagFields({ flags, reply }: { flags: Flag[]; reply: Reply }) {
  const field = fieldsOf(reply, {
    flags: Object.fromEntries(flags.map(({ code, raised }) => [code, raised === null ? "" : raised ? "yes" : "no"])),
    notes: Object.fromEntries(flags.map(({ code, note }) => [code, note])),
  });
  return flags.map(({ code, question, byRegister, source, standards }) => (
    <div key={code}>
      <Radios
        {...field(`flags.${code}`)}
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
        items={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      {byRegister !== null && (
        <Input
          {...field(`notes.${code}`)}
          label={`Why, if you do not answer ${byRegister ? "yes" : "no"}`}
          hint={`The national register says ${byRegister ? "yes" : "no"}. The partnership reads your reason`}
        />
      )}
    </div>
  ));
}

function effectOf(words: string, standards: StandardName[]): string {
  return standards.length > 0 ? `${words}: ${standards.map(({ code, short }) => `${code} ${short}`).join("; ")}.` : "";
}
