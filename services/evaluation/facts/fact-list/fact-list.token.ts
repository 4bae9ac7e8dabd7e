/** The injection token of the live lists of facts of all tenants. */
export const FACT_LIST = Symbol('FactList');
