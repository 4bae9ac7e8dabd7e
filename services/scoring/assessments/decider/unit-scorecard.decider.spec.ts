import { deciderSpec } from '@kaoping/testing';
import { removeEntries, replaceEntries, takeEntries } from '../../spec-support/assessment-samples.ts';
import { unitScorecardDecider } from './unit-scorecard.decider.ts';
import type { UnitScorecardEvent } from './unit-scorecard.events.ts';

const spec = deciderSpec(unitScorecardDecider);
const taken: UnitScorecardEvent = { type: 'EntriesTaken', data: takeEntries.data };
const replaced: UnitScorecardEvent = { type: 'EntriesReplaced', data: replaceEntries.data };
const removed: UnitScorecardEvent = { type: 'EntriesRemoved', data: removeEntries.data };

describe('a unit’s scorecard', () => {
  it('keeps what was told once, with who, when, why and from where', () => {
    spec.when(takeEntries).then(taken);
    spec.given(taken).when(takeEntries).thenNothing();
  });

  it('keeps corrections and removals once, also before the entries they are about', () => {
    spec.when(replaceEntries).then(replaced);
    spec.given(replaced).when(replaceEntries).thenNothing();
    spec.when(removeEntries).then(removed);
    spec.given(removed, taken).when(removeEntries).thenNothing();
  });

  it('hears what one integration event takes and what it removes apart', () => {
    spec.given(removed).when(takeEntries).then(taken);
  });
});
