/**
 * The pages and forms that only a school's return has. The columns: the DSL, a contributor with section K, the head, the
 * safeguarding governor, a reader, the trust's lead, the DSL of another school of the trust; then the partnership; then
 * a DSL of a school elsewhere, an administrator elsewhere, and nobody. Read like the other tables.
 */
export const schoolPages = `
                dsl contr head gover reader trust sister | admin revwr analy obser | fordsl forad | out
`;
