import type { Identity, RequestContext } from '@kaoping/nest-platform';
import type { SimulatedVariant, SimulationVariantInput } from '../generated/graphql.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { DINGHAI } from '../spec-support/assessment-scene.ts';
import { openDepartmentsMonth, PARTY_BLOCK } from '../spec-support/departments-month.ts';
import { AssessmentSimulationResolver } from './assessment-simulation-view/assessment-simulation.resolver.ts';
import { SchemeSimulationResolver } from './scheme-simulation-view/scheme-simulation.resolver.ts';

const OFFICER: Identity['grants'] = [{ role: 'officer', scope: { kind: 'tenant' } }];
const requestBy = (grants: Identity['grants']) =>
  ({ identity: () => ({ tenantId: DINGHAI, actorId: 'wang-fang', grants }) }) as unknown as RequestContext;

const openScene = async () => {
  const scene = await openDepartmentsMonth();
  const gate = new PeerGroupGate(scene.live);
  const assessments = new AssessmentSimulationResolver(gate);
  const schemes = new SchemeSimulationResolver(gate);
  const ask = (
    variants: SimulationVariantInput[],
    grants = OFFICER,
    page: { readonly first?: number; readonly after?: string } = {},
  ) => assessments.simulateAssessment(requestBy(grants), { ...PARTY_BLOCK, variants, ...page });
  return { ...scene, ask, schemes };
};
const gradesOf = ({ standings }: SimulatedVariant) =>
  standings.map(
    ({ name, simulated }) => `${name} ${simulated?.grade ?? ''} ${simulated?.pay[1]?.value ?? ''}`,
  );

describe('what-ifs of a month of departments', () => {
  it('stand side by side: other shares, other weights, and what breaks the rules', async () => {
    const scene = await openScene();
    const { variants } = await scene.ask([
      { key: 'as-is' },
      {
        key: 'four-tenths',
        gradeShares: [
          { grade: 'upper', share: '40%' },
          { grade: 'middle', share: '50%' },
        ],
      },
      { key: 'too-many', gradeShares: [{ grade: 'upper', share: '40%' }] },
      { key: 'too-heavy', weights: [{ indicator: 'performance.leaders', weight: '40%' }] },
    ]);
    const [present, shares, tooMany, tooHeavy] = variants;
    // 40, 50, 10 % of seven are 2.8, 3.5 and 0.7: 2, 3, 0 whole and the two left to 0.8 and 0.7, so 3, 3, 1.
    expect(gradesOf(shares!)).toEqual([
      '组织部 upper 1200',
      '宣传部 upper 1200',
      '纪委办 upper 1200',
      '工会 middle 1000',
      '团委 middle 1000',
      '武装部 middle 1000',
      '信访办 lower 800',
    ]);
    expect(shares).toMatchObject({ problems: [], gradesChanged: 2, payChanged: 2, byCoefficient: null });
    expect(shares?.sentence?.zh).toBe(
      '7 家中有 0 家名次变动（0 家上升、0 家下降、7 家不变），2 家等次变化，2 家薪酬变化。',
    );
    expect(present).toMatchObject({ gradesChanged: 0, payChanged: 0, moves: { stayed: 7 } });
    expect(tooMany?.problems.map(({ code }) => code)).toContain('SCHEME.SHARES_NOT_100');
    expect(tooHeavy?.problems.map(({ code }) => code)).toEqual(['SCHEME.WEIGHTS_NOT_100']);
    expect(tooHeavy).toMatchObject({ standings: [], sentence: null });
    await scene.stop();
  });

  it('say what each lacks to the next grade', async () => {
    const scene = await openScene();
    const [present] = (await scene.ask([{ key: 'as-is' }])).variants;
    // 宣传部 98 behind the only 前列 with 99; 信访办 93 behind the last of the five 中间 with 94.
    expect(present?.standings.map(({ nextGrade, toNextGrade }) => [nextGrade, toNextGrade])).toEqual([
      [null, null],
      ['upper', '1'],
      ['upper', '2'],
      ['upper', '3'],
      ['upper', '4'],
      ['upper', '5'],
      ['middle', '1'],
    ]);
    await scene.stop();
  });

  it('write nothing, neither into the ledger nor into any read model', async () => {
    const scene = await openScene();
    const ledger = await scene.eventStore.ledger(DINGHAI);
    await scene.ask([{ key: 'as-is' }]);
    const head = await ledger.head();
    const before = JSON.stringify((await scene.live.at(DINGHAI, PARTY_BLOCK)).result);
    let commits = 0;
    const stop = ledger.onAppended(() => (commits += 1));
    await scene.ask([
      {
        key: 'shares',
        gradeShares: [
          { grade: 'upper', share: '30%' },
          { grade: 'middle', share: '60%' },
        ],
      },
      { key: 'appeal', entries: [{ organisationId: '工会', input: 'performance.leaders', value: '100' }] },
    ]);
    stop();
    expect(commits).toBe(0);
    expect(await ledger.head()).toEqual(head);
    expect(JSON.stringify((await scene.live.at(DINGHAI, PARTY_BLOCK)).result)).toBe(before);
    await scene.stop();
  });

  it('are read page by page', async () => {
    const scene = await openScene();
    const [first] = (await scene.ask([{ key: 'as-is' }], OFFICER, { first: 5 })).variants;
    expect(first?.nextCursor).toBe('团委');
    const [second] = (await scene.ask([{ key: 'as-is' }], OFFICER, { first: 5, after: '团委' })).variants;
    expect(second?.standings.map(({ name }) => name)).toEqual(['武装部', '信访办']);
    expect(second?.nextCursor).toBeNull();
    await scene.stop();
  });

  it('are bounded, and told apart', async () => {
    const scene = await openScene();
    const many = Array.from({ length: 11 }, (_, at) => ({ key: String(at) }));
    await expect(scene.ask(many)).rejects.toMatchObject({ code: 'SIMULATION.TOO_LARGE' });
    await expect(scene.ask([{ key: 'a' }, { key: 'a' }])).rejects.toMatchObject({
      code: 'SIMULATION.KEY_REPEATED',
    });
    const shares = Array.from({ length: 501 }, () => ({ grade: 'upper', share: '20%' }));
    await expect(scene.ask([{ key: 'a', gradeShares: shares }])).rejects.toMatchObject({
      code: 'SIMULATION.TOO_LARGE',
    });
    await scene.stop();
  });

  it('are for officers and reviewers of the whole peer group', async () => {
    const scene = await openScene();
    const unit: Identity['grants'] = [{ role: 'officer', scope: { kind: 'unit', organisationId: '工会' } }];
    await expect(scene.ask([{ key: 'a' }], unit)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    const asking = scene.schemes.simulateScheme(requestBy(unit), {
      cycleId: PARTY_BLOCK.cycleId,
      schemeText: '{}',
    });
    await expect(asking).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await scene.stop();
  });

  it('try a whole scheme on a month that is over', async () => {
    const scene = await openScene();
    const { assessment } = await scene.live.at(DINGHAI, PARTY_BLOCK);
    const scheme = JSON.parse(assessment.scheme.canonical) as {
      version: string;
      calculate: { final: { is: string } };
    };
    scheme.version = '2';
    // The order turned round: 100 − 98.xx; everybody but the one in the middle moves, the first and the last change grade.
    scheme.calculate.final.is = '100 - performance';
    const { outcome } = await scene.schemes.simulateScheme(requestBy(OFFICER), {
      cycleId: PARTY_BLOCK.cycleId,
      schemeText: JSON.stringify(scheme),
    });
    expect(outcome).toMatchObject({
      problems: [],
      moves: { rose: 3, fell: 3, stayed: 1 },
      ...{ gradesChanged: 2, payChanged: 2 },
    });
    expect(outcome.sentence).toEqual({
      zh: '7 家中有 6 家名次变动（3 家上升 2 至 6 位、3 家下降 2 至 6 位、1 家不变），2 家等次变化，2 家薪酬变化。',
      en: 'This would move 6 of 7 (3 rise by 2 to 6 places, 3 fall by 2 to 6 places, 1 stay), 2 grades and the pay of 2.',
    });
    await scene.stop();
  });
});
