import { digestOf } from '@kaoping/ledger-proofs';
import type { Scheme } from '../language/scheme.ts';
import { canonicalScheme } from './canonical-scheme.ts';

/**
 * What a version is known by: SHA-256 of the canonical JSON (RFC 8785) of the scheme, in 64 lower-case hexadecimal
 * digits. Titles and notes are part of it; comments, the order of maps and the way numbers are written are not.
 */
export const digestOfScheme = (scheme: Scheme): string => digestOf(canonicalScheme(scheme));
