const ofAgencies = { organisation: "agency", champion: "champion", signatory: "signatory" };
const ofSettings = { organisation: "school or college", champion: "designated safeguarding lead", signatory: "headteacher or principal" };

/** What the parts in an audit are called inside a sentence: schools and colleges have their own words for them. */
export function partWords(isSetting: boolean | undefined): typeof ofAgencies {
  return isSetting ? ofSettings : ofAgencies;
}
