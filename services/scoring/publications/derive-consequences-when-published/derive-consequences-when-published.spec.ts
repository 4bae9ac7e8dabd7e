import { tenantId } from '@kaoping/event-sourcing';
import { CHANGPING, publicationScene } from '../spec-support/publication-scene.ts';

/** 运输 is last throughout, 通风 one before it. */
const threeQuarters = async () => {
  const scene = await publicationScene();
  await scene.quarter('2018-Q1', '掘进', '机电', '通风', '运输');
  await scene.quarter('2018-Q2', '机电', '掘进', '通风', '运输');
  await scene.quarter('2018-Q3', '掘进', '机电', '通风', '运输');
  await scene.react();
  return scene;
};

describe('what follows from rankings', () => {
  it('is derived from each, looking back on those before it (003-13, 003-14)', async () => {
    const scene = await threeQuarters();
    expect(await scene.triggered('2018-Q1')).toEqual([]);
    expect(await scene.triggered('2018-Q2')).toEqual(['通风 admonition', '运输 admonition']);
    expect(await scene.triggered('2018-Q3')).toEqual(['通风 admonition', '运输 admonition', '运输 removal']);
  });

  it('says why, with the earlier results that it rests on and what the scheme says of it', async () => {
    const scene = await threeQuarters();
    const derived = await scene.derived('2018-Q3');
    expect(derived).toMatchObject({
      cycleId: '2018-Q3',
      derivation: 1,
      revision: 1,
      because: { cycleId: '2018-Q3', revision: 1, reason: '季度通报' },
      peerGroup: { key: 'branches', title: { zh: '党支部', en: 'Branches' } },
    });
    expect(derived?.definitions.map(({ key, confirmedBy }) => [key, confirmedBy])).toEqual([
      ['admonition', 'leader'],
      ['removal', 'committee'],
    ]);
    const removal = derived?.triggered.find(({ consequence }) => consequence === 'removal');
    expect(removal).toMatchObject({ name: '运输支部', ancestorIds: ['changping'] });
    expect([...removal!.history].sort()).toEqual(['2018-Q1:branches', '2018-Q2:branches']);
    expect(removal?.evidence).toEqual({
      zh: '连续 3 个季度排名末位：连续期数：本期是，此前连续 2 期同组末位，共连续 3 期。',
      en: 'ranked last for 3 quarters running: periods in a row: this period: yes; last in the group in the 2 periods right before it; 3 in a row.',
    });
  });

  it('breaks where a quarter between is missing', async () => {
    const scene = await publicationScene();
    await scene.quarter('2018-Q1', '掘进', '机电', '通风', '运输');
    await scene.quarter('2018-Q3', '掘进', '机电', '通风', '运输');
    await scene.react();
    expect(await scene.triggered('2018-Q3')).toEqual([]);
  });

  it('bars from awards whoever a veto met', async () => {
    const scene = await publicationScene();
    await scene.open('2018-Q1', { units: ['掘进', '机电'] });
    await scene.enter('2018-Q1', { 掘进: '90', 机电: '80' });
    await scene.enter('2018-Q1', { 机电: 'yes' }, 'safety');
    await scene.approve('2018-Q1');
    await scene.publish('2018-Q1');
    await scene.react();
    expect((await scene.derived('2018-Q1'))?.bars).toEqual([
      {
        key: 'safety',
        title: { zh: '安全目标', en: 'Safety' },
        organisationId: '机电',
        name: '机电支部',
        ancestorIds: ['changping'],
        barsFrom: ['awards'],
        clause: '003-07',
      },
    ]);
  });

  it('loses its ground when an earlier ranking is revised, in all later ones', async () => {
    const scene = await threeQuarters();
    await scene.correct('2018-Q2', '运输', '95');
    await scene.approve('2018-Q2');
    await scene.revise('2018-Q2');
    await scene.react();
    expect(await scene.triggered('2018-Q1')).toEqual([]);
    expect(await scene.triggered('2018-Q2')).toEqual(['通风 admonition']);
    // Last of the second quarter is 通风 now, so nobody was last three times.
    expect(await scene.triggered('2018-Q3')).toEqual(['通风 admonition']);
    expect(await scene.derived('2018-Q3')).toMatchObject({
      derivation: 2,
      revision: 1,
      because: { cycleId: '2018-Q2', revision: 2, reason: '申诉成立' },
    });
  });

  it('is empty after a recall, and derived anew without it in later rankings', async () => {
    const scene = await threeQuarters();
    await scene.recall('2018-Q2');
    await scene.react();
    expect(await scene.derived('2018-Q2')).toMatchObject({
      derivation: 2,
      revision: 0,
      because: { cycleId: '2018-Q2', revision: 0, reason: '数据有误' },
      ...{ triggered: [], bars: [], definitions: [] },
    });
    expect(await scene.triggered('2018-Q3')).toEqual([]);
    await scene.approve('2018-Q2');
    await scene.revise('2018-Q2', '复核无误');
    await scene.react();
    expect(await scene.triggered('2018-Q3')).toEqual(['通风 admonition', '运输 admonition', '运输 removal']);
    expect((await scene.derived('2018-Q3'))?.derivation).toBe(3);
  });

  it('is taken down once: going through history again fires nothing', async () => {
    const scene = await threeQuarters();
    await scene.correct('2018-Q1', '运输', '95');
    await scene.approve('2018-Q1');
    await scene.revise('2018-Q1');
    await scene.react();
    const before = await scene.events('derived-consequences');
    await scene.react('the-beginning');
    expect(await scene.events('derived-consequences')).toEqual(before);
  });

  it('leaves rankings of other units, and earlier ones, alone', async () => {
    const scene = await threeQuarters();
    await scene.quarter('2018-Q4-staff', '财务', '人事');
    await scene.quarter('2018-Q2-staff', '财务', '人事');
    await scene.react();
    const lists = await scene.events('derived-consequences');
    expect(lists.map(({ stream }) => stream.id)).toEqual([
      '2018-Q1:branches',
      '2018-Q2:branches',
      '2018-Q3:branches',
      '2018-Q4-staff:branches',
      '2018-Q2-staff:branches',
    ]);
  });

  it('stays in its own enterprise', async () => {
    const other = tenantId('wangtai');
    const scene = await publicationScene([CHANGPING, other]);
    await scene.quarter('2018-Q1', '掘进', '机电', '通风', '运输');
    scene.tenant = other;
    await scene.quarter('2018-Q2', '掘进', '机电', '通风', '运输');
    await scene.react('the-beginning');
    // The first quarter of the other enterprise is nobody's past here.
    expect(await scene.triggered('2018-Q2')).toEqual([]);
    expect(await scene.derived('2018-Q1')).toBeUndefined();
  });
});
