import type { Sentence } from '@kaoping/event-sourcing';
import type { ConsoleSession } from '../../console/console-session.ts';

/** What happens in the story on one day. */
export interface StoryStep {
  readonly on: string;
  readonly run: () => Promise<void>;
}

/** What every part of the story is told with. */
export interface StoryDesk {
  readonly url: string;
  /** The day that it really is. */
  readonly today: string;
  readonly newPassword: () => string;
  readonly report: (step: Sentence) => void;
  /** Works on the data folder itself, as whoever keeps it may. */
  readonly session: <Result>(work: (session: ConsoleSession) => Promise<Result>) => Promise<Result>;
}
