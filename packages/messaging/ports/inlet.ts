import type { IntegrationEvent } from '@kaoping/contracts';

/** What one part of a service does when it is told something. */
export interface Inlet {
  /** Names the checkpoint: never reuse it for another purpose. */
  readonly name: string;
  /** The types of CloudEvents that it takes, such as `kaoping.evaluation.scores-recorded.v1`. */
  readonly types: readonly string[];
  /**
   * Takes in one event, for the tenant that it is meant for (`recipient`, else `tenantid`). It may come late,
   * more than once and out of order: the outcome must be the same.
   *
   * @throws {Unavailable} when a store did not answer: the event comes again until it does.
   */
  receive(event: IntegrationEvent): Promise<void>;
  /** Takes in several events at once, for an inlet that would be too slow one by one; whatever it throws, each comes alone. */
  receiveAll?(events: readonly IntegrationEvent[]): Promise<void>;
}
