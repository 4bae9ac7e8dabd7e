import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runKaoping } from '@kaoping/standalone';

const SERVICE = join(import.meta.dirname, '..', '..', '..', 'services', 'standalone');
const PROGRAM = join(SERVICE, 'bin', 'kaoping.mjs');
const BUILT = join(SERVICE, 'dist', 'main.js');

/** A test of several processes may take so long on a busy machine, in milliseconds. */
export const PROCESSES_TIMEOUT_MS = 240_000;

/** What a finished command left behind. */
export interface Finished {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** How to run a command, beside its words. */
export interface Surroundings {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const start = (words: readonly string[], { directory, environment }: Surroundings): ChildProcess => {
  if (!existsSync(BUILT)) {
    throw new Error(
      `The product is not built: ${BUILT} is missing. Run \`pnpm build\`, or test with \`npm test\`.`,
    );
  }
  return spawn(process.execPath, [PROGRAM, '--data', directory, ...words], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'C.UTF-8', ...environment },
    // A group of its own, so that a signal can reach launcher and program together, as a terminal's Ctrl-C does.
    detached: true,
  });
};

const collect = (child: ChildProcess): { readonly output: () => string; readonly errors: () => string } => {
  let [output, errors] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return { output: () => output, errors: () => errors };
};

const ended = async (child: ChildProcess): Promise<number | null> => {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
};

/** Runs a command to its end. */
export const kaoping = async (surroundings: Surroundings, ...words: readonly string[]): Promise<Finished> => {
  const child = start(words, surroundings);
  const { output, errors } = collect(child);
  const exitCode = await ended(child);
  return { exitCode, output: output(), errors: errors() };
};

/**
 * Runs a command to its end in this process: for the many cases that differ in their words only, after a few
 * have shown that a process of its own behaves alike.
 */
export const kaopingHere = async (
  { directory, environment }: Surroundings,
  ...words: readonly string[]
): Promise<Finished> => {
  const spoken = { output: '', errors: '' };
  const { stdout, stderr, env } = process;
  const [writeOutput, writeErrors] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
  process.env = { ...env, LC_ALL: environment?.['LANG'] ?? 'C' };
  stdout.write = (text) => (spoken.output += String(text)) !== '';
  stderr.write = (text) => (spoken.errors += String(text)) !== '';
  try {
    const exitCode = await runKaoping(['--data', directory, ...words]);
    return { exitCode, ...spoken };
  } finally {
    stdout.write = writeOutput;
    stderr.write = writeErrors;
    process.env = env;
  }
};

/** A server in a process of its own. */
export interface ServingProcess {
  readonly url: string;
  /** All that was printed until it served. */
  readonly welcome: string;
  readonly tokens: readonly string[];
  /** Sends signals to the whole group and waits for the end. */
  readonly end: (
    ...signals: readonly NodeJS.Signals[]
  ) => Promise<Finished & { readonly durationMs: number }>;
}

/** Starts `kaoping serve` and waits until it serves. */
export const serving = async (
  surroundings: Surroundings,
  ...words: readonly string[]
): Promise<ServingProcess> => {
  const child = start(['serve', '--port', '0', ...words], surroundings);
  const { output, errors } = collect(child);
  const closed = ended(child);
  await printed(child, 'stdout', output, /Ctrl-C\n/u);
  const welcome = output();
  return {
    url: /http:\/\/localhost:\d+/u.exec(welcome)![0].replace('localhost', '127.0.0.1'),
    welcome,
    tokens: welcome.match(/kp\.\S+/gu) ?? [],
    end: async (...signals) => {
      const began = performance.now();
      const send = (signal: NodeJS.Signals): void => {
        process.kill(-child.pid!, signal);
      };
      signals.forEach(send);
      // An impatient user presses again with every line that appears, the last one included.
      if (signals.length > 1) child.stderr?.on('data', () => child.exitCode === null && send(signals[0]!));
      const exitCode = await closed;
      return { exitCode, output: output(), errors: errors(), durationMs: performance.now() - began };
    },
  };
};

/** Starts `kaoping serve --sample` and kills the whole group as soon as its remarks match. */
export const killedWhileSeeding = async (surroundings: Surroundings, remark: RegExp): Promise<string> => {
  const child = start(['serve', '--port', '0', '--sample'], surroundings);
  const { output, errors } = collect(child);
  const closed = ended(child);
  await printed(child, 'stderr', errors, remark);
  process.kill(-child.pid!, 'SIGKILL');
  await closed;
  return output();
};

const printed = (
  child: ChildProcess,
  channel: 'stdout' | 'stderr',
  text: () => string,
  pattern: RegExp,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (pattern.test(text())) resolve();
    };
    child[channel]?.on('data', look);
    child.once('close', () => reject(new Error(`It ended before it printed ${String(pattern)}: ${text()}`)));
    look();
  });
