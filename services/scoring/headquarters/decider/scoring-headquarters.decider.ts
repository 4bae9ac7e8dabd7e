import type { CommandMetadata, Decider, ProposedEvent } from '@kaoping/event-sourcing';
import type { HeadquartersHeard } from './scoring-headquarters.events.ts';

/** Takes in what was said about who is above an enterprise. */
export class HearHeadquarters {
  readonly type = 'HearHeadquarters';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: HeadquartersHeard['data'],
  ) {}
}

/** To whom an enterprise reports, and when that was said; position 0 before anything was. */
export interface ScoringHeadquarters {
  readonly headquarters?: string;
  readonly sequence: number;
}

/** The id of the only stream: an enterprise reports to one headquarters. */
export const HEADQUARTERS_ID = 'own';

/** What was said earlier decides nothing. What says the same counts: something earlier may still come. */
const decide = (
  { data }: HearHeadquarters,
  { sequence }: ScoringHeadquarters,
): readonly HeadquartersHeard[] => (data.sequence <= sequence ? [] : [{ type: 'HeadquartersHeard', data }]);

/** The rules of hearing who is above. */
export const scoringHeadquartersDecider: Decider<ScoringHeadquarters, HearHeadquarters, HeadquartersHeard> = {
  category: 'scoring-headquarters',
  initialState: { sequence: 0 },
  stateVersion: 1,
  evolve: (_state, { data }: ProposedEvent<HeadquartersHeard>) => data,
  decide,
};
