import { collectingStages } from './collecting-stages.ts';

const stages = [
  { stage: 'report', from: '2026-11-01' },
  { stage: 'assess', from: '2026-12-01' },
  { stage: 'appeal', from: '2027-01-05' },
] as const;

describe('what is collected all the time', () => {
  it('asks for no stage before the assessment begins, and for an open one from then on', () => {
    expect(collectingStages(stages, '2026-11-30')).toEqual([]);
    expect(collectingStages(stages, '2026-12-01')).toEqual(['review', 'assess']);
    expect(collectingStages([], '2026-12-01')).toEqual([]);
  });
});
