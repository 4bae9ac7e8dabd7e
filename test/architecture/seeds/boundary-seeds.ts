import type { Tree } from '../miniature-tree.ts';

const importing = (...specifiers: readonly string[]): string =>
  specifiers.map((specifier) => `import '${specifier}';\n`).join('');

/** By rule: files that, put into the sound tree, break this rule and no other. */
export const boundarySeeds: Readonly<Record<string, Tree>> = {
  'no-circular': {
    'packages/scoring-engine/exact/sum.ts': `import './term.ts';\nexport const sum = 1;\n`,
    'packages/scoring-engine/exact/term.ts': `import type {} from './sum.ts';\n`,
  },
  'no-orphans': {
    'packages/scoring-engine/exact/forgotten.ts': `export const forgotten = 1;\n`,
  },
  'no-unresolvable': {
    'services/scoring/receipt.ts': importing('@kaoping/event-store/append/checks.ts'),
  },
  'no-undeclared-dependency': {
    'services/organisations/enterprises/secret.ts': importing('canonicalize'),
  },
  'no-dev-dependency-in-production': {
    'services/organisations/package.json': JSON.stringify({
      name: '@kaoping/organisations',
      exports: { '.': { source: './index.ts' } },
      devDependencies: { 'fast-check': '1' },
    }),
    'services/organisations/enterprises/random-name.ts': importing('fast-check'),
  },
  'no-import-of-dist': {
    'packages/scoring-engine/exact/sum.ts': `export { sum } from '../dist/sum.js';\n`,
    'packages/scoring-engine/dist/sum.js': `export const sum = 1;\n`,
  },
  'no-import-past-the-package-name': {
    'services/scoring/receipt.ts': importing('../../packages/ledger-proofs/index.ts'),
  },
  'no-import-of-own-index': {
    'services/organisations/enterprises/enterprise-view/enterprise.query.ts': importing('../../index.ts'),
  },
  'packages-import-no-service': {
    'packages/ledger-proofs/index.ts': importing('@kaoping/scoring'),
  },
  'services-import-no-service': {
    'services/scoring/receipt.ts': importing('@kaoping/organisations'),
  },
  'nest-in-platform-and-services-only': {
    'packages/ledger-proofs/package.json': JSON.stringify({
      name: '@kaoping/ledger-proofs',
      exports: { '.': { source: './index.ts' } },
      dependencies: { '@nestjs/common': '1' },
    }),
    'packages/ledger-proofs/index.ts': importing('@nestjs/common', '@kaoping/nest-platform'),
  },
  'event-sourcing-stands-alone': {
    'packages/event-sourcing/events/envelope.ts': importing('node:crypto', '@kaoping/ledger-proofs'),
  },
  'scoring-engine-stands-alone': {
    'packages/scoring-engine/exact/sum.ts': importing('node:os', '@kaoping/event-sourcing'),
  },
  'adapters-are-chosen-by-composition': {
    'services/organisations/enterprises/decider/enterprise.decider.ts': importing(
      '@kaoping/event-store/memory',
    ),
    'services/standalone/main.ts': importing('@kaoping/event-store/sqlite', './composition/stores.ts'),
  },
  'adapters-know-no-other-adapter': {
    'packages/event-store/memory/memory.ts': importing('../append/checks.ts', '../sqlite/rows.ts'),
  },
  'testing-kit-in-tests-only': {
    'services/scoring/receipt.ts': importing('@kaoping/testing'),
  },
  'no-test-code-in-production': {
    'packages/event-store/append/checks.ts': importing('../sqlite/spec-support/marked.ts'),
    'packages/event-sourcing/index.ts': importing('./events/envelope.ts', './events/round.ts'),
    'packages/event-sourcing/events/round.ts': importing('./other.spec.ts'),
    'packages/event-sourcing/events/other.spec.ts': importing('node:fs'),
  },
  'deciders-import-no-slice': {
    'services/scoring/rankings/decider/ranking.decider.ts': importing(
      '../ranking-view/ranking.query.ts',
      '../result/ranking-result.ts',
    ),
  },
  'deciders-share-types-of-events-only': {
    'services/scoring/rankings/decider/ranking.decider.ts': importing(
      '../../cycles/decider/cycle.events.ts',
      '../result/ranking-result.ts',
    ),
  },
  'deciders-import-no-framework': {
    'services/scoring/cycles/decider/cycle.decider.ts': `import './cycle.events.ts';\nimport type {} from '@nestjs/common';\n`,
  },
  'deciders-take-only-types-of-the-platform': {
    'services/organisations/enterprises/decider/enterprise.decider.ts': `import { tokens } from '@kaoping/nest-platform';\nexport const enterprise = tokens;\n`,
  },
  'shared-results-are-pure': {
    'services/scoring/rankings/result/ranking-result.ts': importing(
      '../ranking-view/ranking.query.ts',
      '@kaoping/nest-platform',
    ),
  },
  'write-slices-stand-alone': {
    'services/scoring/rankings/revise-ranking/revise-ranking.ts': importing(
      '../publish-ranking/publish-ranking.request.ts',
      '../ranking-view/ranking.query.ts',
    ),
  },
  'read-slices-import-no-write-slice': {
    'services/scoring/rankings/ranking-as-of/past-ranking.ts': importing(
      '../publish-ranking/publish-ranking.request.ts',
    ),
  },
  'features-meet-at-deciders': {
    'services/scoring/cycles/cycle-list/cycle-list.ts': importing(
      '../../rankings/ranking-view/ranking.query.ts',
    ),
    'services/scoring/cycles/cycle-title.ts': importing('../rankings/public-ranking.ts'),
    'services/scoring/rankings/public-ranking.ts': importing('../receipt.ts'),
  },
  'nest-classes-are-named-by-modules': {
    'services/scoring/cycles/cycle.resolver.ts': importing('./open-cycle/open-cycle.handler.ts'),
  },
};
