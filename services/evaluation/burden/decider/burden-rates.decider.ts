import type { Decider } from '@kaoping/event-sourcing';
import { DEFAULT_BURDEN_RATES } from '../result/default-rates.ts';
import type { ArrangeBurdenRates } from './burden.commands.ts';
import { BurdenRateRefused } from './burden.errors.ts';
import type { AskedKind, BurdenRates, BurdenRatesArranged } from './burden.events.ts';

/** The stream id of the rates: an enterprise has one set. */
export const BURDEN_RATES_ID = 'rates';

const MINUTES_PATTERN = /^(?:600(?:\.00?)?|[1-5]?\d?\d(?:\.\d{1,2})?)$/u;
const KINDS: readonly AskedKind[] = ['decimal', 'level', 'flag', 'text', 'evidence'];

/** The same rates are arranged already. */
const arrange = (
  { data: { rates } }: ArrangeBurdenRates,
  present: BurdenRates,
): readonly BurdenRatesArranged[] => {
  for (const kind of KINDS) {
    if (!MINUTES_PATTERN.test(rates[kind])) throw new BurdenRateRefused(rates[kind]);
  }
  return KINDS.every((kind) => present[kind] === rates[kind])
    ? []
    : [{ type: 'BurdenRatesArranged', data: { rates } }];
};

/** The rules of the rates; the one stream is {@link BURDEN_RATES_ID}. */
export const burdenRatesDecider: Decider<BurdenRates, ArrangeBurdenRates, BurdenRatesArranged> = {
  category: 'burden-rates',
  initialState: DEFAULT_BURDEN_RATES,
  stateVersion: 1,
  evolve: (_rates, event) => event.data.rates,
  decide: arrange,
};
