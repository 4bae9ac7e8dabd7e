/** `pnpm mutate [FOLDER]`: breaks the engine, or one folder of it, and tells what no spec notices. */
import { Stryker } from '@stryker-mutator/core';

const [folder] = process.argv.slice(2);
const part = {
  mutate: [`packages/scoring-engine/${folder}/**/*.ts`, '!**/*.spec.ts'],
  // The floor of the configuration is that of the whole; one folder may lie below it.
  thresholds: { break: null },
};

await new Stryker(folder === undefined ? {} : part).runMutationTest();
