import fc from 'fast-check';
import { proposeMerges } from './propose-merges.ts';

const coming = (inspectionId: string, on: string, ...organisationIds: readonly string[]) => ({
  inspectionId,
  on,
  organisationIds,
});

describe('inspections that could be one (000-36)', () => {
  it('come to one organisation in one month', () => {
    const proposals = proposeMerges([
      coming('later', '2026-03-20', '开拓'),
      coming('earlier', '2026-03-02', '开拓', '东峰'),
      coming('april', '2026-04-01', '东峰'),
    ]);
    expect(proposals).toEqual([
      { organisationId: '开拓', month: '2026-03', inspectionIds: ['earlier', 'later'] },
    ]);
  });

  it('are the same in whatever order they were planned', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(days, (dates) => {
        const planned = dates.map((date) =>
          coming(`i${date}`, `2026-03-${String(date).padStart(2, '0')}`, '开拓'),
        );
        expect(proposeMerges(planned)).toEqual(proposeMerges(planned.toReversed()));
      }),
    );
  });
});
