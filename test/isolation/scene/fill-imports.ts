import type { Filling } from './filling.ts';

const base64 = (...lines: readonly string[]): string => Buffer.from(lines.join('\n')).toString('base64');

/** Tables: of the directory, of another system's figures, of published results. */
export const fillImports = async ({ change, id, mark, places, since }: Filling): Promise<void> => {
  const directory = {
    kind: 'ORGANISATIONS',
    fileName: `组织机构${mark}.csv`,
    content: base64(
      '单位代码,单位名称,单位类型,上级代码',
      `${id('NEW').toUpperCase()},通风队党支部${mark},党支部,${id('root').toUpperCase()}`,
    ),
    effectiveOn: since,
  };
  const { digest } = await change<{ readonly digest: string }>('previewDirectoryImport', directory);
  await change('confirmDirectoryImport', { ...directory, digest });
  const results = {
    cycleId: id('towns-cycle'),
    fileName: `经营业绩${mark}.csv`,
    content: base64('单位,base.economy', `综采队党支部${mark},32`),
    source: `财务部${mark}`,
  };
  const preview = await change<{ readonly digest: string }>('previewBusinessResults', results);
  await change('importBusinessResults', { ...results, digest: preview.digest });
  const { id: comparisonId } = await change<{ readonly id: string }>('comparePublishedTable', {
    schemeId: 'dinghai-towns-2017',
    fileName: `年度通报${mark}.csv`,
    content: base64(
      '单位,三重工作,综合评价,party.discipline,party.organisation,party.publicity,party.unitedFront,最终得分',
      `综采队党支部${mark},59,36,25,24.5,24,17.5,99`,
      `掘进队党支部${mark},58,36,25,24.5,24,18.5,98`,
    ),
    period: '2016',
  });
  Object.assign(places, {
    'DirectoryImportInput.content': base64('单位代码,单位名称,单位类型', 'W-01,通风队党支部,党支部'),
    'DirectoryImportInput.digest': digest,
    'BusinessResultsInput.content': base64('单位,base.economy', '综采队党支部,32'),
    'BusinessResultsInput.digest': preview.digest,
    'PublishedTableInput.content': base64('单位,得分', '综采队党支部,88'),
    fileName: 'table.csv',
    'tableComparison.schemeId': 'dinghai-towns-2017',
    'tableComparisons.schemeId': 'dinghai-towns-2017',
    'tableComparison.id': comparisonId,
  });
};
