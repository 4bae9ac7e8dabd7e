import { isOf, rankingPublished, rankingRecalled, resultReported } from '@kaoping/contracts';
import { orderFor } from '@kaoping/event-sourcing';
import {
  HEADQUARTERS_ID,
  HearHeadquarters,
  scoringHeadquartersDecider,
} from '../headquarters/decider/scoring-headquarters.decider.ts';
import { publicationsOutlet } from './publications.outlet.ts';
import { publicationScene } from './spec-support/publication-scene.ts';

type Scene = Awaited<ReturnType<typeof publicationScene>>;

const hearHeadquarters = async (scene: Scene, headquarters: string): Promise<void> => {
  const metadata = scene.metadata();
  const command = new HearHeadquarters(metadata, { headquarters, sequence: 7 });
  await scene.commands.execute(metadata, orderFor(scoringHeadquartersDecider, HEADQUARTERS_ID, command));
};
const toldOf = async (scene: Scene) => {
  const outlet = publicationsOutlet(scene.eventStore);
  const ledger = await scene.eventStore.ledger(scene.tenant);
  const events = await ledger.read({ categories: outlet.categories });
  return (await Promise.all(events.map(async (event) => outlet.tell(event)))).flat();
};

describe('what is told of publications', () => {
  it('is the ranking with the words of its scheme, to the other services', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', '掘进', '机电');
    const told = await toldOf(scene);
    expect(told).toHaveLength(1);
    expect(told[0]?.recipient).toBeUndefined();
    expect(told[0] && isOf(rankingPublished, told[0]) && told[0].data).toMatchObject({
      cycleId: '2018-Q1',
      revision: 1,
      peerGroup: { key: 'branches', title: { zh: '党支部', en: 'Branches' } },
      standings: [
        { organisationId: '掘进', name: '掘进支部', rank: '1', score: '90.00', ancestorIds: ['changping'] },
        { organisationId: '机电', rank: '2', score: '89.00' },
      ],
      leftOut: [],
    });
  });

  it('is what follows too, and that a ranking was recalled', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', '掘进', '机电');
    await scene.react();
    await scene.recall('2018-Q1');
    const told = await toldOf(scene);
    expect(told.map(({ type }) => type)).toEqual([
      'kaoping.scoring.ranking-published.v1',
      'kaoping.scoring.consequences-derived.v1',
      'kaoping.scoring.ranking-recalled.v1',
    ]);
    const last = told.at(-1);
    expect(last && isOf(rankingRecalled, last) && last.data).toMatchObject({
      cycleId: '2018-Q1',
      peerGroup: 'branches',
      revision: 1,
      reason: '数据有误',
    });
  });

  it('goes to the headquarters of that moment, results only', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', '掘进', '机电');
    await hearHeadquarters(scene, 'jinmei');
    await scene.quarter('2018-Q2', '掘进', '机电');
    const reports = (await toldOf(scene)).filter((event) => isOf(resultReported, event));
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ recipient: 'jinmei', tenantid: 'changping' });
    expect(reports[0]?.data).toMatchObject({
      cycleId: '2018-Q2',
      standings: [
        { organisationId: '掘进', name: '掘进支部', rank: 1, score: '90.00' },
        { organisationId: '机电', name: '机电支部', rank: 2, score: '89.00' },
      ],
    });
    expect(JSON.stringify(reports[0]?.data)).not.toContain('ancestorIds');
  });

  it('is the same whenever it is told', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', '掘进', '机电');
    const before = await toldOf(scene);
    await hearHeadquarters(scene, 'jinmei');
    expect(await toldOf(scene)).toEqual(before);
  });
});
