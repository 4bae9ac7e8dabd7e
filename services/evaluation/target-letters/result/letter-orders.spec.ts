import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, proposed } from '@kaoping/testing';
import { StageNotOpen, StageOver } from '../../cycles/decider/evaluation-cycle.errors.ts';
import { shippedCycleOpened } from '../../spec-support/open-shipped-cycle.ts';
import type { LetterEntering } from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';
import { accept, consent, issue, LETTER, propose, report, save } from '../spec-support/letter-history.ts';
import { letterOrders } from './letter-orders.ts';

const { tenantId } = commandMetadata();

/** A year whose targets are set in January, and which is assessed in December; nothing is open in between. */
const open = async (withTargets = true) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const { data } = shippedCycleOpened('oil-gas-branches', '开拓');
  const title = { zh: '阶段', en: 'Stage' };
  const targets = { stage: 'targets', title, from: '2026-01-01', until: '2026-01-31' } as const;
  const assess = { stage: 'assess', title, from: '2026-12-01', until: '2026-12-20' } as const;
  const stages = withTargets ? [targets, assess] : [assess];
  const opened = proposed({ type: 'EvaluationCycleOpened', data: { ...data, stages } } as const);
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
  const commands = createCommandExecutor(eventStore);
  await commands.execute(save(1).metadata, orderFor(targetLetterDecider, LETTER, save(1)));
  const on = (day: string, command: Parameters<typeof letterOrders>[0], late?: LetterEntering) => {
    const metadata = { ...command.metadata, now: `${day}T02:00:00.000Z` };
    const entering = late ?? command.data.entering;
    const data = { ...command.data, entering };
    const dated = Object.assign(Object.create(command) as typeof command, { metadata, data });
    return commands.execute(metadata, ...letterOrders(dated));
  };
  return on;
};
const late = { cycleId: '2026', late: 'with-reason', lateReason: '机构合并' } as const;

describe('a target letter in its cycle', () => {
  it('is signed while targets are set, and later with a reason where the scheme lets it', async () => {
    const on = await open();
    await expect(on('2025-12-31', issue())).rejects.toThrow(StageNotOpen);
    await on('2026-01-31', issue());
    await expect(on('2026-02-01', accept())).rejects.toThrow(StageOver);
    await expect(on('2026-02-01', accept(), { ...late, late: 'refused' })).rejects.toThrow(StageOver);
    await on('2026-02-01', accept(), late);
  });

  it('is signed at any time where the scheme has no such stage', async () => {
    const on = await open(false);
    await on('2026-06-01', issue());
    expect((await on('2026-06-02', accept())).events).toHaveLength(1);
  });

  it.each([true, false])(
    'is changed and reported on until the assessment closes (targets: %p)',
    async (has) => {
      const on = await open(has);
      await on('2026-01-05', issue());
      await on('2026-01-06', accept());
      await on('2026-06-30', report('progress'));
      await on('2026-07-01', propose());
      await on('2026-12-20', consent());
      await expect(on('2026-12-21', report('result'))).rejects.toThrow(StageOver);
      await on('2026-12-21', report('result'), late);
      const another = propose(undefined, '再次调整', 'propose-2');
      await expect(on('2026-12-21', another)).rejects.toThrow(StageOver);
      await expect(on('2026-12-21', another, late)).rejects.toThrow(StageOver);
    },
  );
});
