import { commandMetadata } from '@kaoping/testing';
import {
  MergeOrganisations,
  MoveOrganisation,
  RenameOrganisation,
} from '../decider/organisation-tree.commands.ts';
import { foundChangping, treeAfter } from '../spec-support/changping.ts';
import { valuesOf } from './bucketed-map.ts';
import { treeOn } from './tree-on.ts';

const by = (commandId: string) => commandMetadata({ commandId });
const { tree } = treeAfter([
  foundChangping(),
  new RenameOrganisation(by('rename'), { organisationId: 'air', name: '通风区党支部', on: '2014-01-01' }),
  new MoveOrganisation(by('move'), { organisationId: 'air', parentId: 'mining', on: '2014-06-01' }),
  new MergeOrganisations(by('merge'), { intoId: 'safety', fromIds: ['mining'], on: '2015-01-01' }),
]);
const shown = (day: string) =>
  treeOn(valuesOf(tree.organisations), day).map(({ depth, name }) => `${'  '.repeat(depth)}${name}`);

describe('the tree of a day', () => {
  it('stands in tree order, neighbours by code, each with those above it', () => {
    expect(shown('2013-01-01')).toEqual([
      '长平公司党委',
      '  采煤党总支',
      '    综采一队党支部',
      '    综采二队党支部',
      '  通风安全党总支',
      '    通风队党支部',
    ]);
    expect(treeOn(valuesOf(tree.organisations), '2013-01-01')[2]).toEqual({
      organisationId: 'team-1',
      code: 'CP-0101',
      name: '综采一队党支部',
      kind: 'branch',
      parentId: 'mining',
      ancestorIds: ['party', 'mining'],
      depth: 2,
    });
  });

  it('keeps the old name and place for the days before, whatever was merged later', () => {
    expect(shown('2014-05-31')).toContain('    通风区党支部');
    expect(shown('2014-12-31')).toEqual([
      '长平公司党委',
      '  采煤党总支',
      '    综采一队党支部',
      '    综采二队党支部',
      '    通风区党支部',
      '  通风安全党总支',
    ]);
    expect(shown('2015-01-01')).toEqual([
      '长平公司党委',
      '  通风安全党总支',
      '    综采一队党支部',
      '    综采二队党支部',
      '    通风区党支部',
    ]);
  });

  it('grows from the day of the first founding', () => {
    expect(shown('2009-12-31')).toEqual([]);
    expect(shown('2010-01-01')).toEqual(['长平公司党委', '  采煤党总支']);
  });
});
