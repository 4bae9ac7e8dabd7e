import type { Reactor } from '@kaoping/event-sourcing';
import { publicationsReactor } from './publications/publications.reactor.ts';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service does about its own events. */
export const scoringReactors = (ports: ScoringPorts): readonly Reactor[] => [
  // One feature a line.
  publicationsReactor(ports),
];
