import type { Inlet } from '@kaoping/messaging';
import { directoryInlet } from './directory/directory.inlet.ts';
import { unitResultsInlet } from './unit-results/unit-results.inlet.ts';
import { raiseRectificationWhenProblemFound } from './rectifications/raise-rectification-when-problem-found.inlet.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What the service is told by others. */
export const accountabilityInlets = ({ commands, readModels }: AccountabilityPorts): readonly Inlet[] => [
  // One feature a line.
  directoryInlet(readModels),
  unitResultsInlet(readModels),
  raiseRectificationWhenProblemFound(commands),
];
