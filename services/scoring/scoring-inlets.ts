import type { Inlet } from '@kaoping/messaging';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service is told by others. */
export const scoringInlets = (_ports: ScoringPorts): readonly Inlet[] => [
  // One feature a line.
];
