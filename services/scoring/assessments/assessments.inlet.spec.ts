import type { IntegrationEvent } from '@kaoping/contracts';
import fc from 'fast-check';
import {
  openAssessmentScene,
  TOWNS_2018,
  DINGHAI,
  cycleOpenedData,
  told,
  toldEntry,
} from '../spec-support/assessment-scene.ts';
import { toldHistory, TOWNS } from '../spec-support/told-histories.ts';
import type { AssessmentAt } from './result/assessment-reader.ts';

/** What an assessment comes to, without the positions at which it was heard. */
const outcomeOf = ({ assessment, entries, result }: AssessmentAt): unknown => ({
  assessment,
  result,
  entries: entries.map(({ position: _, ...entry }) => entry),
});

const heard = async (events: readonly IntegrationEvent[]): Promise<AssessmentAt> => {
  const scene = await openAssessmentScene();
  await scene.hear(...events);
  const at = await scene.onLedger.at(DINGHAI, { cycleId: TOWNS_2018 });
  await scene.stop();
  return at;
};

/** The events in another order, and some of them twice. */
const disturbed = (events: readonly IntegrationEvent[]): fc.Arbitrary<readonly IntegrationEvent[]> =>
  fc
    .tuple(fc.shuffledSubarray([...events], { minLength: events.length }), fc.subarray([...events]))
    .chain(([shuffled, again]) => fc.constant([...shuffled, ...again]));

const opened = told('cycle-opened', cycleOpenedData(TOWNS));
const recorded = (sequence: number, ...entries: readonly ReturnType<typeof toldEntry>[]) =>
  told(
    'scores-recorded',
    { cycleId: TOWNS_2018, procedure: 'department-evaluation', sourceId: 'sheet-1', entries },
    { sequence },
  );
const economy = (value: string, entryId?: string) => toldEntry('金塘镇', 'base.economy', value, entryId);
const takenBack = (sequence: number, ...ids: readonly string[]) =>
  told(
    'scores-corrected',
    {
      ...{ cycleId: TOWNS_2018, sourceId: 'sheet-1', reason: '退回重填' },
      corrections: ids.map((replacedEntryId) => ({ replacedEntryId })),
    },
    { sequence },
  );
const valuesOf = ({ entries }: AssessmentAt): readonly string[] => entries.map(({ value }) => value);

describe('scorecards that evaluation tells of', () => {
  it('name who filled a sheet in, and not who took it in afterwards', async () => {
    const filledIn = { actorId: 'xu-feng', at: '2018-12-20T08:00:00.000Z' };
    const entries = [economy('32')];
    const sheet = { cycleId: TOWNS_2018, procedure: 'department-evaluation', sourceId: 'sheet-1' };
    const at = await heard([opened, told('scores-recorded', { ...sheet, filledIn, entries })]);
    expect(at.entries.map(({ origin }) => origin)).toMatchObject([filledIn]);
  });

  it('come to the same, however late, often and out of order they are told', async () => {
    await fc.assert(
      fc.asyncProperty(
        toldHistory.chain((events) => fc.tuple(fc.constant(events), disturbed(events))),
        async ([inOrder, disturbedEvents]) => {
          expect(outcomeOf(await heard(disturbedEvents))).toEqual(outcomeOf(await heard(inOrder)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('come to the same when told many at once', async () => {
    await fc.assert(
      fc.asyncProperty(toldHistory.chain(disturbed), async (events) => {
        const scene = await openAssessmentScene();
        await scene.inlet.receiveAll?.(events);
        expect(outcomeOf(await scene.onLedger.at(DINGHAI, { cycleId: TOWNS_2018 }))).toEqual(
          outcomeOf(await heard(events)),
        );
        await scene.stop();
      }),
      { numRuns: 20 },
    );
  });

  it('record nothing when told again', async () => {
    const scene = await openAssessmentScene();
    await scene.hear(opened, recorded(2, economy('36')));
    const head = await scene.headOf();
    await scene.hear(recorded(2, economy('36')), opened);
    expect(await scene.headOf()).toBe(head);
    await scene.stop();
  });

  it('never count what was taken back before it came', async () => {
    expect(valuesOf(await heard([opened, takenBack(3, 'e1'), recorded(2, economy('36', 'e1'))]))).toEqual([]);
  });

  it('count an entry again that was told anew under its old id', async () => {
    const again = recorded(4, economy('35', 'e1'));
    const events = [opened, recorded(2, economy('36', 'e1')), takenBack(3, 'e1'), again];
    expect(valuesOf(await heard(events))).toEqual(['35']);
  });

  it('give a place to the earlier of two entries, and to the other once it is free', async () => {
    const both = [opened, recorded(3, economy('30', 'late')), recorded(2, economy('36', 'early'))];
    expect(valuesOf(await heard(both))).toEqual(['36']);
    expect(valuesOf(await heard([...both, takenBack(4, 'early')]))).toEqual(['30']);
  });

  it('count no adjustment of a document beside the better one', async () => {
    const claim = (sequence: number, adjustmentId: string, supersedes: readonly string[]) =>
      told(
        'adjustment-approved',
        {
          ...{ cycleId: TOWNS_2018, adjustmentId, side: 'bonus', circumstance: 'provincialCommendation' },
          ...{ claimed: '1', counted: '1', supersedes },
          entry: {
            ...toldEntry('金塘镇', 'bonus/provincialCommendation', '1', adjustmentId),
            label: adjustmentId,
          },
        },
        { sequence },
      );
    const at = await heard([opened, claim(3, 'central', ['provincial']), claim(2, 'provincial', [])]);
    expect(at.entries.map(({ id }) => id)).toEqual(['central']);
  });

  it('keep a veto with its days, as a fact and never as points', async () => {
    const raised = told(
      'veto-raised',
      {
        ...{ cycleId: TOWNS_2018, organisationId: '金塘镇', vetoId: 'v1', input: 'food', entryId: 'v1/1' },
        ...{ from: '2018-06-01', until: '2018-12-31', reason: '食品安全事故' },
      },
      { sequence: 2 },
    );
    const { entries } = await heard([opened, raised]);
    expect(entries).toMatchObject([
      { input: 'food', value: 'yes', origin: { procedure: 'veto', from: '2018-06-01', until: '2018-12-31' } },
    ]);
  });

  it('name nobody where a ballot was counted', async () => {
    const tallied = told(
      'ballot-tallied',
      {
        ...{ cycleId: TOWNS_2018, campaignId: 'b1' },
        turnout: [{ electorate: 'masses', due: 9, issued: 9, returned: 9 }],
        entries: [toldEntry('金塘镇', 'base.economy', '9')],
      },
      { sequence: 2, actorId: 'the-counter' },
    );
    const scene = await openAssessmentScene();
    await scene.hear(opened, tallied);
    const ledger = await scene.eventStore.ledger(DINGHAI);
    expect(JSON.stringify(await ledger.read())).not.toContain('the-counter');
    await scene.stop();
  });

  it('leave no appeal open that was settled before it came', async () => {
    const of = { cycleId: TOWNS_2018, organisationId: '金塘镇', appealId: 'a1' };
    const lodged = told('appeal-lodged', { ...of, lodgedAt: '2018-11-01T00:00:00.000Z' }, { sequence: 2 });
    const withdrawn = told(
      'appeal-withdrawn',
      { ...of, reason: '已沟通', withdrawnAt: '2018-11-02T00:00:00.000Z' },
      { sequence: 3 },
    );
    expect((await heard([opened, lodged])).assessment.openAppeals).toEqual(['a1']);
    expect((await heard([withdrawn, lodged, opened])).assessment.openAppeals).toEqual([]);
  });
});
