import type { IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, projectionSpec, proposed } from '@kaoping/testing';
import { StoreEvidence } from '../evidence/decider/evidence.commands.ts';
import { evidenceDecider } from '../evidence/decider/evidence.decider.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { targetLetterDecider } from './decider/target-letter.decider.ts';
import { ReportLetterSheetHandler } from './report-letter-sheet/report-letter-sheet.handler.ts';
import {
  accept,
  consent,
  issue,
  items,
  KAITUO,
  LETTER,
  propose,
  report,
  save,
  signOff,
  wantAgain,
} from './spec-support/letter-history.ts';
import { targetLetterListProjection } from './target-letter-list/target-letter-list.projection.ts';
import { targetLettersOutlet } from './target-letters.outlet.ts';

const { tenantId } = commandMetadata();
const FILE = 'a'.repeat(64);

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const opened = proposed(shippedCycleOpened('oil-gas-branches', '开拓'), { id: 'opened' });
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
  const commands = createCommandExecutor(eventStore);
  const store = new StoreEvidence(commandMetadata({ commandId: 'store-1' }), {
    digest: FILE,
    bytes: 18,
    mediaType: 'application/pdf',
    fileName: '年度生产报表.pdf',
    place: KAITUO,
  });
  await commands.execute(store.metadata, orderFor(evidenceDecider, FILE, store));
  const give = async (
    ...given: readonly Parameters<typeof targetLetterDecider.decide>[0][]
  ): Promise<void> => {
    for (const command of given)
      await commands.execute(command.metadata, orderFor(targetLetterDecider, LETTER, command));
  };
  const reporting = new ReportLetterSheetHandler(commands);
  const handIn = (...given: Parameters<typeof report>): Promise<CommandOutcome> =>
    reporting.execute(report(...given));
  return { ledger, give, handIn };
};

describe('the year of a unit', () => {
  it('needs its evidence once: the same file serves the progress and the result sheet', async () => {
    const { ledger, give, handIn } = await open();
    await give(save(1), issue(), accept());
    await handIn('progress');
    await give(signOff('progress'), propose(), consent());
    await handIn('result');
    await give(signOff('result'));

    const uses = await ledger.readStream({ category: 'evidence', id: FILE });
    expect(uses.slice(1).map(({ data }) => data)).toMatchObject([
      { to: { kind: 'target-letter-progress', indicator: 't1' }, isReused: false },
      { to: { kind: 'target-letter-result', indicator: 't1' }, isReused: true },
    ]);
  });

  it('takes no sheet whose evidence is not there: neither is written', async () => {
    const { ledger, give, handIn } = await open();
    await give(save(1), issue(), accept());
    const head = await ledger.head();
    const [first, second] = items;
    const unknown = [{ ...first!, evidenceIds: ['b'.repeat(64)] }, second!];
    await expect(handIn('progress', unknown)).rejects.toMatchObject({ code: 'EVIDENCE.UNKNOWN' });
    expect(await ledger.head()).toEqual(head);
  });

  it('lets one file prove several targets of one sheet, and a repeated sheet write nothing twice', async () => {
    const { ledger, give, handIn } = await open();
    await give(save(1), issue(), accept());
    const both = items.map((item) => ({ ...item, evidenceIds: [FILE] }));
    await handIn('progress', both);
    const head = await ledger.head();
    await handIn('progress', both);
    expect(await ledger.head()).toEqual(head);
    expect(await ledger.readStream({ category: 'evidence', id: FILE })).toHaveLength(3);
  });

  it('tells scoring what counts, with the target that was changed, and what counts no more', async () => {
    const { ledger, give, handIn } = await open();
    await give(save(1), issue(), accept(), propose(), consent());
    await handIn('result');
    await give(signOff('result'), wantAgain('result'));
    const events = (await ledger.read()).filter(({ stream }) => stream.category === 'target-letter');
    const told: IntegrationEvent[] = [];
    for (const event of events) told.push(...(await targetLettersOutlet.tell(event)));
    expect(told.map(({ type, data }) => ({ type, data }))).toMatchObject([
      {
        type: 'kaoping.evaluation.scores-recorded.v1',
        data: {
          procedure: 'target-letter',
          sourceId: LETTER,
          entries: [{ value: '12600' }, { value: '11500' }, { value: '1.05' }],
        },
      },
      {
        type: 'kaoping.evaluation.scores-corrected.v1',
        data: { corrections: [{ replacedEntryId: `${LETTER}/results` }, {}, {}] },
      },
    ]);
  });

  it('shows in the list how far the letter is', async () => {
    const { ledger, give, handIn } = await open();
    await give(save(1), issue(), accept());
    await handIn('progress');
    await give(signOff('progress'), propose());
    const row = {
      letterId: LETTER,
      cycleId: '2026',
      organisation: KAITUO,
      status: 'agreed',
      targetIds: ['t1', 't2'],
      progress: 'signed-off',
    };
    const spec = projectionSpec(targetLetterListProjection);
    await spec
      .given(...(await ledger.read()))
      .thenRows('letters', { [LETTER]: { ...row, changeWaitsFor: 'superior' } });
    await spec.given(...(await ledger.read())).thenIndexes('letters', LETTER, { cycle: '2026' });
    await give(consent());
    await spec.given(...(await ledger.read())).thenRows('letters', { [LETTER]: row });
  });
});
