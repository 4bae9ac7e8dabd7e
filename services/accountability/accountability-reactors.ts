import type { Reactor } from '@kaoping/event-sourcing';
import { imposeBanWhenConsequenceDecided } from './bans/impose-ban-when-consequence-decided/impose-ban-when-consequence-decided.policy.ts';
import { markCarriedOutWhenTaskDone } from './consequences/mark-carried-out-when-task-done/mark-carried-out-when-task-done.policy.ts';
import { markCarriedOutWhenRectificationClosed } from './consequences/mark-carried-out-when-rectification-closed/mark-carried-out-when-rectification-closed.policy.ts';
import { raiseTaskWhenConsequenceDecided } from './follow-up-tasks/raise-task-when-consequence-decided/raise-task-when-consequence-decided.policy.ts';
import { raiseRectificationWhenConsequenceDecided } from './rectifications/raise-rectification-when-consequence-decided/raise-rectification-when-consequence-decided.policy.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';
import { recheckAwardLists } from './awards/recheck-award-lists.ts';
import { recheckWhenBanChanges } from './awards/recheck-when-ban-changes.policy.ts';

/** What the service does about its own events. */
export const accountabilityReactors = (ports: AccountabilityPorts): readonly Reactor[] => [
  // One feature a line.
  imposeBanWhenConsequenceDecided(ports),
  raiseTaskWhenConsequenceDecided(ports),
  raiseRectificationWhenConsequenceDecided(ports),
  markCarriedOutWhenTaskDone(ports),
  markCarriedOutWhenRectificationClosed(ports),
  recheckWhenBanChanges(recheckAwardLists(ports)),
];
