import type { Tree } from '../miniature-tree.ts';

const importing = (...specifiers: readonly string[]): string =>
  specifiers.map((specifier) => `import '${specifier}';\n`).join('');

/** Files that break a rule when they are put into the sound tree. */
export interface BoundarySeed {
  readonly files: Tree;
  /** Each import that breaks it, `from → to`, sorted. */
  readonly arrows: readonly string[];
}

/** By rule: what breaks this rule and no other. */
export const boundarySeeds: Readonly<Record<string, BoundarySeed>> = {
  'no-circular': {
    files: {
      'packages/scoring-engine/exact/sum.ts': `import './term.ts';\nexport const sum = 1;\n`,
      'packages/scoring-engine/exact/term.ts': `import type {} from './sum.ts';\n`,
    },
    arrows: ['packages/scoring-engine/exact/sum.ts → packages/scoring-engine/exact/term.ts'],
  },
  'no-orphans': {
    files: {
      'packages/scoring-engine/exact/forgotten.ts': `export const forgotten = 1;\n`,
    },
    arrows: ['packages/scoring-engine/exact/forgotten.ts → packages/scoring-engine/exact/forgotten.ts'],
  },
  'no-unresolvable': {
    files: {
      'services/scoring/receipt.ts': importing('@kaoping/event-store/append/checks.ts'),
    },
    arrows: ['services/scoring/receipt.ts → @kaoping/event-store/append/checks.ts'],
  },
  'no-undeclared-dependency': {
    files: {
      'services/organisations/enterprises/secret.ts': importing('canonicalize'),
    },
    arrows: ['services/organisations/enterprises/secret.ts → node_modules/canonicalize/index.js'],
  },
  'no-dev-dependency-in-production': {
    files: {
      'services/organisations/package.json': JSON.stringify({
        name: '@kaoping/organisations',
        exports: { '.': { source: './index.ts' } },
        devDependencies: { 'fast-check': '1' },
      }),
      'services/organisations/enterprises/random-name.ts': importing('fast-check'),
    },
    arrows: ['services/organisations/enterprises/random-name.ts → node_modules/fast-check/index.js'],
  },
  'no-import-of-dist': {
    files: {
      'packages/scoring-engine/exact/sum.ts': `export { sum } from '../dist/sum.js';\n`,
      'packages/scoring-engine/dist/sum.js': `export const sum = 1;\n`,
    },
    arrows: ['packages/scoring-engine/exact/sum.ts → packages/scoring-engine/dist/sum.js'],
  },
  'no-import-past-the-package-name': {
    files: {
      'services/scoring/receipt.ts': importing('../../packages/ledger-proofs/index.ts'),
    },
    arrows: ['services/scoring/receipt.ts → packages/ledger-proofs/index.ts'],
  },
  'no-import-of-own-index': {
    files: {
      'services/organisations/enterprises/enterprise-view/enterprise.query.ts': importing('../../index.ts'),
    },
    arrows: [
      'services/organisations/enterprises/enterprise-view/enterprise.query.ts → services/organisations/index.ts',
    ],
  },
  'packages-import-no-service': {
    files: {
      'packages/ledger-proofs/index.ts': importing('@kaoping/scoring'),
    },
    arrows: ['packages/ledger-proofs/index.ts → services/scoring/index.ts'],
  },
  'services-import-no-service': {
    files: {
      'services/scoring/receipt.ts': importing('@kaoping/organisations'),
    },
    arrows: ['services/scoring/receipt.ts → services/organisations/index.ts'],
  },
  'nest-in-platform-and-services-only': {
    files: {
      'packages/ledger-proofs/package.json': JSON.stringify({
        name: '@kaoping/ledger-proofs',
        exports: { '.': { source: './index.ts' } },
        dependencies: { '@nestjs/common': '1' },
      }),
      'packages/ledger-proofs/index.ts': importing('@nestjs/common', '@kaoping/nest-platform'),
    },
    arrows: [
      'packages/ledger-proofs/index.ts → node_modules/@nestjs/common/index.js',
      'packages/ledger-proofs/index.ts → packages/nest-platform/index.ts',
    ],
  },
  'event-sourcing-stands-alone': {
    files: {
      'packages/event-sourcing/events/envelope.ts': importing('node:crypto', '@kaoping/ledger-proofs'),
    },
    arrows: [
      'packages/event-sourcing/events/envelope.ts → crypto',
      'packages/event-sourcing/events/envelope.ts → packages/ledger-proofs/index.ts',
    ],
  },
  'scoring-engine-stands-alone': {
    files: {
      'packages/scoring-engine/exact/sum.ts': importing('node:os', '@kaoping/event-sourcing'),
    },
    arrows: [
      'packages/scoring-engine/exact/sum.ts → os',
      'packages/scoring-engine/exact/sum.ts → packages/event-sourcing/index.ts',
    ],
  },
  'adapters-are-chosen-by-composition': {
    files: {
      'services/organisations/enterprises/decider/enterprise.decider.ts': importing(
        '@kaoping/event-store/memory',
      ),
      'services/standalone/main.ts': importing('@kaoping/event-store/sqlite', './composition/stores.ts'),
      'services/scoring/receipt.ts': importing(
        '@kaoping/evidence-store/memory',
        '@kaoping/evidence-store/folder',
        '@kaoping/evidence-store/s3',
        '@kaoping/messaging/in-process',
        '@kaoping/messaging/kafka',
      ),
    },
    arrows: [
      'services/organisations/enterprises/decider/enterprise.decider.ts → packages/event-store/memory/memory.ts',
      'services/scoring/receipt.ts → packages/evidence-store/folder/folder.ts',
      'services/scoring/receipt.ts → packages/evidence-store/memory/memory.ts',
      'services/scoring/receipt.ts → packages/evidence-store/s3/s3.ts',
      'services/scoring/receipt.ts → packages/messaging/in-process/in-process.ts',
      'services/scoring/receipt.ts → packages/messaging/kafka/kafka.ts',
      'services/standalone/main.ts → packages/event-store/sqlite/sqlite.ts',
    ],
  },
  'adapters-know-no-other-adapter': {
    files: {
      'packages/event-store/memory/memory.ts': importing('../append/checks.ts', '../sqlite/rows.ts'),
      'packages/evidence-store/folder/folder.ts': importing('../spool/spool.ts', '../s3/s3.ts'),
      'packages/messaging/in-process/in-process.ts': importing('../ports/outlet.ts', '../kafka/kafka.ts'),
    },
    arrows: [
      'packages/event-store/memory/memory.ts → packages/event-store/sqlite/rows.ts',
      'packages/evidence-store/folder/folder.ts → packages/evidence-store/s3/s3.ts',
      'packages/messaging/in-process/in-process.ts → packages/messaging/kafka/kafka.ts',
    ],
  },
  'testing-kit-in-tests-only': {
    files: {
      'services/scoring/receipt.ts': importing('@kaoping/testing'),
    },
    arrows: ['services/scoring/receipt.ts → packages/testing/index.ts'],
  },
  'no-test-code-in-production': {
    files: {
      'packages/event-store/append/checks.ts': importing('../sqlite/spec-support/marked.ts'),
      'packages/event-sourcing/index.ts': importing('./events/envelope.ts', './events/round.ts'),
      'packages/event-sourcing/events/round.ts': importing('./other.spec.ts'),
      'packages/event-sourcing/events/other.spec.ts': importing('node:fs'),
    },
    arrows: [
      'packages/event-sourcing/events/round.ts → packages/event-sourcing/events/other.spec.ts',
      'packages/event-store/append/checks.ts → packages/event-store/sqlite/spec-support/marked.ts',
    ],
  },
  'deciders-import-no-slice': {
    files: {
      'services/scoring/rankings/decider/ranking.decider.ts': importing(
        '../ranking-view/ranking.query.ts',
        '../result/ranking-result.ts',
      ),
      'services/scoring/rankings/decider/ranking.state.ts': `import type {} from '../../cycles/decider/cycle.decider.ts';\n`,
    },
    arrows: [
      'services/scoring/rankings/decider/ranking.decider.ts → services/scoring/rankings/ranking-view/ranking.query.ts',
      'services/scoring/rankings/decider/ranking.state.ts → services/scoring/cycles/decider/cycle.decider.ts',
    ],
  },
  'deciders-share-types-of-events-only': {
    files: {
      'services/scoring/rankings/decider/ranking.decider.ts': importing(
        '../../cycles/decider/cycle.events.ts',
        '../result/ranking-result.ts',
      ),
    },
    arrows: [
      'services/scoring/rankings/decider/ranking.decider.ts → services/scoring/cycles/decider/cycle.events.ts',
    ],
  },
  'deciders-import-no-framework': {
    files: {
      'services/scoring/cycles/decider/cycle.decider.ts': `import './cycle.events.ts';\nimport type {} from '@nestjs/common';\n`,
    },
    arrows: ['services/scoring/cycles/decider/cycle.decider.ts → node_modules/@nestjs/common/index.js'],
  },
  'deciders-take-only-types-of-the-platform': {
    files: {
      'services/organisations/enterprises/decider/enterprise.decider.ts': `import { tokens } from '@kaoping/nest-platform';\nexport const enterprise = tokens;\n`,
      'services/scoring/rankings/result/ranking-result.ts': importing('@kaoping/nest-platform'),
    },
    arrows: [
      'services/organisations/enterprises/decider/enterprise.decider.ts → packages/nest-platform/index.ts',
      'services/scoring/rankings/result/ranking-result.ts → packages/nest-platform/index.ts',
    ],
  },
  'shared-results-are-pure': {
    files: {
      'services/scoring/rankings/result/ranking-result.ts': importing(
        '../ranking-view/ranking.query.ts',
        '@nestjs/common',
      ),
    },
    arrows: [
      'services/scoring/rankings/result/ranking-result.ts → node_modules/@nestjs/common/index.js',
      'services/scoring/rankings/result/ranking-result.ts → services/scoring/rankings/ranking-view/ranking.query.ts',
    ],
  },
  'write-slices-stand-alone': {
    files: {
      'services/scoring/rankings/revise-ranking/revise-ranking.ts': importing(
        '../publish-ranking/publish-ranking.request.ts',
        '../ranking-view/ranking.query.ts',
      ),
    },
    arrows: [
      'services/scoring/rankings/revise-ranking/revise-ranking.ts → services/scoring/rankings/publish-ranking/publish-ranking.request.ts',
      'services/scoring/rankings/revise-ranking/revise-ranking.ts → services/scoring/rankings/ranking-view/ranking.query.ts',
    ],
  },
  'read-slices-import-no-write-slice': {
    files: {
      'services/scoring/rankings/ranking-as-of/past-ranking.ts': importing(
        '../publish-ranking/publish-ranking.request.ts',
      ),
    },
    arrows: [
      'services/scoring/rankings/ranking-as-of/past-ranking.ts → services/scoring/rankings/publish-ranking/publish-ranking.request.ts',
    ],
  },
  'features-meet-at-deciders': {
    files: {
      'services/scoring/cycles/cycle-list/cycle-list.ts': importing(
        '../../rankings/ranking-view/ranking.query.ts',
      ),
      'services/scoring/cycles/cycle-title.ts': importing('../rankings/public-ranking.ts'),
      'services/scoring/rankings/public-ranking.ts': importing('../receipt.ts'),
    },
    arrows: [
      'services/scoring/cycles/cycle-list/cycle-list.ts → services/scoring/rankings/ranking-view/ranking.query.ts',
      'services/scoring/cycles/cycle-title.ts → services/scoring/rankings/public-ranking.ts',
    ],
  },
  'nest-classes-are-named-by-modules': {
    files: {
      'services/scoring/cycles/cycle.resolver.ts': importing('./open-cycle/open-cycle.handler.ts'),
    },
    arrows: [
      'services/scoring/cycles/cycle.resolver.ts → services/scoring/cycles/open-cycle/open-cycle.handler.ts',
    ],
  },
};
