import { digestOf } from '@kaoping/ledger-proofs';
import type { SchemeReference, SchemeVersion } from './scheme-version.ts';

const references = new WeakMap<SchemeVersion, SchemeReference>();

/** Names a scheme version by its digest; the same object is digested once. */
export const schemeReferenceOf = (scheme: SchemeVersion): SchemeReference => {
  const known = references.get(scheme);
  if (known) return known;
  const reference = { id: scheme.id, version: scheme.version, digest: digestOf(scheme) };
  references.set(scheme, reference);
  return reference;
};
