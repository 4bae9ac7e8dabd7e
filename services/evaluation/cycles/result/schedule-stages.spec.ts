import { scheduleStages } from './schedule-stages.ts';

describe('the stages of a cycle', () => {
  it('follow each other, each as long as the scheme says', () => {
    const stages = scheduleStages(
      [{ stage: 'report', days: 3 }, { stage: 'assess' }, { stage: 'publicity', days: 5 }],
      '2026-02-27',
    );
    expect(stages.map(({ stage, from, until }) => [stage, from, until])).toEqual([
      ['report', '2026-02-27', '2026-03-01'],
      ['assess', '2026-03-02', '2026-03-11'],
      ['publicity', '2026-03-12', '2026-03-16'],
    ]);
  });

  it('are called as the scheme calls them, else by their common names', () => {
    const title = { zh: '公开公示', en: 'Notice' };
    const [own, common] = scheduleStages([{ stage: 'publicity', title }, { stage: 'appeal' }], '2026-01-01');
    expect(own?.title).toEqual(title);
    expect(common?.title).toEqual({ zh: '申诉', en: 'Appeal' });
  });
});
