/** The injection token of the live burden of all tenants. */
export const BURDEN_LIST = Symbol('BurdenList');
