import { canonicalScheme } from '../canonical/canonical-scheme.ts';
import { digestOfScheme } from '../canonical/digest-of-scheme.ts';
import { refusal, type Words } from '../complaint.ts';
import type { DerivedScheme, Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import { plainMap, type PlainData, type PlainMap } from '../reading/plain-data.ts';
import type { Base, LaidOver } from './base.ts';
import { layOver } from './lay-over.ts';
import { takeAway } from './take-away.ts';

/** Keys that a derived scheme gives itself, or that only headquarters may write. */
const NEVER_CHANGED = ['scheme', 'version', 'title', 'open'] as const;

/**
 * A subsidiary's scheme as a whole one: the headquarters' scheme without what is removed, with the changes laid over
 * it, under its own id, version and title.
 *
 * @param base The headquarters' scheme, sound in its shape.
 * @param changes What stands under `changes` in the subsidiary's file.
 * @returns Data of the shape of a scheme, and every change that the headquarters does not allow; paths of problems are
 *   those of the subsidiary's file.
 */
export const deriveScheme = (derived: DerivedScheme, base: Scheme, changes: PlainMap): LaidOver => {
  const other = otherDigest(derived, base);
  if (other) return { data: null, problems: [other] };
  const form = canonicalScheme(base);
  const locking: Base = { form, open: base.open ?? [] };
  const [own, laidOver] = splitChanges(changes);
  const remaining = takeAway(locking, form, derived.removes ?? []);
  const laid = layOver(locking, remaining.data, laidOver, []);
  return {
    data: plainMap([...Object.entries(laid.data as PlainMap), ...identityOf(derived)]),
    problems: [...own, ...remaining.problems, ...laid.problems],
  };
};

const otherDigest = ({ extends: from }: DerivedScheme, base: Scheme): SchemeProblem | undefined => {
  const digest = digestOfScheme(base);
  if (from.digest === undefined || from.digest === digest) return undefined;
  const words: Words = [
    `上级方案的摘要是 ${digest}，与这里写的不同：上级方案可能已改动，请核对后再写。`,
    `The digest of the scheme above is ${digest}, not this one: it may have changed, so look at it before you write its digest.`,
  ];
  return refusal('DIGEST_DIFFERS', ['extends', 'digest'], words);
};

const splitChanges = (changes: PlainMap): readonly [readonly SchemeProblem[], PlainMap] => {
  const refused = NEVER_CHANGED.filter((key) => Object.hasOwn(changes, key));
  const rest = Object.entries(changes).filter(([key]) => !refused.some((each) => each === key));
  return [refused.map(neverChanged), plainMap(rest)];
};

const neverChanged = (key: (typeof NEVER_CHANGED)[number]): SchemeProblem => {
  const words: Words =
    key === 'open'
      ? ['哪些部分可改由总部决定；请删去“open”。', 'Only headquarters decides what is open; delete "open".']
      : [
          `请把“${key}”写在第一层，而不是“changes”里。`,
          `Write "${key}" at the top level, not under "changes".`,
        ];
  return refusal('LOCKED', ['changes', key], words);
};

const identityOf = ({ scheme, version, title }: DerivedScheme): readonly (readonly [string, PlainData])[] => [
  ['scheme', scheme],
  ['version', String(version)],
  ...(title === undefined ? [] : [['title', plainMap(Object.entries(title))] as const]),
];
