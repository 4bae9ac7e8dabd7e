import 'reflect-metadata';
import { tenantId } from '@kaoping/event-sourcing';
import {
  AccessGuard,
  ALLOWED_ROLES,
  bindRequestContext,
  ROLES,
  type RequestContext,
} from '@kaoping/nest-platform';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Kind, parse } from 'graphql';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '../http/schema-files.ts';
import type { Adapters } from './ports.module.ts';
import { ServerModule } from './server.module.ts';
import { operationsOf, type ServedOperation } from './spec-support/served-operations.ts';

/**
 * Who may do what, as it was reviewed. A changed right or a new operation shows there:
 * `WRITE_ACCESS_MATRIX=1 pnpm jest services/standalone/composition/access-matrix.spec.ts` writes it anew.
 */
const MATRIX = new URL('../../../test/journeys/access-matrix.md', import.meta.url);
const COLUMNS = [...ROLES, 'no role', 'nobody'] as const;

type Caller = (typeof COLUMNS)[number];

/** Only what the modules say is read: no adapter is ever asked for anything. */
const NO_ADAPTERS = { stores: {} } as Adapters;
const operations = operationsOf(ServerModule.with(NO_ADAPTERS, false));
const guard = new AccessGuard(new Reflector());

/** A request of somebody with this one role, with none, or of nobody at all. */
const requestBy = (caller: Caller): Pick<RequestContext, 'identity'> => ({
  identity: () => {
    if (caller === 'nobody') throw new Error('nobody is signed in');
    const grants = caller === 'no role' ? [] : [{ role: caller, scope: { kind: 'tenant' } } as const];
    return { tenantId: tenantId('louxing'), actorId: caller, grants };
  },
});

/** What the guard itself says, so that a matrix cannot be right while the guard is wrong. */
const isServed = ({ kind, target, handler }: ServedOperation, caller: Caller): boolean => {
  const request = requestBy(caller);
  const route = {};
  bindRequestContext(route, request as RequestContext);
  const context = new ExecutionContextHost(
    kind === 'route' ? [route] : [{}, {}, request, {}],
    target,
    handler,
  );
  context.setType(kind === 'route' ? 'http' : 'graphql');
  try {
    return guard.canActivate(context);
  } catch {
    return false;
  }
};

const row = (operation: ServedOperation): string =>
  `| ${operation.kind} | ${operation.name} | ${COLUMNS.map((caller) => (isServed(operation, caller) ? '✓' : '–')).join(' | ')} |`;

const matrix = (): string =>
  [
    '# Who may use which operation',
    '',
    'Generated from the resolvers and asked of the guard; reviewed as it stands. `no role`: signed in without any role;',
    '`nobody`: not signed in. How far a role reaches (unit, subtree, enterprise) is decided behind this.',
    '',
    `| kind | operation | ${COLUMNS.join(' | ')} |`,
    `| --- | --- | ${COLUMNS.map(() => '---').join(' | ')} |`,
    ...operations.map(row),
    '',
  ].join('\n');

/** Widths differ with the formatter; what counts is what stands in the cells. */
const cells = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\|[\s|:-]+$/u.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    );

describe('the rights of every operation', () => {
  it('are those that were reviewed', () => {
    if (process.env['WRITE_ACCESS_MATRIX'] !== undefined) writeFileSync(MATRIX, matrix());
    expect(existsSync(MATRIX)).toBe(true);
    expect(cells(matrix())).toEqual(cells(readFileSync(MATRIX, 'utf8')));
  });

  it('are decided for every field of the schema, by one resolver each', () => {
    const fields = schemaFiles()
      .flatMap((file) => parse(readFileSync(file, 'utf8')).definitions)
      .flatMap((definition) => {
        const isRoot =
          (definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
            definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
          /^(?:Query|Mutation|Subscription)$/u.test(definition.name.value);
        if (!isRoot) return [];
        const kind = definition.name.value.toLowerCase();
        return (definition.fields ?? []).map(({ name }) => `${kind} ${name.value}`);
      });
    const resolved = operations
      .filter(({ kind }) => kind !== 'route')
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(resolved.toSorted()).toEqual(fields.toSorted());
    expect(fields.length).toBeGreaterThan(30);
  });

  it('are said where the operation is, never left to chance', () => {
    const silent = operations.filter(
      ({ target, handler }) =>
        Reflect.getMetadata(ALLOWED_ROLES, handler) === undefined &&
        Reflect.getMetadata(ALLOWED_ROLES, target) === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('are nobody’s where nothing is said', () => {
    const forgotten: ServedOperation = {
      kind: 'query',
      name: 'forgotten',
      target: Object,
      handler: () => undefined,
    };
    expect(COLUMNS.filter((caller) => isServed(forgotten, caller))).toEqual([]);
  });

  it('are open to the world for four changes only, each of which proves itself by a secret of its own', () => {
    const open = operations.filter((one) => one.kind === 'mutation' && isServed(one, 'nobody'));
    expect(open.map(({ name }) => name)).toEqual([
      'acceptInvitation',
      'castBallot',
      'choosePassword',
      'signIn',
    ]);
  });

  const read = (caller: Caller): readonly string[] =>
    operations.filter((one) => one.kind === 'query' && isServed(one, caller)).map(({ name }) => name);

  it('open to whoever is signed in what all may know, and what is their own', () => {
    const all = ['adjustmentCircumstances', 'enterprise', 'me', 'overdueDeduction', 'publicisedAdjustments'];
    const own = ['linkedAppraisal', 'officeRecord', 'ownPay', 'payRun'];
    const nobodys = read('nobody');
    expect(read('no role').filter((name) => !nobodys.includes(name))).toEqual([...all, ...own].toSorted());
  });

  it('show an operator who is there, and nothing that is assessed', () => {
    const directory = ['organisation', 'organisationHistory', 'organisationTree', 'people', 'person'];
    const posts = ['postsOf', 'recordOfOffice'];
    const accounts = ['accessTokens', 'accounts', 'sessions', 'signOn'];
    const group = ['groupMembers', 'subsidiaries'];
    const everybodys = read('no role');
    expect(read('operator').filter((name) => !everybodys.includes(name))).toEqual(
      [...directory, ...posts, ...accounts, ...group].toSorted(),
    );
  });

  it('let an auditor read all that an officer may, but for accounts, trials and lists of work', () => {
    const accounts = ['accessTokens', 'accounts', 'sessions', 'signOn'];
    // What is tried out is kept nowhere: there is nothing to audit.
    const trials = ['payPreview', 'simulateAssessment', 'simulateScheme'];
    const work = ['inspectionMergeProposals', 'mySheets'];
    const auditors = read('auditor');
    expect(read('officer').filter((name) => !auditors.includes(name))).toEqual(
      [...accounts, ...trials, ...work].toSorted(),
    );
  });

  it('let an auditor change nothing, and nobody without a role either, but what is their own', () => {
    // One's own way in and out, and an objection to what was publicised, which is everybody's right.
    const own = ['signOut', 'changePassword'];
    const changes = operations.filter(
      (one) => one.kind === 'mutation' && !own.includes(one.name) && !isServed(one, 'nobody'),
    );
    for (const caller of ['auditor', 'no role'] as const) {
      expect(changes.filter((change) => isServed(change, caller)).map(({ name }) => name)).toEqual([]);
    }
  });
});
