import type { Reactor } from '@kaoping/event-sourcing';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What the service does about its own events. */
export const accountabilityReactors = (_ports: AccountabilityPorts): readonly Reactor[] => [
  // One feature a line.
];
