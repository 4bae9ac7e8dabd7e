import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { CorrectFact, RecordFact, UseFact } from './fact.commands.ts';
import { factDecider, factIdOf } from './fact.decider.ts';
import type { FactEvent } from './fact.events.ts';
import { initialFact, type Fact } from './fact.state.ts';

const factId = factIdOf('shijing', 'party-members', '2026-03-31');
const metadata = (commandId: string) => commandMetadata({ commandId });
const commands = [
  new RecordFact(metadata('c1'), {
    factId,
    place: { organisationId: 'shijing', ancestorIds: ['louxing'] },
    key: 'party-members',
    title: '党员人数',
    value: '86',
    unit: '人',
    on: '2026-03-31',
    evidenceIds: ['2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b'],
  }),
  new UseFact(metadata('c2'), {
    factId,
    by: { kind: 'sheet', id: 's1', cycleId: '2026', indicator: 'development' },
  }),
  new CorrectFact(metadata('c3'), { factId, value: '87', reason: '漏计一人' }),
];
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of facts', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(factDecider, commands)));
  });

  it('are folded as they were when they were written', () => {
    const fact = ['fact-recorded.v1', 'fact-used.v1', 'fact-corrected.v1'].reduce<Fact>(
      (folded, name) => factDecider.evolve(folded, proposed(golden[name] as unknown as FactEvent)),
      initialFact,
    );
    expect(fact).toMatchObject({ status: 'known', value: '87', uses: [{ kind: 'sheet', id: 's1' }] });
  });
});
