import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { ProgressHeadquartersHeard } from './progress-report.events.ts';

/** Takes in what was said about who is above. */
export class HearProgressHeadquarters {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ProgressHeadquartersHeard['data'],
  ) {}
}

/** The id of the only stream: an enterprise reports to one headquarters. */
export const HEADQUARTERS_ID = 'own';

/** To whom an enterprise reports, and when that was said; position 0 before anything was. */
type ProgressHeadquarters = ProgressHeadquartersHeard['data'];

/** What was said earlier decides nothing. */
const decide = (
  { data }: HearProgressHeadquarters,
  { sequence }: ProgressHeadquarters,
): readonly ProgressHeadquartersHeard[] =>
  data.sequence > sequence ? [{ type: 'ProgressHeadquartersHeard', data }] : [];

/** The rules of hearing who is above. */
export const progressHeadquartersDecider: Decider<
  ProgressHeadquarters,
  HearProgressHeadquarters,
  ProgressHeadquartersHeard
> = {
  category: 'progress-headquarters',
  initialState: { sequence: 0 },
  stateVersion: 1,
  evolve: (_, { data }: ProposedEvent<ProgressHeadquartersHeard>) => data,
  decide,
};
