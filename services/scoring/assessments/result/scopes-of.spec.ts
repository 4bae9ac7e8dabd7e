import {
  cycleOpenedData,
  shippedScheme,
  told,
  toldEntry,
  openAssessmentScene,
  DINGHAI,
} from '../../spec-support/assessment-scene.ts';
import { scopesOf } from './scopes-of.ts';

const { plan } = shippedScheme('oil-gas-branches');
const branch = (...ancestorIds: readonly string[]) => ({
  ...{ organisationId: '采油一队', name: '采油一队', peerGroup: 'branches', ancestorIds },
});

describe('the wider sets that a branch is ranked in (002-16)', () => {
  it('are its company, right below the topmost organisation, and everybody', () => {
    expect(scopesOf(plan, branch('局', '一厂'), {})).toEqual({ company: '一厂', bureau: '*' });
  });

  it('lie where a parameter says', () => {
    const deep = branch('集团', '局', '一厂');
    expect(scopesOf(plan, deep, { 'scope.company': '2', 'scope.bureau': '1' })).toEqual({
      ...{ company: '一厂', bureau: '局' },
    });
  });

  it('leave out a branch that has no superior at that level', () => {
    expect(scopesOf(plan, branch('局'), {})).toEqual({ bureau: '*' });
  });

  it('give it a rank in each', async () => {
    const scene = await openAssessmentScene();
    const units = ['采油一队', '采油二队', '采气一队'];
    const opened = cycleOpenedData(units, { cycleId: 'q1', schemeId: 'oil-gas-branches' });
    const roster = opened.roster.map((unit, at) => ({
      ...unit,
      ancestorIds: ['局', at < 2 ? '一厂' : '二厂'],
    }));
    await scene.hear(told('cycle-opened', { ...opened, roster, period: opened.period }));
    const decimals = plan.inputs.filter(({ entry }) => entry.kind === 'decimal');
    const months = ['一月', '二月', '三月'];
    const entries = units.flatMap((unit, at) =>
      decimals.flatMap(({ name, entries: many }) =>
        (many === 'many' ? months : [undefined]).map((label) => ({
          ...toldEntry(unit, name, String(1 + at), `${unit}/${name}/${label ?? ''}`),
          ...(label !== undefined && { label }),
        })),
      ),
    );
    const by = { cycleId: 'q1', procedure: 'inspection', sourceId: 'spring' };
    await scene.hear(told('scores-recorded', { ...by, entries }, { sequence: 2 }));
    const { result } = await scene.onLedger.at(DINGHAI, { cycleId: 'q1' });
    expect(result.standings.map(({ organisation, scopeRanks }) => [organisation, scopeRanks])).toEqual([
      ['采油一队', { company: '1', bureau: '1' }],
      ['采油二队', { company: '2', bureau: '2' }],
      ['采气一队', { company: '1', bureau: '3' }],
    ]);
    await scene.stop();
  });
});
