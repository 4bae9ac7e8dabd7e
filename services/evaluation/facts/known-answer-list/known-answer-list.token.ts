/** The injection token of the live lists of what is known, of all tenants. */
export const KNOWN_ANSWER_LIST = Symbol('KnownAnswerList');
