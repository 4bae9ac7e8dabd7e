import fc from 'fast-check';
import {
  consequencesDerived,
  integrationEvent,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  createCommandExecutor,
  tenantId,
  Unavailable,
  type CommandExecutor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, recorded } from '@kaoping/testing';
import { deriveConsequencesWhenRankingPublished } from './derive-consequences-when-ranking-published.inlet.ts';
import { CHANGPING, derivedList, REMOVAL, triggeredFor, vetoFor } from './spec-support/derived-lists.ts';

const WANGTAI = tenantId('wangtai');

type List = DataOf<typeof consequencesDerived>;

const told = (list: List): IntegrationEvent =>
  integrationEvent(
    consequencesDerived,
    recorded(
      { type: 'Told', data: {} },
      { id: `e-${list.cycleId}-${String(list.derivation)}`, tenantId: CHANGPING },
    ),
    list,
  );

/** Takes away the commands after so many, as a process that ends does. */
const endingAfter = (commands: CommandExecutor, count: { left: number }): CommandExecutor => ({
  execute: async (...order) => {
    count.left -= 1;
    if (count.left < 0) throw new Unavailable('the process ended', 'killed');
    return commands.execute(...order);
  },
});

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(CHANGPING);
  const commands = createCommandExecutor(eventStore);
  const receive = (list: List, through = commands) =>
    deriveConsequencesWhenRankingPublished({ eventStore, commands: through }).receive(told(list));
  const events = async (...categories: string[]): Promise<readonly RecordedEvent[]> =>
    ledger.read({ categories });
  /** What stands in the end: the last event of every consequence and ban that tells more than that it was never. */
  const standing = async (): Promise<readonly string[]> => {
    const last = new Map<string, string>();
    for (const { stream, type } of await events('consequence', 'ban')) {
      if (type !== 'ConsequenceGroundRestated') last.set(stream.id, type);
    }
    return [...last]
      .filter(([, type]) => !type.endsWith('Withdrawn'))
      .map(([id, type]) => `${id} ${type}`)
      .sort();
  };
  return { receive, events, standing, commands, eventStore };
};

const first = derivedList(1, {
  triggered: [
    triggeredFor('admonition', 'sihe'),
    triggeredFor('removal', 'sihe'),
    triggeredFor('reward', 'wangtai'),
  ],
  bars: [vetoFor('safetyTarget', 'chengzhuang')],
});
/** 寺河矿's appeal was granted: the streak is broken, and another branch is behind. */
const second = derivedList(2, {
  triggered: [triggeredFor('admonition', 'fenghuang'), triggeredFor('reward', 'wangtai')],
  bars: [],
});
const third = derivedList(3, {
  triggered: [triggeredFor('admonition', 'sihe'), triggeredFor('reward', 'wangtai')],
  bars: [vetoFor('safetyTarget', 'chengzhuang')],
});

describe('the consequences of a ranking', () => {
  it('are proposed where they are hard, take effect where they are soft, and bar by rules at once', async () => {
    const { receive, events } = await openOffice();
    await receive(first);
    const of = (await events('consequence', 'ban')).map(({ stream, type }) => `${stream.id} ${type}`);
    expect(of).toEqual([
      '2026-Q1:branches:admonition:sihe ConsequenceProposed',
      '2026-Q1:branches:removal:sihe ConsequenceProposed',
      '2026-Q1:branches:reward:wangtai ConsequenceNoted',
      'rule:2026-Q1:branches:safetyTarget:chengzhuang BanImposed',
    ]);
    const [removal] = (await events('consequence')).filter(({ stream }) => stream.id.includes('removal'));
    expect(removal?.data).toMatchObject({
      round: 1,
      definition: REMOVAL,
      evidence: { zh: '连续三次排名墊底' },
    });
    const [ban] = await events('ban');
    expect(ban?.data).toMatchObject({ from: '2026-04-01', until: '2026-06-30', blocks: ['awards'] });
  });

  it('are withdrawn by themselves when a revision broke the streak, saying which', async () => {
    const { receive, events, standing } = await openOffice();
    await receive(first);
    await receive(second);
    expect(await standing()).toEqual([
      '2026-Q1:branches:admonition:fenghuang ConsequenceProposed',
      '2026-Q1:branches:reward:wangtai ConsequenceNoted',
    ]);
    const withdrawn = (await events('consequence')).filter(({ type }) => type === 'ConsequenceWithdrawn');
    expect(withdrawn.map(({ data }) => data)).toEqual([
      { round: 1, derivation: 2, because: second.because },
      { round: 1, derivation: 2, because: second.because },
    ]);
  });

  it('are all withdrawn by a recall', async () => {
    const { receive, standing } = await openOffice();
    await receive(first);
    await receive(derivedList(2, { revision: 0, triggered: [], bars: [] }));
    expect(await standing()).toEqual([]);
  });

  it('come anew when their ground came back, and refer to the first', async () => {
    const { receive, events } = await openOffice();
    for (const list of [first, second, third]) await receive(list);
    const again = (await events('consequence')).filter(
      ({ stream, type }) => stream.id.endsWith('admonition:sihe') && type === 'ConsequenceProposed',
    );
    expect(again.map(({ data }) => data)).toMatchObject([{ round: 1 }, { round: 2, replacesRound: 1 }]);
  });

  it("are each enterprise's own", async () => {
    const { receive, events, eventStore } = await openOffice();
    const theirs = await eventStore.createLedger(WANGTAI);
    await receive(first);
    expect(await theirs.read()).toEqual([]);
    expect(await events('consequence')).toHaveLength(3);
  });

  it('are refused as a whole where the list triggers what it does not define', async () => {
    const { receive, events } = await openOffice();
    await expect(receive({ ...first, definitions: [] })).rejects.toThrow('does not define');
    expect(await events('consequence')).toEqual([]);
  });

  it('are the same however late, often and out of order they are told, and nothing fires twice', async () => {
    const inOrder = await openOffice();
    for (const list of [first, second, third]) await inOrder.receive(list);
    const expected = await inOrder.standing();
    const lists = [first, second, third];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...lists, ...lists, ...lists], { minLength: 3 }),
        async (some) => {
          const { receive, standing, events } = await openOffice();
          for (const list of [...some, third, ...some]) await receive(list);
          expect(await standing()).toEqual(expected);
          const began = (await events('consequence')).filter(({ type }) => type === 'ConsequenceNoted');
          expect(began).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are the same when the process ends after any commit', async () => {
    const many = (derivation: number, from: number, to: number) =>
      derivedList(derivation, {
        triggered: Array.from({ length: to - from }, (_, index) =>
          triggeredFor('admonition', `z${String(from + index)}`),
        ),
        bars: [vetoFor('safetyTarget', `z${String(from)}`)],
      });
    const lists = [many(1, 0, 450), many(2, 300, 750)];
    const whole = await openOffice();
    for (const list of lists) await whole.receive(list);
    const expected = await whole.events('consequence', 'ban', 'consequence-derivation');
    for (let after = 0; after < 5; after += 1) {
      const { receive, events, commands } = await openOffice();
      for (const list of lists) {
        await expect(receive(list, endingAfter(commands, { left: after }))).rejects.toThrow(Unavailable);
        await receive(list);
      }
      const found = await events('consequence', 'ban', 'consequence-derivation');
      expect(found.map(({ id, stream, type }) => [id, stream, type])).toEqual(
        expected.map(({ id, stream, type }) => [id, stream, type]),
      );
    }
  });
});
