/** The table of what is rated, by sheet and listed by person. */
export const RATED_TABLE = 'sheets';

/** The units on one sheet. */
export interface RatedUnits {
  readonly organisationIds: readonly string[];
}
