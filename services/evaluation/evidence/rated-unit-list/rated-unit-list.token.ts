/** The injection token of the live lists of rated units of all tenants. */
export const RATED_UNIT_LIST = Symbol('RatedUnitList');
