import { createRequire } from 'node:module';
import { relative } from 'node:path';

/** Jest's own words, found along jest's own dependencies: the specs are read exactly as jest reads them. */
const alongJest = (...names) =>
  names.reduce((from, name) => createRequire(from.resolve(name)), createRequire(import.meta.url));

const circus = alongJest('jest', '@jest/core', 'jest-config')('jest-circus');
const { jestExpect } = alongJest('jest', '@jest/core', 'jest-config', 'jest-circus')('@jest/expect');

const { describe, it, test, beforeEach, afterEach, beforeAll, afterAll } = circus;
Object.assign(globalThis, {
  describe,
  it,
  test,
  beforeEach,
  afterEach,
  beforeAll,
  afterAll,
  expect: jestExpect,
});

const testsBelow = (block, path) =>
  block.children.flatMap((child) =>
    child.type === 'test'
      ? [{ name: [...path, child.name].join(' '), run: child.fn }]
      : testsBelow(child, [...path, child.name]),
  );

/**
 * Loads a spec and gives its tests in order, each with an id that is the same in every run.
 * @throws Error if a spec has hooks: these are not run here, so its tests would mean something else.
 */
export const collectTests = (load, file) => {
  circus.resetState();
  load(file);
  const { rootDescribeBlock } = circus.getState();
  if (rootDescribeBlock.hooks.length > 0) throw new Error(`${file} has hooks, which are not run here.`);
  const shortFile = relative(process.cwd(), file);
  return testsBelow(rootDescribeBlock, []).map((one) => ({ ...one, file, id: `${shortFile}: ${one.name}` }));
};
