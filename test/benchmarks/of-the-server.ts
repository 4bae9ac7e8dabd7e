import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What the benchmarks take of packages that the server depends on, and they do not. */
interface OfTheServer {
  readonly accountability: { readonly AccountabilityModule: object };
  readonly platform: {
    readonly EVENT_STORE: symbol;
    readonly READ_MODELS: symbol;
    readonly SLEEP: symbol;
    readonly Followers: new () => { all(): readonly { readonly name: string }[] };
    readonly followerTurns: (loop: {
      readonly now: () => number;
      readonly turn: () => Promise<void>;
    }) => (signal?: AbortSignal) => Promise<void>;
  };
}

/** The parts of the server as it is run. */
export const ofTheServer = async (): Promise<OfTheServer> => {
  const server = createRequire(import.meta.resolve('@kaoping/standalone'));
  const load = async (name: string): Promise<unknown> =>
    (await import(pathToFileURL(server.resolve(name)).href)) as unknown;
  const [accountability, platform] = await Promise.all([
    load('@kaoping/accountability'),
    load('@kaoping/nest-platform'),
  ]);
  return { accountability, platform } as OfTheServer;
};
