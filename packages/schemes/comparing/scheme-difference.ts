import type { Sentence } from '@kaoping/scoring-engine';
import type { CanonicalValue } from '../canonical/canonical-scheme.ts';
import type { FilePath } from '../problem.ts';

/** One thing in which two schemes differ, and the sentence that says so. */
export interface SchemeDifference {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'moved' | 'reordered';
  /** The part of the scheme that it belongs to, such as `indicators`; differences of one part stand together. */
  readonly part: string;
  /** Where in the later scheme; in the earlier one for what was removed. */
  readonly path: FilePath;
  readonly before?: CanonicalValue;
  readonly after?: CanonicalValue;
  readonly sentence: Sentence;
}
