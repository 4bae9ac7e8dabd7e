/** The largest request body: far above any single change, far below what could exhaust memory. */
export const BODY_LIMIT = '1mb';
