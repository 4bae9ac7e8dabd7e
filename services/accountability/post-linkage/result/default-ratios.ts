import type { Sentence } from '@kaoping/event-sourcing';
import type { PostRatio } from '../decider/post-linkage.events.ts';

/** The five posts whose holders are linked to their unit (000-44). */
export const LINKED_POSTS: Readonly<Record<string, Sentence>> = {
  'full-time-secretary': { zh: '专职书记', en: 'Full-time secretary' },
  'combined-secretary': { zh: '“一肩挑”书记', en: 'Secretary who is also head' },
  'deputy-secretary-chief': { zh: '兼任行政正职的副书记', en: 'Deputy secretary who is head' },
  'full-time-deputy': { zh: '专职副书记', en: 'Full-time deputy secretary' },
  'committee-member': { zh: '党委委员', en: 'Member of the committee' },
};

/** The document asks for different ratios and gives no figure: these are ours（自定）, as in the shipped scheme. */
export const DEFAULT_RATIOS: readonly PostRatio[] = [
  { kind: 'full-time-secretary', linked: '0.5' },
  { kind: 'combined-secretary', linked: '0.4' },
  { kind: 'deputy-secretary-chief', linked: '0.3' },
  { kind: 'full-time-deputy', linked: '0.4' },
  { kind: 'committee-member', linked: '0.2' },
];
