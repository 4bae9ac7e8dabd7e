import { asGolden, goldenSamples } from '@kaoping/testing';
import type { BanEvent } from './ban.events.ts';

const history: readonly BanEvent[] = [
  {
    type: 'BanImposed',
    data: {
      organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
      subjects: [
        { kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' },
        { kind: 'person', personId: 'p-zhang', name: '张建国' },
      ],
      blocks: ['awards', 'promotion'],
      from: '2026-04-20',
      until: '2027-04-19',
      title: { zh: '取消评优评先资格', en: 'Barred from awards' },
      fact: { zh: '等次为“不合格”', en: 'The grade is "unqualified"' },
      clause: '004-17',
      cycleId: '2026-branches',
      peerGroup: 'branches',
      cause: { kind: 'consequence', consequenceId: '2026-branches:branches:bar:sihe', round: 1 },
      imposedBy: 'li-qiang',
    },
  },
  { type: 'BanLifted', data: { on: '2026-10-01', reason: '整改验收合格' } },
  { type: 'BanExpired', data: { on: '2027-04-20' } },
  { type: 'BanWithdrawn', data: { on: '2026-10-01', because: '更正后等次为“良好”' } },
];

describe('the stored shapes of a ban', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
