import type { CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { raiseRectificationWhenProblemFound } from './rectifications/raise-rectification-when-problem-found.inlet.ts';

export { AccountabilityModule } from './accountability.module.ts';

/** What the service is told by others. */
export const accountabilityInlets = ({
  commands,
}: {
  readonly commands: CommandExecutor;
}): readonly Inlet[] => [raiseRectificationWhenProblemFound(commands)];
