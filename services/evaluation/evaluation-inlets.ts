import type { Inlet } from '@kaoping/messaging';
import { directoryInlet } from './directory/directory.inlet.ts';
import type { EvaluationPorts } from './evaluation-ports.ts';
import { groupSelfAssessmentsInlet } from './group-self-assessments/group-self-assessments.inlet.ts';
import { handedDownSchemesInlet } from './handed-down-schemes/handed-down-schemes.inlet.ts';
import { reportedProgressInlet } from './reported-progress/reported-progress.inlet.ts';
import { rectificationIndicatorInlet } from './rectification-indicator/rectification-indicator.inlet.ts';

/** What the service is told by others. */
export const evaluationInlets = ({ readModels, commands }: EvaluationPorts): readonly Inlet[] => [
  // One feature a line.
  directoryInlet(readModels),
  handedDownSchemesInlet(commands),
  groupSelfAssessmentsInlet(commands),
  rectificationIndicatorInlet(commands),
  reportedProgressInlet(commands),
];
