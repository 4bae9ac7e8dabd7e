import type { LiveProjection, LiveProjectionOptions } from './live-projection.port.ts';
import { ProjectionRunner } from './projection-runner.ts';

export type { LiveProjection, LiveProjectionOptions } from './live-projection.port.ts';

/** Starts a projection: follows its live build, or grows the first one of this version and switches to it. */
export const startProjection = async (options: LiveProjectionOptions): Promise<LiveProjection> => {
  const runner = new ProjectionRunner(options);
  await runner.start();
  return runner;
};
