/** The injection token of the live lists of target letters of all tenants. */
export const TARGET_LETTER_LIST = Symbol('TargetLetterList');
