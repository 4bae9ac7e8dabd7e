import type { Sentence } from '@kaoping/event-sourcing';
import { withConsole } from '../../console/console-session.ts';
import type { RunningServer, ServerOptions } from '../../http/start-server.ts';
import { districtStory } from './district-story.ts';
import { groupStory } from './group-story.ts';
import { oilfieldStory } from './oilfield-story.ts';
import type { StoryDesk, StoryStep } from './story-step.ts';
import { walkingClock } from './walking-clock.ts';

/** Where the story is written, and what it draws from. */
export interface StoryWriting {
  /** A folder of its own. */
  readonly directory: string;
  readonly startServer: (options: ServerOptions) => Promise<RunningServer>;
  /** The day that it really is: the story ends on it. */
  readonly today: string;
  readonly newPassword: () => string;
  /** Told of each step as it is done. */
  readonly report: (step: Sentence) => void;
}

/** Nobody else is served meanwhile, and time goes by in jumps: who asks how fast says nothing. */
const MANY = { perSecond: 100_000, burst: 100_000 };
/** Stages that end while time jumps are looked for often. */
const DUE_WORK_INTERVAL_MS = 500;

/**
 * Writes the years of the sample through the public interface of a server of its own, whose clock walks through
 * them: what is told of a day was recorded as of that day.
 */
export const writeStory = async (writing: StoryWriting): Promise<void> => {
  const { directory, startServer, today, newPassword, report } = writing;
  const desk = { directory, today, newPassword, report };
  const first = stepsOf({ ...desk, url: '', session: () => Promise.reject(new Error('not open')) })[0];
  const clock = walkingClock(first?.on ?? today);
  const server = await startServer({
    ...{ directory, clock, host: '127.0.0.1', port: 0, hasGraphiql: false },
    dueWorkIntervalMs: DUE_WORK_INTERVAL_MS,
    limits: { tenant: MANY, identity: MANY, address: MANY },
  });
  try {
    const session: StoryDesk['session'] = (work) => withConsole(directory, work, clock);
    for (const { on, run } of stepsOf({ ...desk, url: server.url, session })) {
      if (on === today) clock.arrive();
      else clock.walkTo(on);
      await run();
    }
  } finally {
    await server.stop();
  }
};

/** Everything that happens, by its days; what is of one day in the order in which it is told. */
const stepsOf = (desk: StoryDesk): readonly StoryStep[] =>
  [...districtStory(desk), ...oilfieldStory(desk), ...groupStory(desk)].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
