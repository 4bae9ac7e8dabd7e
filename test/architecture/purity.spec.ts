import { lintTree, rulesAt, type LintedTree } from './lint-tree.ts';
import { floatSeeds, outsideSeeds, portSeeds, type PuritySeed } from './seeds/purity-seeds.ts';

/** A file in each kind of place that must be pure. */
const CORE = [
  'services/scoring/cycles/decider/cycle.decider.ts',
  'services/scoring/rankings/result/compute-ranking.ts',
  'services/scoring/scheme/scheme-version.ts',
  'services/scoring/cycles/close-when-sealed/close-cycle.policy.ts',
  'services/scoring/rankings/live-ranking/live-ranking.projection.ts',
  'packages/calendar/days.ts',
  'packages/scoring-engine/exact/exact.ts',
  'packages/schemes/compiling/compile-scheme.ts',
  'packages/score-tables/compute/compute-table.ts',
];
const LANGUAGE = 'packages/event-sourcing/commands/execute-commands.ts';
const SLICE = 'services/scoring/rankings/ranking-view/moment.ts';
const UNBOUND = [
  'services/scoring/cycles/decider/cycle.decider.spec.ts',
  'services/standalone/composition/node-ports.ts',
  'packages/schemes/library/shipped-schemes.ts',
  'packages/score-tables/csv/decode-text.ts',
];

const coreSeeds = [...outsideSeeds, ...floatSeeds];
const textOf = (seeds: readonly PuritySeed[]): string => seeds.map(({ line }) => `${line}\n`).join('');

/** What is allowed and close to what is not. */
const SOUND_CORE = `
export const times = (value: bigint): bigint => value * 10n ** BigInt(2);
export const before = (a: string, b: string): boolean => a < b;
export const largest = (a: number, b: number): number => Math.max(a, b, -1, 10);
export const isWhole = (value: number): boolean => Number.isSafeInteger(value);
`;

let linted: LintedTree;
beforeAll(async () => {
  linted = await lintTree({
    ...Object.fromEntries(CORE.map((path) => [path, textOf(coreSeeds)])),
    [LANGUAGE]: textOf(outsideSeeds),
    [SLICE]: textOf(portSeeds),
    ...Object.fromEntries(UNBOUND.map((path) => [path, textOf(coreSeeds)])),
    'packages/scoring-engine/sound.ts': SOUND_CORE,
    'packages/event-sourcing/sound.ts': `export const wait = 0.5;\n`,
    'services/scoring/rankings/ranking-view/sound.ts': `export const at = new Date('2026-01-01');\n`,
  });
});

const restrictions = (path: string) =>
  (linted.messages.get(path) ?? []).filter(({ ruleId }) => ruleId?.startsWith('no-restricted-'));

const expectEveryLineRefused = (path: string, seeds: readonly PuritySeed[]): void => {
  for (const [index, { line, rule, message }] of seeds.entries()) {
    const found = restrictions(path).filter((each) => each.line === index + 1 && each.ruleId === rule);
    expect({ line, said: found.map((each) => each.message) }).toEqual({
      line,
      said: expect.arrayContaining([expect.stringMatching(message)]) as unknown,
    });
  }
};

describe('the purity of the core', () => {
  it.each(CORE)('keeps time, chance, the outside and floats out of %s', (path) => {
    expectEveryLineRefused(path, coreSeeds);
  });

  it('keeps time, chance and the outside out of the language of event sourcing', () => {
    expectEveryLineRefused(LANGUAGE, outsideSeeds);
  });

  it('sends the slices of a service to its ports', () => {
    expectEveryLineRefused(SLICE, portSeeds);
  });

  it('binds neither specs nor the composition root', () => {
    expect(UNBOUND.flatMap(restrictions)).toEqual([]);
  });

  it('lets exact arithmetic, plain comparison and given instants pass', () => {
    expect(
      [
        'packages/scoring-engine/sound.ts',
        'packages/event-sourcing/sound.ts',
        'services/scoring/rankings/ranking-view/sound.ts',
      ].flatMap(restrictions),
    ).toEqual([]);
  });

  it('has a seed for everything that it bans', async () => {
    const core = await rulesAt(CORE[0]!);
    const seeded = coreSeeds.map(({ line }) => line).join('\n');
    const banned = [
      ...core.options('no-restricted-globals').map(({ name }) => name),
      ...core.options('no-restricted-properties').map(({ property }) => property),
    ];
    expect(banned.length).toBeGreaterThan(15);
    expect(banned.filter((name) => !seeded.includes(String(name)))).toEqual([]);
  });
});
