import fc from 'fast-check';
import { reachOf, type DataScope } from '@kaoping/nest-platform';
import { commandMetadata } from '@kaoping/testing';
import { openDirectory, tableOf } from '../spec-support/directory-scene.ts';
import { DirectoryFileHandler } from './directory-file.handler.ts';
import { DirectoryFileQuery, type FileFormat } from './directory-file.query.ts';

const reachOfOfficer = (scope: DataScope) => reachOf({ grants: [{ role: 'officer', scope }] }, ['officer']);
const EVERYTHING = reachOfOfficer({ kind: 'tenant' });

type Scene = Awaited<ReturnType<typeof openDirectory>>;

const exported = ({ eventStore, tenant }: Scene, format: FileFormat, reach = EVERYTHING) =>
  new DirectoryFileHandler(eventStore).execute(
    new DirectoryFileQuery(commandMetadata({ tenantId: tenant }), format, reach, '2024-07-01'),
  );

const HEADERS = ['单位代码', '单位名称', '类别', '上级代码', '成立时间'];

const again = async (scene: Scene, format: FileFormat) => {
  const { fileName, bytes } = await exported(scene, format);
  return scene.preview({ kind: 'organisations', fileName, bytes });
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
