import type { Decider } from '@kaoping/event-sourcing';
import { canonicalJson } from '@kaoping/ledger-proofs';
import { checkCycle } from './check-cycle.ts';
import type { CycleCommand, OpenCycle } from './cycle.commands.ts';
import { CycleAlreadyOpen } from './cycle.errors.ts';
import type { CycleEvent } from './cycle.events.ts';
import { evolveCycle, initialCycle, type Cycle } from './cycle.state.ts';

/** Opening the same cycle with the same contents twice is a retry: it decides nothing. */
const open = (command: OpenCycle, state: Cycle): readonly CycleEvent[] => {
  const { cycleId, ...content } = command.data;
  if (state.status === 'open') {
    const { status: _status, openedAt: _openedAt, ...present } = state;
    if (canonicalJson(present) === canonicalJson(content)) return [];
    throw new CycleAlreadyOpen(cycleId);
  }
  checkCycle(command);
  return [{ type: 'CycleOpened', data: { ...content, openedAt: command.metadata.now } }];
};

/** The rules of a cycle; its stream id is the cycle's id. */
export const cycleDecider: Decider<Cycle, CycleCommand, CycleEvent> = {
  category: 'cycle',
  initialState: initialCycle,
  stateVersion: 1,
  evolve: evolveCycle,
  decide: open,
};
