import { branchesScheme } from '../spec-support/branches-scheme.ts';
import { recomputePublication, type PublicationInputs } from './recompute-publication.ts';

const GRADED = 'branches';
const inputs: PublicationInputs = {
  ...{ cycleId: '2018-Q1', peerGroup: GRADED, engineVersion: '1', exemptions: {}, history: [] },
  assessment: {
    title: { zh: '一季度', en: 'First quarter' },
    period: { kind: 'quarter', label: '2018-Q1' },
    scheme: branchesScheme('graded'),
    roster: ['掘进', '机电'].map((organisationId) => ({
      ...{ organisationId, name: `${organisationId}支部`, peerGroup: GRADED, ancestorIds: ['changping'] },
    })),
    ...{ closedStages: {}, openAppeals: [], parameters: {} },
  },
  entries: ['95', '80'].map((value, at) => ({
    ...{ id: `e${String(at)}`, organisation: ['掘进', '机电'][at]!, input: 'base', value, position: at + 1 },
    origin: { procedure: 'inspection', sourceId: 'i1', at: '2018-03-30T08:00:00.000Z' },
  })),
};

describe('a publication of calibrated grades', () => {
  it('shows the grade that stands, and the one that the scheme alone gave', () => {
    const overrides = [{ id: 'calibration-1', organisation: '机电', quantity: 'result.grade', value: 'A' }];
    const [first, second] = recomputePublication({ ...inputs, overrides }).result.standings;
    expect(first).toMatchObject({ organisation: '掘进', grade: 'A' });
    expect(first).not.toHaveProperty('uncalibratedGrade');
    expect(second).toMatchObject({ organisation: '机电', grade: 'A', uncalibratedGrade: 'B' });
  });

  it('is the same to the byte as without calibrations where there are none', () => {
    const { resultDigest } = recomputePublication(inputs);
    expect(recomputePublication({ ...inputs, overrides: [] }).resultDigest).toBe(resultDigest);
    expect(recomputePublication(inputs).result.standings[1]).toMatchObject({ grade: 'B' });
  });
});
