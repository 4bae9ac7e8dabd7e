import type { Outlet } from '@kaoping/messaging';
import { publicationsOutlet } from './publications/publications.outlet.ts';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service tells others. */
export const scoringOutlets = ({ eventStore }: ScoringPorts): readonly Outlet[] => [
  // One feature a line.
  publicationsOutlet(eventStore),
];
