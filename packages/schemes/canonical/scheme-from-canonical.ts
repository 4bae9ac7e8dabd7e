import { scheme as schemeShape, type Scheme } from '../language/scheme.ts';

/**
 * A scheme from its canonical form, such as an earlier version in the ledger.
 *
 * @throws {z.ZodError} when the value has not the shape of a scheme, for then it is no canonical form at all.
 */
export const schemeFromCanonical = (canonical: unknown): Scheme => schemeShape.parse(canonical);
