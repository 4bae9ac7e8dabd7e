/**
 * The version of the arithmetic, kept with every publication. Raise it with any change that could alter a
 * figure, a rank or their text; the old arithmetic then stays beside the new, so that an old publication is
 * recomputed under its own.
 */
export const ENGINE_VERSION = '1';
