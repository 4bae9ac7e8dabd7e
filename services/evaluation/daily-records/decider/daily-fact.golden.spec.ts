import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import {
  DisputeDailyFact,
  RecordDailyFact,
  UpholdDailyFact,
  WithdrawDailyFact,
} from './daily-fact.commands.ts';
import { dailyFactDecider } from './daily-fact.decider.ts';
import type { DailyFactEvent } from './daily-fact.events.ts';
import { initialDailyFact, type DailyFact } from './daily-fact.state.ts';

const by = (commandId: string) => commandMetadata({ commandId, now: '2026-03-05T02:00:00.000Z' });
const factId = 'fact-1';
const input = 'assessment.daily.politics';

const samples = (): readonly DailyFactEvent[] =>
  goldenHistory(dailyFactDecider, [
    new RecordDailyFact(by('record'), {
      factId,
      cycleId: '2026',
      organisation: { organisationId: 'bangongshi', name: '办公室', ancestorIds: ['root'] },
      on: '2026-03-04',
      place: '三楼会议室',
      description: '“第一议题”未落实',
      evidenceIds: ['photo-1'],
      inputs: [
        {
          name: input,
          title: { zh: '政治建设', en: 'Politics' },
          entry: { kind: 'decimal', min: '0' },
          entries: 'many',
        },
      ],
      values: [{ input, value: '1' }],
    }),
    new DisputeDailyFact(by('dispute'), { factId, reason: '当日已传达学习' }),
    new UpholdDailyFact(by('uphold'), { factId, reason: '记录无传达内容' }),
    new WithdrawDailyFact(by('withdraw'), { factId, cycleId: '2026', reason: '误录' }),
  ]);

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a daily fact', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(samples()));
    expect(Object.keys(golden)).toHaveLength(4);
  });

  it('are folded as they were when they were written', () => {
    const state = ['recorded', 'disputed', 'confirmed'].reduce<DailyFact>(
      (folded, name) =>
        dailyFactDecider.evolve(
          folded,
          proposed(golden[`daily-fact-${name}.v1`] as unknown as DailyFactEvent),
        ),
      initialDailyFact,
    );
    expect(state).toMatchObject({
      status: 'confirmed',
      fact: { unopposedUntil: '2026-03-10' },
      entries: [{ entryId: 'fact-1.1', input, label: factId, value: '1' }],
    });
  });
});
