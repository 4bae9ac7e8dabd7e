import type { BurdenRates } from '../decider/burden.events.ts';

/** Minutes that one answer takes where an enterprise has not measured its own: a guess to begin with. */
export const DEFAULT_BURDEN_RATES: BurdenRates = {
  decimal: '0.5',
  level: '0.3',
  flag: '0.2',
  text: '10',
  evidence: '3',
};
