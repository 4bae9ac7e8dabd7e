import { canonicalScheme, type Scheme } from '@kaoping/schemes';

/** The canonical form of a scheme as JSON text: a scheme file that opens to the same scheme, with the same digest. */
export const canonicalText = (scheme: Scheme): string => JSON.stringify(canonicalScheme(scheme));
