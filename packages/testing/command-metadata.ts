import { tenantId, type CommandMetadata } from '@kaoping/event-sourcing';

/**
 * Metadata of a command, with only what a test cares about spelled out.
 *
 * @example commandMetadata({ now: '2017-05-03T08:00:00.000Z' })
 */
export const commandMetadata = (given: Partial<CommandMetadata> = {}): CommandMetadata => ({
  tenantId: tenantId('louxing'),
  commandId: 'command-1',
  now: '2017-05-03T08:00:00.000Z',
  actorId: 'wang-fang',
  correlationId: 'request-1',
  ...given,
});
