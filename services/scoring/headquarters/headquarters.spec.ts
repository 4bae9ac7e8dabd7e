import { tenantDescribed, typeOf, type IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, loadState, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { asGolden, commandMetadata, fixedClock, goldenSamples } from '@kaoping/testing';
import fc from 'fast-check';
import {
  HEADQUARTERS_ID,
  HearHeadquarters,
  scoringHeadquartersDecider,
} from './decider/scoring-headquarters.decider.ts';
import { headquartersInlet } from './headquarters.inlet.ts';

const changping = tenantId('changping');

const described = (
  sequence: number,
  data: object = {},
  extra: Partial<IntegrationEvent> = {},
): IntegrationEvent => ({
  specversion: '1.0',
  id: `event-${String(sequence)}`,
  source: '/organisations',
  type: typeOf(tenantDescribed),
  subject: 'enterprise/changping',
  time: '2018-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  tenantid: changping,
  sequence: String(sequence),
  actorid: 'wang-fang',
  correlationid: 'request-1',
  data: tenantDescribed.data.parse({
    ...{ tenant: 'changping', name: '长平公司', state: 'active', since: '2018-01-01T00:00:00.000Z' },
    ...data,
  }),
  ...extra,
});

const heard = async (events: readonly IntegrationEvent[]): Promise<string | undefined> => {
  const eventStore = openMemoryEventStore({ clock: fixedClock('2018-01-01T00:00:00.000Z') });
  const ledger = await eventStore.createLedger(changping);
  const inlet = headquartersInlet(createCommandExecutor(eventStore));
  for (const event of events) await inlet.receive(event);
  return (await loadState(ledger, scoringHeadquartersDecider, HEADQUARTERS_ID)).state.headquarters;
};

describe('the headquarters that results are reported to', () => {
  it('are those that the enterprise itself named last', async () => {
    expect(await heard([])).toBeUndefined();
    expect(await heard([described(3, { headquarters: 'jinmei' })])).toBe('jinmei');
    expect(await heard([described(3, { headquarters: 'jinmei' }), described(5)])).toBeUndefined();
    const gone = described(5, { headquarters: 'jinmei', state: 'gone' });
    expect(await heard([described(3, { headquarters: 'jinmei' }), gone])).toBeUndefined();
  });

  it('are never taken from what another says, or from what was said to another', async () => {
    expect(await heard([described(3, { tenant: 'wangtai', headquarters: 'jinmei' })])).toBeUndefined();
    expect(
      await heard([described(3, { headquarters: 'changping' }, { recipient: changping })]),
    ).toBeUndefined();
  });

  it('are the same in whatever order, and however often, it is told', async () => {
    const events = [
      described(3, { headquarters: 'jinmei' }),
      described(5),
      described(8, { headquarters: 'lanhua' }),
      described(9, { headquarters: 'lanhua', state: 'suspended' }),
    ];
    const tellings = fc.shuffledSubarray([...events, ...events], { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(tellings, async (told) => {
        expect(await heard(told)).toBe('lanhua');
      }),
      { numRuns: 30 },
    );
  });

  it('are stored as the sample says', () => {
    const command = new HearHeadquarters(commandMetadata(), { sequence: 7, headquarters: 'jinmei' });
    const decided = scoringHeadquartersDecider.decide(command, scoringHeadquartersDecider.initialState);
    expect(goldenSamples(new URL('decider/golden/', import.meta.url))).toEqual(asGolden(decided));
  });
});
