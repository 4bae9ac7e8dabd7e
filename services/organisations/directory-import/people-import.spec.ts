import { loadState } from '@kaoping/event-sourcing';
import { personDecider } from '../people/decider/person.decider.ts';
import { openDirectory, tableOf } from './spec-support/directory-scene.ts';

type Scene = Awaited<ReturnType<typeof openDirectory>>;

const people = (...rows: readonly (readonly string[])[]) => ({
  ...tableOf(['工号', '姓名', '性别', '联系电话', '入职日期'], ...rows),
  kind: 'people' as const,
});

const posts = (...rows: readonly (readonly string[])[]) => ({
  ...tableOf(['工号', '单位代码', '岗位类别', '职务', '任职时间', '任期至', '免职时间'], ...rows),
  kind: 'posts' as const,
});

const WANG = ['0001', '王 芳', '女', '１３８００００００００', '2010.7.1'];

const personOf = async ({ ledger }: Scene, personId: string) =>
  (await loadState(ledger, personDecider, personId)).state;

describe('a table of people', () => {
  it('is registered as people keep it, and once', async () => {
    const scene = await openDirectory();
    const table = people(WANG, ['0002', '李明', '', '', '']);
    const { digest, rows } = await scene.preview(table);
    expect(rows.map(({ fate }) => fate)).toEqual(['new', 'new']);
    await scene.confirm(table, digest);
    expect((await scene.confirm(table, digest)).events).toEqual([]);
    expect(await personOf(scene, '0001')).toMatchObject({
      code: '0001',
      details: { name: '王芳', gender: 'female', phone: '13800000000', joinedOn: '2010-07-01' },
    });
  });

  it('puts right what it says otherwise, by code, and keeps what it leaves empty', async () => {
    const scene = await openDirectory();
    await scene.take(people(WANG));
    const later = people(['0001', '王芳', '', '13900000000', '']);
    expect((await scene.preview(later)).rows).toMatchObject([{ fate: 'changed', changes: ['phone'] }]);
    await scene.take(later);
    expect(await personOf(scene, '0001')).toMatchObject({
      details: { gender: 'female', phone: '13900000000' },
    });
  });

  it('tells its problems with their rows and takes nobody in', async () => {
    const scene = await openDirectory();
    const table = people(
      ['a b c!', '王芳', '', '', ''],
      ['0002', '李明', '不详', '', ''],
      ['0003', '赵强', '', '电话', ''],
    );
    expect((await scene.preview(table)).problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'PERSON.CODES_REFUSED'],
      [3, 'DIRECTORY_IMPORT.GENDER_UNKNOWN'],
      [4, 'PERSON.PHONE_MALFORMED'],
    ]);
    await expect(scene.take(table)).rejects.toMatchObject({ code: 'DIRECTORY_IMPORT.REFUSED' });
    expect(await scene.types()).toEqual([]);
  });
});

describe('a table of posts', () => {
  const open = async () => {
    const scene = await openDirectory();
    await scene.take(tableOf(['代码', '名称', '成立时间'], ['CP', '长平公司党委', '2010-01-01']));
    await scene.take(people(WANG));
    return scene;
  };

  it('gives people their posts with terms, and ends them', async () => {
    const scene = await open();
    await scene.take(posts(['0001', 'CP', '专职书记', '党委书记', '2020-01-01', '2024-12-31', '']));
    const left = posts(['0001', 'CP', '专职书记', '党委书记', '2020-01-01', '', '2023-03-01']);
    expect((await scene.preview(left)).rows).toMatchObject([{ fate: 'ended' }]);
    await scene.take(left);
    expect(await personOf(scene, '0001')).toMatchObject({
      posts: [
        {
          organisationId: 'CP',
          postKind: 'full-time-secretary',
          title: '党委书记',
          from: '2020-01-01',
          until: '2024-12-31',
          leftOn: '2023-03-01',
        },
      ],
    });
    expect((await scene.preview(left)).rows).toMatchObject([{ fate: 'unchanged' }]);
  });

  it('tells of codes that nobody has, kinds that are none, posts twice and posts recorded otherwise', async () => {
    const scene = await open();
    await scene.take(posts(['0001', 'CP', '党委委员', '', '2020-01-01', '2024-12-31', '']));
    const { problems } = await scene.preview(
      posts(
        ['9999', 'CP', '党委委员', '', '2020-01-01', '', ''],
        ['0001', 'XX', '党委委员', '', '2020-01-01', '', ''],
        ['0001', 'CP', '处长', '', '2020-01-01', '', ''],
        ['0001', 'CP', '党委委员', '', '2021-01-01', '', ''],
        ['0001', 'CP', '党委委员', '', '2020-01-01', '2025-12-31', ''],
        ['0001', 'CP', '专职书记', '', '2009-01-01', '', ''],
      ),
    );
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '工号', 'DIRECTORY_IMPORT.CODE_UNKNOWN'],
      [3, '单位代码', 'DIRECTORY_IMPORT.CODE_UNKNOWN'],
      [4, '岗位类别', 'DIRECTORY_IMPORT.POST_KIND_UNKNOWN'],
      [5, undefined, 'PERSON.POST_OVERLAPS'],
      [6, '任期至', 'DIRECTORY_IMPORT.POST_DIFFERS'],
      [7, undefined, 'PERSON.POST_ORGANISATION_ABSENT'],
    ]);
  });
});
