import fc from 'fast-check';
import {
  integrationEvent,
  rectificationSettled,
  type scoresCorrected,
  scoresRecorded,
  typeOf,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { createCommandExecutor, loadState, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant, Identity, RequestContext } from '@kaoping/nest-platform';
import { commandMetadata, proposed, recorded } from '@kaoping/testing';
import { CycleGate } from '../cycle-gate.ts';
import { CloseStage } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { CarriedProblemListResolver } from './carried-problem-list/carried-problem-list.resolver.ts';
import { countProblemsWhenSettled } from './count-problems-when-settled/count-problems-when-settled.policy.ts';
import { unitProblemsDecider } from './decider/unit-problems.decider.ts';
import { rectificationIndicatorInlet } from './rectification-indicator.inlet.ts';
import { rectificationIndicatorOutlet } from './rectification-indicator.outlet.ts';

const OURS = tenantId('jinneng');
const THEIRS = tenantId('other');
const SCHEME = 'energy-group-duty';
/** Compiled once: that takes longer than all the rest. */
const SHIPPED = [SCHEME, 'dinghai-communities'].map(
  (id) => [id, shippedCycleOpened(id, 'sihe', 'changping')] as const,
);
const title = { zh: '考核', en: 'Assessment' };

/** How a problem of 寺河 stands, as accountability tells it. */
const told = (
  rectificationId: string,
  sequence: number,
  state: DataOf<typeof rectificationSettled>['state'],
  given: Partial<DataOf<typeof rectificationSettled>> = {},
): IntegrationEvent => {
  const id = `${rectificationId}.${String(sequence)}`;
  const cause = recorded({ type: 'Told', data: {} }, { id, tenantId: OURS, position: sequence });
  return integrationEvent(rectificationSettled, cause, {
    ...{ rectificationId, sequence, state, organisationId: 'sihe', problem: `问题 ${rectificationId}` },
    ...{ foundOn: '2025-12-03', dueOn: '2026-01-03', sourceId: 'i-1', cycleId: 'duty-2025' },
    on: '2026-01-04',
    ...given,
  });
};

const openDesk = async (schemeId = SCHEME) => {
  const [, shipped] = SHIPPED.find(([id]) => id === schemeId) ?? [];
  if (!shipped) throw new Error(`no scheme ${schemeId}`);
  let now = '2025-01-05T01:00:00.000Z';
  const eventStore = openMemoryEventStore({ clock: { now: () => now } });
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const inlet = rectificationIndicatorInlet(commands);
  const ledger = await eventStore.ledger(OURS);
  let policy = countProblemsWhenSettled({ eventStore, commands });
  let seen = 0;
  /** The policy looks at everything since it looked last. */
  const settle = async () => {
    for (let events = await ledger.read({ afterPosition: seen }); events.length > 0;) {
      for (const event of events)
        if (policy.categories.includes(event.stream.category)) await policy.react(event);
      seen = events.at(-1)?.position ?? seen;
      events = await ledger.read({ afterPosition: seen });
    }
  };
  const openYear = async (year: string) => {
    const opened = proposed(
      {
        type: 'EvaluationCycleOpened',
        data: {
          ...shipped.data,
          period: { kind: 'year', label: year, from: `${year}-01-01`, until: `${year}-12-31` },
          stages: [{ stage: 'assess', title, from: `${year}-12-01`, until: `${year}-12-20` }],
        },
      } as const,
      { id: `open-${year}` },
    );
    const stream = { category: 'evaluation-cycle', id: `duty-${year}` };
    await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
    await settle();
  };
  return {
    ...{ eventStore, commands, inlet, settle, openYear, ledger },
    at: (day: string) => {
      now = `${day}T01:00:00.000Z`;
    },
    learn: async (...events: readonly IntegrationEvent[]) => {
      for (const event of events) await inlet.receive(event);
      await settle();
    },
    /** As after a checkpoint was lost: everything is looked at again. */
    lookAgain: async () => {
      policy = countProblemsWhenSettled({ eventStore, commands });
      seen = 0;
      await settle();
    },
    close: async (cycleId: string) => {
      const metadata = commandMetadata({ tenantId: OURS, commandId: `close-${cycleId}`, now });
      const close = new CloseStage(metadata, { cycleId, stage: 'assess', closed: 'by-hand' });
      await commands.execute(metadata, orderFor(evaluationCycleDecider, cycleId, close));
      await settle();
    },
    /** What scoring makes of all that was told: the values that stand, by input. */
    standing: async (cycleId: string, organisationId = 'sihe') => {
      const entries = new Map<string, string>();
      for (const event of await ledger.read({ afterPosition: 0, categories: ['unit-problems'] })) {
        for (const telling of await rectificationIndicatorOutlet.tell(event))
          apply(entries, telling, cycleId);
      }
      return [...entries]
        .filter(([id]) => id.includes(`:${organisationId}:`))
        .map(([, value]) => value)
        .join('/');
    },
    ask: async (cycleId: string, grants: readonly Grant[], tenant = OURS) => {
      const identity = { tenantId: tenant, grants } as unknown as Identity;
      const request = { identity: () => identity } as unknown as RequestContext;
      const resolver = new CarriedProblemListResolver(new CycleGate(eventStore), eventStore);
      return resolver.carriedProblems(request, { cycleId, organisationId: 'sihe' });
    },
  };
};

const apply = (entries: Map<string, string>, { type, data }: IntegrationEvent, cycleId: string): void => {
  const { cycleId: of } = data as { readonly cycleId: string };
  if (of !== cycleId) return;
  if (type === typeOf(scoresRecorded)) {
    for (const { entryId, value } of (data as DataOf<typeof scoresRecorded>).entries)
      entries.set(entryId, value);
    return;
  }
  for (const { replacedEntryId, replacement } of (data as DataOf<typeof scoresCorrected>).corrections) {
    // A correction of what does not stand would leave two entries where one may be.
    expect(entries.delete(replacedEntryId)).toBe(true);
    if (replacement) entries.set(replacement.entryId, replacement.value);
  }
};

const WHOLE: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];
const unit = (organisationId: string): readonly Grant[] => [
  { role: 'recorder', scope: { kind: 'unit', organisationId } },
];

describe('a problem of one year', () => {
  it('enters the next year’s indicator by itself, unresolved or resolved (J10, 000-35)', async () => {
    const desk = await openDesk();
    await desk.openYear('2025');
    desk.at('2025-12-03');
    await desk.learn(told('f1', 1, 'open'), told('f2', 1, 'open', { dueOn: '2026-03-03' }));
    expect(await desk.standing('duty-2025')).toBe('0/0');
    desk.at('2026-01-10');
    await desk.learn(told('f1', 2, 'overdue'));
    await desk.openYear('2026');
    expect(await desk.standing('duty-2026')).toBe('2/0');
    expect(await desk.standing('duty-2026', 'changping')).toBe('0/0');
    desk.at('2026-02-10');
    await desk.learn(told('f2', 2, 'fixed'), told('f2', 3, 'resolved', { on: '2026-02-10' }));
    expect(await desk.standing('duty-2026')).toBe('2/1');
  });

  it('changes what was counted until the assessment is closed, and not after', async () => {
    const desk = await openDesk();
    await desk.openYear('2025');
    await desk.openYear('2026');
    desk.at('2026-12-10');
    await desk.learn(told('f1', 1, 'open'));
    expect(await desk.standing('duty-2026')).toBe('1/0');
    await desk.close('duty-2026');
    desk.at('2026-12-11');
    await desk.learn(told('f1', 2, 'resolved', { on: '2026-12-11' }));
    expect(await desk.standing('duty-2026')).toBe('1/0');
    await desk.openYear('2027');
    expect(await desk.standing('duty-2027')).toBe('1/1');
  });

  it('counts in no cycle whose scheme does not ask', async () => {
    const desk = await openDesk('dinghai-communities');
    await desk.openYear('2026');
    await desk.learn(told('f1', 1, 'open'));
    expect(await desk.ledger.read({ afterPosition: 0, categories: ['unit-problems'] })).toHaveLength(1);
  });

  it('is counted the same however late, often and out of order it is told', async () => {
    const stories = [
      told('f1', 1, 'open'),
      told('f1', 2, 'overdue'),
      told('f1', 3, 'resolved', { on: '2026-02-01' }),
      told('f2', 1, 'open', { dueOn: '2026-02-03' }),
      told('f2', 2, 'dropped'),
      told('f3', 1, 'open', { dueOn: '2026-02-03' }),
    ];
    const anyOrder = fc.shuffledSubarray([...stories, ...stories], { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyOrder, fc.nat(6), async (events, before) => {
        const desk = await openDesk();
        await desk.openYear('2025');
        desk.at('2026-01-10');
        await desk.learn(...events.slice(0, before));
        await desk.openYear('2026');
        await desk.learn(...events.slice(before), ...stories);
        expect(await desk.standing('duty-2026')).toBe('2/1');
        const { position } = await desk.ledger.head();
        await desk.lookAgain();
        expect((await desk.ledger.head()).position).toBe(position);
      }),
      { numRuns: 20 },
    );
  });

  it('is shown to who reaches the unit, in its own enterprise', async () => {
    const desk = await openDesk();
    await desk.openYear('2025');
    desk.at('2026-01-10');
    await desk.learn(told('f1', 2, 'overdue'));
    await desk.openYear('2026');
    expect(await desk.ask('duty-2026', unit('sihe'))).toMatchObject([
      {
        ...{ indicator: 'assessment.basic.rectification', raised: 1, solved: 0 },
        items: [{ rectificationId: 'f1', state: 'OVERDUE', isSolved: false }],
      },
    ]);
    await expect(desk.ask('duty-2026', unit('changping'))).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(desk.ask('duty-2026', WHOLE, THEIRS)).rejects.toMatchObject({
      code: 'EVALUATION_CYCLE.UNKNOWN',
    });
    const ledger = await desk.eventStore.ledger(THEIRS);
    expect((await loadState(ledger, unitProblemsDecider, 'sihe')).state).toEqual(
      unitProblemsDecider.initialState,
    );
  });
});
