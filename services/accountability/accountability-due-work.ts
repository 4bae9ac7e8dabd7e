import type { DueWork } from '@kaoping/event-sourcing';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What time asks of the service. */
export const accountabilityDueWork = (_ports: AccountabilityPorts): readonly DueWork[] => [
  // One feature a line.
];
