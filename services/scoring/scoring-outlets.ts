import type { Outlet } from '@kaoping/messaging';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service tells others. */
export const scoringOutlets = (_ports: ScoringPorts): readonly Outlet[] => [
  // One feature a line.
];
