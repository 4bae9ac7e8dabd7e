import { READ_LIMIT, type Ledger, type RecordedEvent } from '@kaoping/event-sourcing';
import { cycleDecider } from '../decider/cycle.decider.ts';
import type { CycleEvent } from '../decider/cycle.events.ts';
import type { CycleView } from './cycle-list.query.ts';

/**
 * The cycles of a ledger in the order in which they were opened. A tenant opens a few dozen a year, each with
 * one event, so the ledger itself is the list.
 */
export const listCycles = async (ledger: Ledger, cycleId?: string): Promise<readonly CycleView[]> => {
  const cycles: CycleView[] = [];
  for (let afterPosition = 0; ;) {
    const events = await ledger.read({ afterPosition, categories: [cycleDecider.category] });
    for (const { stream, data, position } of events as readonly RecordedEvent<CycleEvent>[]) {
      if (cycleId !== undefined && stream.id !== cycleId) continue;
      cycles.push({ ...data, cycleId: stream.id, openedAtPosition: position });
    }
    if (events.length < READ_LIMIT) return cycles;
    afterPosition = events.at(-1)?.position ?? afterPosition;
  }
};
