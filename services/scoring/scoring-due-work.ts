import type { DueWork } from '@kaoping/event-sourcing';
import type { ScoringPorts } from './scoring-ports.ts';

/** What time asks of the service. */
export const scoringDueWork = (_ports: ScoringPorts): readonly DueWork[] => [
  // One feature a line.
];
