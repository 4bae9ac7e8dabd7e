import { tenantId } from '@kaoping/event-sourcing';
import { InvalidArgumentError } from 'commander';
import { resolve } from 'node:path';
import { startServer } from '../../http/start-server.ts';
import { markSample, sampleState } from '../../sample/sample-marker.ts';
import { samplePlan } from '../../sample/sample-plan.ts';
import { seedSample } from '../../sample/seed-sample.ts';
import { withConsole } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { issueToken } from '../issue-token.ts';
import type { CommandLine } from '../run-command-line.ts';
import type { Terminal } from '../terminal.ts';
import { printWelcome, type SampleToken } from '../print-welcome.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly sample?: boolean;
}

/** `kaoping serve` */
export const addServeCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('serve')
    .description(say({ en: 'run the product on a data folder', zh: '在数据目录上运行服务' }))
    .option('--port <number>', say({ en: 'port', zh: '端口' }), portOf, portOf(process.env['PORT'] ?? '4000'))
    .option(
      '--host <address>',
      say({ en: 'address to listen on', zh: '监听地址' }),
      process.env['HOST'] ?? '127.0.0.1',
    )
    .option(
      '--sample',
      say({ en: 'enter real sample data into an empty folder', zh: '在空目录中录入真实示例数据' }),
    )
    .action(
      action(async ({ terminal, directory }, { sample, ...options }: ServeOptions) => {
        const folder = resolve(directory);
        let tokens: readonly SampleToken[] = [];
        const server = await startServer({
          ...options,
          directory: folder,
          hasGraphiql: process.env['NODE_ENV'] !== 'production',
          beforeListening: async () => {
            if (sample === true) tokens = await enterSampleOnce(folder, terminal);
          },
        });
        printWelcome(terminal, { url: server.url, directory: folder, tokens });
        await untilStopped();
        terminal.remark({ zh: '正在停止…', en: 'Stopping …' });
        await server.stop();
        terminal.remark({ zh: '已停止，数据已全部保存。', en: 'Stopped; everything is saved.' });
        return EXIT_CODES.ok;
      }),
    );
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('0–65535');
};

/** Enters the sample where there is nothing else, and finishes one that was interrupted. */
const enterSampleOnce = async (directory: string, terminal: Terminal): Promise<readonly SampleToken[]> => {
  const state = sampleState(directory);
  if (state === 'done') return [];
  return withConsole(directory, async (session) => {
    if (state === 'absent' && (await session.eventStore.tenants()).length > 0) return [];
    markSample(directory, 'started');
    await seedSample(session, (step) => {
      terminal.remark(step);
    });
    const tokens: SampleToken[] = [];
    for (const { tenant, name } of samplePlan) {
      for (const role of ['officer', 'auditor'] as const) {
        const request = { tenantId: tenantId(tenant), role, holder: `${name} ${role}` };
        tokens.push({ enterprise: name, ...(await issueToken(session, request)) });
      }
    }
    markSample(directory, 'done');
    return tokens;
  });
};

const untilStopped = (): Promise<void> =>
  new Promise((resolveStopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveStopped());
  });
