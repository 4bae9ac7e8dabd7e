import fc from 'fast-check';
import { reachOf, type DataScope } from '@kaoping/nest-platform';
import { commandMetadata } from '@kaoping/testing';
import type { DirectoryKind } from '../decider/import-mapping.events.ts';
import { openDirectory, tableOf } from '../spec-support/directory-scene.ts';
import { DirectoryFileHandler } from './directory-file.handler.ts';
import { DirectoryFileQuery, type FileFormat } from './directory-file.query.ts';

const reachOfOfficer = (scope: DataScope) => reachOf({ grants: [{ role: 'officer', scope }] }, ['officer']);
const EVERYTHING = reachOfOfficer({ kind: 'tenant' });

type Scene = Awaited<ReturnType<typeof openDirectory>>;

const exported = (
  { eventStore, tenant }: Scene,
  format: FileFormat,
  reach = EVERYTHING,
  kind: DirectoryKind = 'organisations',
) =>
  new DirectoryFileHandler(eventStore).execute(
    new DirectoryFileQuery(commandMetadata({ tenantId: tenant }), { kind, format, reach, day: '2024-07-01' }),
  );

const HEADERS = ['单位代码', '单位名称', '类别', '上级代码', '成立时间'];

const again = async (scene: Scene, format: FileFormat, kind: DirectoryKind = 'organisations') => {
  const { fileName, bytes } = await exported(scene, format, EVERYTHING, kind);
  return scene.preview({ kind, fileName, bytes });
};

describe('the directory as a file', () => {
  it('taken in again changes nothing, in either form', async () => {
    const scene = await openDirectory();
    await scene.take(
      tableOf(
        HEADERS,
        ['00012', '=长平公司党委', '党委', '', '2010-01-01'],
        ['CP-01', "'采煤党总支", '党总支', '00012', '2010-01-01'],
      ),
    );
    for (const format of ['xlsx', 'csv'] as const) {
      const { rows, problems, warnings } = await again(scene, format);
      expect(rows.map(({ code, fate }) => [code, fate])).toEqual([
        ['00012', 'unchanged'],
        ['CP-01', 'unchanged'],
      ]);
      expect([problems, warnings]).toEqual([[], []]);
    }
  });

  it('taken in again changes nothing of people and posts either', async () => {
    const scene = await openDirectory();
    await scene.take(tableOf(HEADERS, ['CP', '长平公司党委', '党委', '', '2010-01-01']));
    const people = tableOf(
      ['工号', '姓名', '性别', '手机'],
      ['0001', '王芳', '女', '13800000000'],
      ['0002', '李明', '', ''],
    );
    await scene.take({ ...people, kind: 'people' });
    const posts = tableOf(
      ['工号', '单位代码', '职务类别', '职务', '任职日期', '任期至', '免职日期', '任职文件'],
      ['0001', 'CP', '专职书记', '党委书记', '2020-01-01', '2024-12-31', '', '长党〔2020〕1号'],
      ['0002', 'CP', '职工', '干事', '2018-01-01', '', '2019-06-30', ''],
    );
    await scene.take({ ...posts, kind: 'posts' });
    for (const kind of ['people', 'posts'] as const) {
      const { rows, problems } = await again(scene, 'xlsx', kind);
      expect(problems).toEqual([]);
      expect(rows.map(({ code, fate }) => [code, fate])).toEqual([
        ['0001', 'unchanged'],
        ['0002', 'unchanged'],
      ]);
    }
  });

  it('holds only what its reader may see', async () => {
    const scene = await openDirectory();
    await scene.take(tableOf(HEADERS, ['A', '甲', '', '', ''], ['B', '乙', '', '', '']));
    const reach = reachOfOfficer({ kind: 'unit', organisationId: 'B' });
    const { bytes } = await exported(scene, 'csv', reach);
    const text = new TextDecoder().decode(bytes);
    expect([text.includes('甲'), text.includes('乙')]).toEqual([false, true]);
  });

  const names = fc.stringMatching(/^[一-龥A-Za-z0-9=+@'-]{1,8}$/u);
  const codes = fc.uniqueArray(
    fc.stringMatching(/^[A-Z0-9-]{1,6}$/u).filter((code) => code !== '-'),
    {
      minLength: 1,
      maxLength: 8,
    },
  );

  it('taken in again changes nothing, whatever the directory holds', async () => {
    await fc.assert(
      fc.asyncProperty(codes, fc.array(names, { minLength: 8, maxLength: 8 }), async (given, called) => {
        const scene = await openDirectory();
        const rows = given.map((code, at) => {
          const parent = at === 0 ? '' : (given[Math.floor(at / 2)] ?? '');
          return [code, called[at] ?? '', '支部', parent === code ? '' : parent, '2010-01-01'];
        });
        await scene.take(tableOf(HEADERS, ...rows));
        const { rows: shown, problems } = await again(scene, 'xlsx');
        expect(problems).toEqual([]);
        expect(shown.map(({ fate }) => fate)).toEqual(given.map(() => 'unchanged'));
      }),
      { numRuns: 25 },
    );
  });
});
