import { diffSchemes, openSchemeText, type SchemeDifference } from '@kaoping/schemes';
import type { SchemeComparison, SchemeDifferenceKind, SchemeVersionInput } from '../../generated/graphql.ts';
import { requireVersion, type SchemeState } from '../decider/scheme.state.ts';

/** The most differences that one answer tells. */
const DIFFERENCE_LIMIT = 500;

const KINDS: Readonly<Record<SchemeDifference['kind'], SchemeDifferenceKind>> = {
  added: 'ADDED',
  removed: 'REMOVED',
  changed: 'CHANGED',
  renamed: 'RENAMED',
  moved: 'MOVED',
  reordered: 'REORDERED',
};

/** A version and the scheme that it is of. */
interface OneVersion {
  readonly state: SchemeState;
  readonly of: SchemeVersionInput;
}

/** In what a version differs from an earlier one. @throws {SchemeVersionUnknown} when nobody wrote either. */
export const publicSchemeComparison = (before: OneVersion, after: OneVersion): SchemeComparison => {
  const [earlier, later] = [schemeOf(before), schemeOf(after)];
  const differences = earlier && later ? diffSchemes(earlier, later) : [];
  return {
    differenceCount: differences.length,
    differences: differences
      .slice(0, DIFFERENCE_LIMIT)
      .map(({ kind, part, sentence }) => ({ kind: KINDS[kind], part, sentence })),
  };
};

/** A version that was kept can be opened: it was checked when it was written. */
const schemeOf = ({ state, of: { schemeId, version } }: OneVersion) => {
  const { canonical } = requireVersion(state, schemeId, version);
  return openSchemeText(canonical, { file: schemeId }).checked?.scheme;
};
