import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** `KAOPING_BENCH_SERVER_OPTIONS` passes options to the servers' processes, such as those of a profiler. */
const serverOptions = (): readonly string[] => [
  '--disable-warning=ExperimentalWarning',
  ...(process.env['KAOPING_BENCH_SERVER_OPTIONS'] ?? '').split(' ').filter((option) => option !== ''),
];

/**
 * Runs a server in a process of its own for as long as the work takes.
 *
 * @param script A file beside this one that prints its address, and ends with its input.
 */
export const withChildServer = async <Result>(
  script: string,
  argument: string,
  work: (url: URL) => Promise<Result>,
): Promise<Result> => {
  const server = spawn(process.execPath, [...serverOptions(), join(import.meta.dirname, script), argument], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // As the image runs it: without, libraries check at every turn what only their developers need to know.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    const failed = once(server, 'exit').then(() =>
      Promise.reject(new Error(`${script} ended before it served`)),
    );
    const [url] = (await Promise.race([once(createInterface(server.stdout), 'line'), failed])) as [string];
    failed.catch(() => undefined);
    return await work(new URL('/graphql', url));
  } finally {
    server.stdin.end();
    if (server.exitCode === null) await once(server, 'exit');
  }
};
