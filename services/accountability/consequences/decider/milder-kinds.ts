import type { ConsequenceKind } from './consequence.events.ts';

/** What weighs on somebody, from the mildest to the hardest. */
const BY_WEIGHT: readonly ConsequenceKind[] = [
  'notice',
  'public-notice',
  'warning',
  'rectification',
  'interview',
  'self-criticism',
  'admonition-talk',
  'award-bar',
  'promotion-bar',
  'removal-proposal',
  'dismissal-proposal',
];

/** What can take the place of a consequence as something milder; nothing for praise, which does not weigh. */
export const milderKinds = (than: ConsequenceKind): readonly ConsequenceKind[] =>
  BY_WEIGHT.slice(0, Math.max(BY_WEIGHT.indexOf(than), 0));
