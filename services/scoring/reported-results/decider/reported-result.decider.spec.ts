import { asGolden, commandMetadata, deciderSpec, goldenSamples } from '@kaoping/testing';
import { reportedResultDecider, TakeReportedResult } from './reported-result.decider.ts';
import { ReportedResultOtherwise } from './reported-result.errors.ts';
import type { SubsidiaryResultReported } from './reported-result.events.ts';

const reported = (revision = 1, resultDigest = 'c'.repeat(64)): SubsidiaryResultReported => ({
  type: 'SubsidiaryResultReported',
  data: {
    ...{ subsidiary: 'changping', cycleId: '2026-Q1', period: { kind: 'quarter', label: '2026-Q1' } },
    title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
    ...{ schemeId: 'changping-branches-quarter', schemeDigest: 'a'.repeat(64), revision, resultDigest },
    peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
    ...{ reason: '一季度考核结束', publishedAt: '2026-04-20T01:00:00.000Z' },
    standings: [
      {
        ...{ organisationId: 'o-wangtai', name: '王台矿党支部', rank: 1, score: '96.5' },
        grade: { zh: '优秀', en: 'Excellent' },
      },
    ],
  },
});
const take = ({ data }: SubsidiaryResultReported) => new TakeReportedResult(commandMetadata(), data);

describe('what a subsidiary reports of one ranking', () => {
  const spec = deciderSpec(reportedResultDecider);

  it('is kept, every revision once', () => {
    spec.given().when(take(reported())).then(reported());
    spec
      .given(reported(2))
      .when(take(reported(1)))
      .then(reported(1));
    spec
      .given(reported(1), reported(2))
      .when(take(reported(1)))
      .thenNothing();
  });

  it('never changes without a new revision', () => {
    spec
      .given(reported(1))
      .when(take(reported(1, 'd'.repeat(64))))
      .thenRefuses(ReportedResultOtherwise);
  });

  it('is stored as the sample says', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden([reported()]));
  });
});
