import { canonicalScheme } from '../canonical/canonical-scheme.ts';
import type { Scheme } from '../language/scheme.ts';
import { differenceSentence } from './difference-sentence.ts';
import { withMoves } from './moved-indicators.ts';
import type { SchemeDifference } from './scheme-difference.ts';
import { treeChanges, type TreeChange } from './tree-change.ts';

/**
 * What changed from one scheme to another, by what it means and not by lines of text: indicators are matched by their
 * keys, moves and new titles are told as such, and the order of maps is no difference. Differences of one part stand
 * together, in the order of the later file.
 *
 * @returns Nothing exactly when both schemes have the same digest.
 * @example
 * diffSchemes(scheme2017, scheme2018)[0]?.sentence.zh // '指标“重点突破工作”满分由 40 改为 45'
 */
export const diffSchemes = (before: Scheme, after: Scheme): readonly SchemeDifference[] => {
  const forms = { before: canonicalScheme(before), after: canonicalScheme(after) };
  return withMoves(treeChanges(forms.before, forms.after)).map((change) => ({
    kind: isTitle(change) ? 'renamed' : change.kind,
    part: String(change.path[0]),
    path: change.path,
    ...(change.before !== undefined && { before: change.before }),
    ...(change.after !== undefined && { after: change.after }),
    sentence: differenceSentence(change, forms),
  }));
};

/** A changed title is a new name for the same thing, for things are known by their keys. */
const isTitle = ({ kind, path }: TreeChange): boolean =>
  kind === 'changed' && (path.at(-1) === 'zh' || path.at(-1) === 'en');
