import type { Tree } from '../miniature-tree.ts';

/** The manifest of a workspace in miniature, whose `exports` name its sources. */
const workspace = (
  name: string,
  {
    exports = { '.': './index.ts' },
    ...declared
  }: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string =>
  JSON.stringify({
    name: `@kaoping/${name}`,
    type: 'module',
    exports: Object.fromEntries(Object.entries(exports).map(([key, source]) => [key, { source }])),
    ...declared,
  });

const library = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, type: 'module', exports: './index.js' }),
  [`node_modules/${name}/index.js`]: 'export const anything = 1;\n',
});

/**
 * A repository in miniature that breaks no rule and walks along the edge of each: everything that is allowed
 * and close to something forbidden stands here.
 */
export const soundTree: Tree = {
  ...library('@nestjs/common'),
  ...library('canonicalize'),
  ...library('fast-check'),

  'packages/event-sourcing/package.json': workspace('event-sourcing', {
    devDependencies: { 'fast-check': '1' },
  }),
  'packages/event-sourcing/index.ts': `export { envelope } from './events/envelope.ts';\n`,
  'packages/event-sourcing/events/envelope.ts': `export const envelope = 1;\n`,
  'packages/event-sourcing/events/envelope.spec.ts': `
    import { memory } from '@kaoping/event-store/memory';
    import { clock } from '@kaoping/testing';
    import { anything } from 'fast-check';
    import { readFileSync } from 'node:fs';
    import { envelope } from './envelope.ts';
    export const used = [memory, clock, anything, readFileSync, envelope];
  `,

  'packages/scoring-engine/package.json': workspace('scoring-engine', {}),
  'packages/scoring-engine/index.ts': `export { sum } from './exact/sum.ts';\n`,
  'packages/scoring-engine/exact/sum.ts': `export const sum = 1;\n`,

  'packages/ledger-proofs/package.json': workspace('ledger-proofs', { dependencies: { canonicalize: '1' } }),
  'packages/ledger-proofs/index.ts': `
    import { anything } from 'canonicalize';
    import { createHash } from 'node:crypto';
    export const digest = [anything, createHash];
  `,

  'packages/event-store/package.json': workspace('event-store', {
    exports: { './memory': './memory/memory.ts', './sqlite': './sqlite/sqlite.ts' },
  }),
  'packages/event-store/append/checks.ts': `
    import { envelope } from '@kaoping/event-sourcing';
    export const checks = envelope;
  `,
  'packages/event-store/memory/memory.ts': `
    import { checks } from '../append/checks.ts';
    export const memory = checks;
  `,
  'packages/event-store/sqlite/sqlite.ts': `
    import { DatabaseSync } from 'node:sqlite';
    import { checks } from '../append/checks.ts';
    import { rows } from './rows.ts';
    export const sqlite = [DatabaseSync, checks, rows];
  `,
  'packages/event-store/sqlite/rows.ts': `export const rows = 1;\n`,
  'packages/event-store/sqlite/sqlite.spec.ts': `
    import { memory } from '../memory/memory.ts';
    import { marked } from './spec-support/marked.ts';
    export const used = [memory, marked];
  `,
  'packages/event-store/sqlite/spec-support/marked.ts': `export const marked = 1;\n`,

  'packages/evidence-store/package.json': workspace('evidence-store', {
    exports: { './memory': './memory/memory.ts', './folder': './folder/folder.ts', './s3': './s3/s3.ts' },
  }),
  'packages/evidence-store/spool/spool.ts': `export const spool = 1;\n`,
  'packages/evidence-store/memory/memory.ts': `export { spool as memory } from '../spool/spool.ts';\n`,
  'packages/evidence-store/folder/folder.ts': `export { spool as folder } from '../spool/spool.ts';\n`,
  'packages/evidence-store/s3/s3.ts': `export { spool as s3 } from '../spool/spool.ts';\n`,

  'packages/messaging/package.json': workspace('messaging', {
    exports: { './in-process': './in-process/in-process.ts', './kafka': './kafka/kafka.ts' },
  }),
  'packages/messaging/ports/outlet.ts': `export const outlet = 1;\n`,
  'packages/messaging/in-process/in-process.ts': `export { outlet as inProcess } from '../ports/outlet.ts';\n`,
  'packages/messaging/kafka/kafka.ts': `export { outlet as kafka } from '../ports/outlet.ts';\n`,

  'packages/nest-platform/package.json': workspace('nest-platform', {
    dependencies: { '@nestjs/common': '1' },
  }),
  'packages/nest-platform/index.ts': `
    import { anything } from '@nestjs/common';
    export type Role = 'reader';
    export const tokens = anything;
  `,

  'packages/testing/package.json': workspace('testing', { dependencies: { 'fast-check': '1' } }),
  'packages/testing/index.ts': `
    import { anything } from 'fast-check';
    export const clock = anything;
  `,

  'services/organisations/package.json': workspace('organisations', {}),
  'services/organisations/index.ts': `export { enterprise } from './enterprises/decider/enterprise.decider.ts';\n`,
  'services/organisations/enterprises/decider/enterprise.decider.ts': `
    import type { Role } from '@kaoping/nest-platform';
    export const enterprise: Role = 'reader';
  `,

  'services/scoring/package.json': workspace('scoring', { dependencies: { '@nestjs/common': '1' } }),
  'services/scoring/index.ts': `
    export { module } from './scoring.module.ts';
    export { rankingQuery } from './rankings/ranking-view/ranking.query.ts';
  `,
  'services/scoring/scoring.module.ts': `
    import { openCycle } from './cycles/open-cycle/open-cycle.handler.ts';
    import { publishRanking } from './rankings/publish-ranking/publish-ranking.handler.ts';
    import { rankingResolver } from './rankings/ranking.resolver.ts';
    export const module = [openCycle, publishRanking, rankingResolver];
  `,
  'services/scoring/receipt.ts': `export const receipt = 1;\n`,
  'services/scoring/scheme/scheme-version.ts': `
    import { sum } from '@kaoping/scoring-engine';
    export const scheme = sum;
  `,
  'services/scoring/generated/graphql.ts': `export type Ranking = number;\n`,
  'services/scoring/cycles/decider/cycle.events.ts': `
    import { scheme } from '../../scheme/scheme-version.ts';
    export type CycleOpened = typeof scheme;
    export const CYCLE_OPENED = 'CycleOpened';
  `,
  'services/scoring/cycles/decider/cycle.decider.ts': `
    import { envelope } from '@kaoping/event-sourcing';
    import { CYCLE_OPENED } from './cycle.events.ts';
    export const cycle = [envelope, CYCLE_OPENED];
  `,
  'services/scoring/cycles/open-cycle/open-cycle.handler.ts': `
    import { anything } from '@nestjs/common';
    import { ranking } from '../../rankings/decider/ranking.decider.ts';
    import { receipt } from '../../receipt.ts';
    import { cycle } from '../decider/cycle.decider.ts';
    export const openCycle = [anything, ranking, receipt, cycle];
  `,
  'services/scoring/rankings/decider/ranking.decider.ts': `
    import type { CycleOpened } from '../../cycles/decider/cycle.events.ts';
    import { result } from '../result/ranking-result.ts';
    export const ranking = (event: CycleOpened) => [event, result];
  `,
  'services/scoring/rankings/result/ranking-result.ts': `
    import { scheme } from '../../scheme/scheme-version.ts';
    import { cycle } from '../../cycles/decider/cycle.decider.ts';
    export const result = [scheme, cycle];
  `,
  'services/scoring/rankings/publish-ranking/publish-ranking.handler.ts': `
    import { anything } from '@nestjs/common';
    import { ranking } from '../decider/ranking.decider.ts';
    import { result } from '../result/ranking-result.ts';
    import { request } from './publish-ranking.request.ts';
    export const publishRanking = [anything, ranking, result, request];
  `,
  'services/scoring/rankings/publish-ranking/publish-ranking.request.ts': `export const request = 1;\n`,
  'services/scoring/rankings/ranking-view/ranking.query.ts': `export const rankingQuery = 1;\n`,
  'services/scoring/rankings/ranking-as-of/past-ranking.ts': `
    import { rankingQuery } from '../ranking-view/ranking.query.ts';
    export const pastRanking = rankingQuery;
  `,
  'services/scoring/rankings/ranking.resolver.ts': `
    import { anything } from '@nestjs/common';
    import type { Ranking } from '../generated/graphql.ts';
    import { request } from './publish-ranking/publish-ranking.request.ts';
    import { pastRanking } from './ranking-as-of/past-ranking.ts';
    export const rankingResolver = (ranking: Ranking) => [anything, ranking, request, pastRanking];
  `,

  'services/standalone/package.json': workspace('standalone', {}),
  'services/standalone/main.ts': `
    import { stores } from './composition/stores.ts';
    export const used = stores;
  `,
  'services/standalone/composition/stores.ts': `
    import { sqlite } from '@kaoping/event-store/sqlite';
    import { folder } from '@kaoping/evidence-store/folder';
    import { inProcess } from '@kaoping/messaging/in-process';
    import { enterprise } from '@kaoping/organisations';
    import { module } from '@kaoping/scoring';
    export const stores = [sqlite, folder, inProcess, enterprise, module];
  `,

  'test/package.json': workspace('acceptance', {}),
  'test/journeys/journey.spec.ts': `
    import { memory } from '@kaoping/event-store/memory';
    import { module } from '@kaoping/scoring';
    import { clock } from '@kaoping/testing';
    export const used = [memory, module, clock];
  `,
};
