import type { Reactor } from '@kaoping/event-sourcing';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service does about its own events. */
export const scoringReactors = (_ports: ScoringPorts): readonly Reactor[] => [
  // One feature a line.
];
