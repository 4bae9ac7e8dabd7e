import type { Inlet } from '@kaoping/messaging';
import { assessmentsInlet } from './assessments/assessments.inlet.ts';
import { headquartersInlet } from './headquarters/headquarters.inlet.ts';
import { reportedResultsInlet } from './reported-results/reported-results.inlet.ts';
import type { ScoringPorts } from './scoring-ports.ts';

/** What the service is told by others. */
export const scoringInlets = ({ commands }: ScoringPorts): readonly Inlet[] => [
  // One feature a line.
  assessmentsInlet(commands),
  headquartersInlet(commands),
  reportedResultsInlet(commands),
];
