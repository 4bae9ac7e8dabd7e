import { shippedCycle } from '../../spec-support/open-shipped-cycle.ts';
import { collectingNeed, collectingStages } from './collecting-stages.ts';

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

  it('is let in late as the scheme says, with the reason if somebody gave one', () => {
    const loaded = shippedCycle('dinghai-towns-2018', '盐仓街道');
    const { late } = loaded.scheme.entering;
    expect(collectingNeed(loaded, '2026-06-01')).toEqual({ stages: ['review', 'assess'], late });
    expect(collectingNeed(loaded, '2026-06-01', '通报晚到').lateReason).toBe('通报晚到');
    expect(collectingNeed(loaded, '2025-12-31', null)).toEqual({ stages: [], late });
  });
});
