import {
  createCommandExecutor,
  orderFor,
  projectionsByTenant,
  type EventStore,
  type ReadModels,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { EvidenceStore } from '@kaoping/evidence-store';
import { openMemoryEvidenceStore } from '@kaoping/evidence-store/memory';
import {
  AccessGuard,
  bindRequestContext,
  COMMAND_EXECUTOR,
  EVENT_STORE,
  READ_MODELS,
  requestContextOf,
  type Identity,
} from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, noSleep, proposed, sequentialIds, until } from '@kaoping/testing';
import type { INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DIRECTORY } from '../directory/result/directory-rows.ts';
import { UnitGate } from '../unit-gate.ts';
import { AttachEvidence } from './decider/evidence.commands.ts';
import { evidenceDecider } from './decider/evidence.decider.ts';
import { EvidenceFileController } from './evidence-file-view/evidence-file.controller.ts';
import { EvidenceSight } from './evidence-sight.ts';
import { EVIDENCE_STORE } from './evidence-store.token.ts';
import { ratedUnitListProjection } from './rated-unit-list/rated-unit-list.projection.ts';
import { RATED_UNIT_LIST } from './rated-unit-list/rated-unit-list.token.ts';
import { StoreEvidenceController } from './store-evidence/store-evidence.controller.ts';

const metadata = commandMetadata({ now: '2026-03-05T08:00:00.000Z' });
const { tenantId } = metadata;
const unit = (role: 'recorder' | 'auditor', organisationId: string): Identity => ({
  tenantId,
  actorId: `${role} of ${organisationId}`,
  grants: [{ role, scope: { kind: 'subtree', organisationId } }],
});
const identities: Readonly<Record<string, Identity>> = {
  town: unit('recorder', 'shijing'),
  neighbour: unit('recorder', 'wanbao'),
  auditor: unit('auditor', 'louxing'),
  rater: {
    tenantId,
    actorId: '李强',
    personId: 'li-qiang',
    grants: [{ role: 'evaluator', scope: { kind: 'tenant' } }],
  },
  operator: { tenantId, actorId: 'it', grants: [{ role: 'operator', scope: { kind: 'tenant' } }] },
};

const describeOrganisations = async (readModels: ReadModels): Promise<void> => {
  const rows = await readModels.forTenant(tenantId);
  const parents: Readonly<Record<string, string | undefined>> = {
    louxing: undefined,
    shijing: 'louxing',
    wanbao: 'louxing',
  };
  const changes = Object.entries(parents).map(([organisationId, parentId]) => ({
    kind: 'put' as const,
    collection: DIRECTORY.organisations,
    key: organisationId,
    expectedVersion: 0,
    data: {
      organisationId,
      code: organisationId,
      kind: 'town',
      foundedOn: '2000-01-01',
      names: [{ name: organisationId, from: '2000-01-01' }],
      parents: [{ from: '2000-01-01', ...(parentId !== undefined && { parentId }) }],
      successorIds: [],
      sequence: 1,
    },
  }));
  await rows.commit({ changes });
};

const open = async () => {
  const clock = fixedClock(metadata.now);
  const eventStore = openMemoryEventStore({ clock });
  await eventStore.createLedger(tenantId);
  const readModels = openMemoryReadModels();
  await describeOrganisations(readModels);
  const commands = createCommandExecutor(eventStore);
  const store = openMemoryEvidenceStore();
  const ratedUnits = projectionsByTenant({
    eventStore,
    readModels,
    sleep: noSleep().sleep,
    projection: ratedUnitListProjection,
  });
  const ids = sequentialIds('request');
  const SpecModule = class {
    readonly name = 'evidence over HTTP';
  };
  const provided: readonly (readonly [symbol, unknown])[] = [
    [EVENT_STORE, eventStore],
    [READ_MODELS, readModels],
    [COMMAND_EXECUTOR, commands],
    [EVIDENCE_STORE, store satisfies EvidenceStore],
    [RATED_UNIT_LIST, ratedUnits],
  ];
  const app = await NestFactory.create(
    {
      module: SpecModule,
      controllers: [StoreEvidenceController, EvidenceFileController],
      providers: [
        UnitGate,
        EvidenceSight,
        { provide: APP_GUARD, useClass: AccessGuard },
        ...provided.map(([provide, useValue]) => ({ provide, useValue })),
      ],
    },
    { logger: false },
  );
  app.use(async (request: IncomingMessage, _response: ServerResponse, next: () => void) => {
    const verifier = { verify: async (token: string) => identities[token] };
    const { authorization } = request.headers;
    const edge = { verifier, now: metadata.now, nextId: () => ids.next() };
    bindRequestContext(request, await requestContextOf({ authorization }, edge));
    next();
  });
  await app.listen(0, '127.0.0.1');
  return { app, commands, eventStore, url: await app.getUrl() };
};

describe('evidence over HTTP', () => {
  let app: INestApplication;
  let url: string;
  let commands: ReturnType<typeof createCommandExecutor>;
  let eventStore: EventStore;
  beforeEach(async () => {
    ({ app, url, commands, eventStore } = await open());
  });
  afterEach(() => app.close());

  const put = (body: string | Buffer, who = 'town', organisationId = 'shijing', name = '三会一课.pdf') =>
    fetch(`${url}/evidence`, {
      method: 'PUT',
      body,
      headers: {
        authorization: `Bearer ${who}`,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        'x-organisation-id': organisationId,
      },
    });
  const get = (id: string, who = 'town', headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/evidence/${id}`, { headers: { authorization: `Bearer ${who}`, ...headers } });
  const codeOf = async (response: Response) => [
    response.status,
    ((await response.json()) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code,
  ];

  it('is handed in, and handed out as a file that a browser only keeps', async () => {
    const taken = (await (await put('%PDF-1.7 记录')).json()) as { evidenceId: string; bytes: number };
    const response = await get(taken.evidenceId, 'auditor');
    expect([response.status, await response.text()]).toEqual([200, '%PDF-1.7 记录']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent('三会一课.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is handed out in parts', async () => {
    const { evidenceId } = (await (await put('%PDF-1.7')).json()) as { evidenceId: string };
    const part = await get(evidenceId, 'town', { range: 'bytes=1-3' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'PDF',
      'bytes 1-3/8',
    ]);
    expect(await (await get(evidenceId, 'town', { range: 'bytes=-3' })).text()).toBe('1.7');
    expect(await codeOf(await get(evidenceId, 'town', { range: 'bytes=8-' }))).toEqual([
      416,
      'EVIDENCE.RANGE_REFUSED',
    ]);
  });

  it('does not tell a file out of sight from one that there is not', async () => {
    const { evidenceId } = (await (await put('%PDF-1.7')).json()) as { evidenceId: string };
    const [hidden, absent] = [await get(evidenceId, 'neighbour'), await get('f'.repeat(64), 'neighbour')];
    expect(await codeOf(hidden)).toEqual([404, 'EVIDENCE.UNKNOWN']);
    expect(await codeOf(absent)).toEqual([404, 'EVIDENCE.UNKNOWN']);
  });

  it('comes into sight of those above a unit that it proves something of', async () => {
    const { evidenceId } = (await (await put('%PDF-1.7')).json()) as { evidenceId: string };
    const place = { organisationId: 'louxing', ancestorIds: ['wanbao'] };
    const command = new AttachEvidence(metadata, { evidenceId, place, to: { kind: 'fact', id: 'f1' } });
    await commands.execute(metadata, orderFor(evidenceDecider, evidenceId, command));
    expect((await get(evidenceId, 'neighbour')).status).toBe(200);
  });

  it('is in sight of a person who is asked to rate the unit, and of no other evaluator', async () => {
    const { evidenceId } = (await (await put('%PDF-1.7')).json()) as { evidenceId: string };
    await until(async () => (await get(evidenceId, 'rater')).status === 404);
    const sheet = {
      type: 'SheetAssigned',
      data: { rater: { name: '李强', personId: 'li-qiang' }, assessed: [{ organisationId: 'shijing' }] },
    };
    const stream = { category: 'assessment-sheet', id: 's1' };
    const event = proposed(sheet, { id: 'sheet-1' });
    await (await eventStore.ledger(tenantId)).append([{ stream, expectedRevision: -1, events: [event] }]);
    await until(async () => (await get(evidenceId, 'rater')).status === 200);
    expect((await get('f'.repeat(64), 'rater')).status).toBe(404);
  });

  it('is taken from those who act for the unit, and from nobody else', async () => {
    expect(await codeOf(await put('%PDF-1.7', 'neighbour'))).toEqual([403, 'ACCESS.OUTSIDE_SCOPE']);
    expect(await codeOf(await put('%PDF-1.7', 'auditor'))).toEqual([403, 'ACCESS.ROLE_NOT_ALLOWED']);
    expect(await codeOf(await put('%PDF-1.7', 'stranger'))).toEqual([401, 'ACCESS.TOKEN_REFUSED']);
    expect(await codeOf(await get('f'.repeat(64), 'operator'))).toEqual([403, 'ACCESS.ROLE_NOT_ALLOWED']);
  });

  it('tells a refusal to a sender who is still sending', async () => {
    expect(await codeOf(await put(Buffer.alloc(3_000_000), 'town', 'shijing', '程序.pdf'))).toEqual([
      415,
      'EVIDENCE.TYPE_REFUSED',
    ]);
    expect(await codeOf(await put(Buffer.alloc(3_000_000), 'neighbour'))).toEqual([
      403,
      'ACCESS.OUTSIDE_SCOPE',
    ]);
  });
});
