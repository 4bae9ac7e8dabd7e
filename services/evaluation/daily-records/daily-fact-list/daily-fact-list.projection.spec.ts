import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { DailyFactEvent, DailyFactRecorded } from '../decider/daily-fact.events.ts';
import { dailyFactListProjection } from './daily-fact-list.projection.ts';
import { DAILY_FACT_TABLES } from './daily-fact-list.rows.ts';

const data: DailyFactRecorded['data'] = {
  cycleId: '2026',
  organisation: { organisationId: 'bangongshi', name: '办公室', ancestorIds: ['root'] },
  on: '2026-03-04',
  description: '“第一议题”未落实',
  evidenceIds: [],
  inputs: [],
  values: [{ input: 'assessment.daily.politics', value: '1' }],
  unopposedUntil: '2026-03-10',
};
const disputed: DailyFactEvent = { type: 'DailyFactDisputed', data: { reason: '已传达' } };
const upheld: DailyFactEvent = {
  type: 'DailyFactConfirmed',
  data: { cycleId: '2026', confirmed: 'by-office', entries: [], reason: '无记录' },
};
const history = recordedHistory().in(
  'daily-fact',
  'fact-1',
  { type: 'DailyFactRecorded', data },
  disputed,
  upheld,
);

it('lists daily records as they stand, by cycle and unit', async () => {
  const spec = projectionSpec(dailyFactListProjection).given(...history.events);
  const { inputs: _, ...fact } = data;
  await spec.thenRow(DAILY_FACT_TABLES.facts, 'fact-1', {
    factId: 'fact-1',
    ...fact,
    status: 'confirmed',
    reason: '无记录',
  });
  await spec.thenIndexes(DAILY_FACT_TABLES.facts, 'fact-1', { cycle: '2026', cycleUnit: '2026|bangongshi' });
});
