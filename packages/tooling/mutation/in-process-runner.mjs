import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { collectTests } from './collected-tests.mjs';
import { freshModules } from './fresh-modules.mjs';

const SPECS = 'packages/scoring-engine/**/*.spec.ts';
const NOT_OURS = /node_modules|\bdist\b/u;
const ENGINE = 'packages/scoring-engine/package.json';
const PASSED = 0;
const FAILED = 1;

/** What the mutated sources look at to know which mutant is on, and where they count what they pass. */
const mutants = (globalThis.__stryker__ ??= {});

const usesProperties = (file) => readFileSync(file, 'utf8').includes("from 'fast-check'");

/** Every spec of the engine: worked examples first, as they take less time to fail than properties do. */
const findSpecs = () => {
  const all = globSync(SPECS, { exclude: (name) => NOT_OURS.test(name) }).sort();
  const isSlow = Object.groupBy(all, (file) => String(usesProperties(file)));
  return [...(isSlow.false ?? []), ...(isSlow.true ?? [])].map((file) => resolve(file));
};

/**
 * A mutant is dead with the first counterexample: looking for a smaller one would only take its time. With one seed,
 * two runs over the same sources give the same figure.
 */
const endPropertiesAtOnce = () => {
  const fastCheck = createRequire(resolve(ENGINE))('fast-check');
  fastCheck.configureGlobal({ endOnFailure: true, numRuns: 40, seed: 20181231 });
};

const failureOf = async (test) => {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const dryRunTest = async (test) => {
  mutants.currentTestId = test.id;
  const begin = performance.now();
  const failureMessage = await failureOf(test);
  const timeSpentMs = performance.now() - begin;
  mutants.currentTestId = undefined;
  const status = failureMessage === undefined ? PASSED : FAILED;
  return { id: test.id, name: test.id, fileName: test.file, timeSpentMs, status, failureMessage };
};

/** The tests of a spec, read while the mutant is on if it changes what a module does on loading. */
const readTests = (load, spec, { activeMutant, mutantActivation }) => {
  mutants.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
  const tests = collectTests(load, spec);
  mutants.activeMutant = activeMutant.id;
  return tests;
};

const runSpec = async (tests, options, outcome) => {
  for (const test of tests) {
    if (options.testFilter && !options.testFilter.includes(test.id)) continue;
    const failureMessage = await failureOf(test);
    outcome.nrOfTests += 1;
    if (failureMessage === undefined) continue;
    outcome.killedBy.push(test.id);
    outcome.failureMessage ??= failureMessage;
    if (!options.disableBail) return;
  }
};

/**
 * A test runner for Stryker that stays in one process. Stryker's runner for jest starts jest anew for each mutant,
 * which takes more than a second; the engine is pure and its tests are plain functions, so that a fresh set of
 * its modules does, in milliseconds.
 */
class InProcessRunner {
  #specs = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#specs = findSpecs();
    endPropertiesAtOnce();
  }

  /** Each test runs alone here: of what the engine keeps for later, such as a compiled plan, each is to show its use. */
  async dryRun() {
    mutants.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const spec of this.#specs) {
      const { length } = collectTests(freshModules(), spec);
      for (let at = 0; at < length; at += 1) {
        tests.push(await dryRunTest(collectTests(freshModules(), spec)[at]));
      }
    }
    return { status: 'complete', tests, mutantCoverage: mutants.mutantCoverage };
  }

  async mutantRun(options) {
    const outcome = { killedBy: [], failureMessage: undefined, nrOfTests: 0 };
    mutants.hitCount = options.hitLimit === undefined ? undefined : 0;
    mutants.hitLimit = options.hitLimit;
    const load = freshModules();
    for (const spec of this.#specsFor(options.testFilter)) {
      await runSpec(readTests(load, spec, options), options, outcome);
      if (mutants.hitCount > mutants.hitLimit) return { status: 'timeout', reason: 'It never ends.' };
      if (outcome.killedBy.length === 0 || options.disableBail) continue;
      this.#askSooner(spec);
      break;
    }
    return { ...outcome, status: outcome.killedBy.length > 0 ? 'killed' : 'survived' };
  }

  /** The spec that noticed one mutant will mostly notice its neighbours; properties stay behind, as they are slow. */
  #askSooner(spec) {
    if (!usesProperties(spec)) this.#specs = [spec, ...this.#specs.filter((other) => other !== spec)];
  }

  #specsFor(testFilter) {
    const isAskedFor = (spec) => testFilter.some((id) => id.startsWith(`${relative(process.cwd(), spec)}: `));
    return testFilter === undefined ? this.#specs : this.#specs.filter(isAskedFor);
  }
}

const makeRunner = Object.assign(() => new InProcessRunner(), { inject: [] });

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: makeRunner }];
