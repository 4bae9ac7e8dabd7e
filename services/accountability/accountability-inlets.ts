import type { Inlet } from '@kaoping/messaging';
import { recheckAwardLists } from './awards/recheck-award-lists.ts';
import { recheckWhenResultTold } from './awards/recheck-when-result-told.ts';
import { deriveConsequencesWhenRankingPublished } from './consequences/derive-consequences-when-ranking-published.inlet.ts';
import { directoryInlet } from './directory/directory.inlet.ts';
import { unitResultsInlet } from './unit-results/unit-results.inlet.ts';
import { raiseRectificationWhenProblemFound } from './rectifications/raise-rectification-when-problem-found.inlet.ts';
import { headquartersInlet } from './headquarters/headquarters.inlet.ts';
import { learnedRankingsInlet } from './warnings/learned-rankings.inlet.ts';
import { reportedFollowUpsInlet } from './reported-follow-ups/reported-follow-ups.inlet.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** What the service is told by others. */
export const accountabilityInlets = ({
  commands,
  readModels,
  eventStore,
}: AccountabilityPorts): readonly Inlet[] => [
  // One feature a line.
  directoryInlet(readModels),
  deriveConsequencesWhenRankingPublished({ eventStore, commands }),
  unitResultsInlet(
    readModels,
    recheckWhenResultTold(recheckAwardLists({ eventStore, readModels, commands })),
  ),
  raiseRectificationWhenProblemFound(commands),
  headquartersInlet(readModels),
  learnedRankingsInlet(commands),
  reportedFollowUpsInlet(commands),
];
