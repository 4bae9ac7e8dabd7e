import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { fileURLToPath } from 'node:url';
import { writeTree, type Tree } from './miniature-tree.ts';
import { boundarySeeds } from './seeds/boundary-seeds.ts';
import { soundTree } from './seeds/sound-tree.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const options = await extractOptions(`${root}.dependency-cruiser.mjs`);
const tsConfig = extractTsConfig(`${root}tsconfig.json`);
const rules = options.ruleSet?.forbidden ?? [];

/** The rules that a tree breaks, each with the arrows that break it. */
const broken = async (tree: Tree): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { directory, remove } = writeTree(tree);
  try {
    const { output } = await cruise(
      ['packages', 'services', 'test'],
      { ...options, baseDir: directory },
      {},
      { tsConfig },
    );
    const { violations } = (output as ICruiseResult).summary;
    const arrows = Map.groupBy(violations, ({ rule }) => rule.name);
    return new Map(
      [...arrows].map(([name, all]) => [name, all.map(({ from, to }) => `${from} → ${to}`).sort()]),
    );
  } finally {
    remove();
  }
};

describe('the boundaries', () => {
  it('find nothing wrong with a sound tree', async () => {
    expect(await broken(soundTree)).toEqual(new Map());
  });

  it('have a seed for every rule and a rule for every seed', () => {
    expect(Object.keys(boundarySeeds).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  it('say in words what each rule is for', () => {
    expect(rules.filter(({ comment }) => !comment || comment.length < 40)).toEqual([]);
  });

  it.each(Object.entries(boundarySeeds))(
    'refuse what breaks %s, and for no other reason',
    async (name, { files, arrows }) => {
      expect(await broken({ ...soundTree, ...files })).toEqual(new Map([[name, arrows]]));
    },
  );
});
