import type { Sentence } from '@kaoping/event-sourcing';
import { InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { withConsole } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printWelcome } from '../print-welcome.ts';
import type { CommandLine } from '../command-line.ts';
import type { SampleDesk } from '../sample-keys.ts';
import { untilToldToStop } from '../until-told-to-stop.ts';

interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly sample?: boolean;
  readonly behindHttps?: boolean;
}

/** `kaoping serve` */
export const addServeCommand = ({ program, say, action }: CommandLine, samples: SampleDesk): void => {
  program
    .command('serve')
    .description(say({ en: 'run the product on a data folder', zh: '在数据目录上运行服务' }))
    .addOption(
      new Option('--port <number>', say({ en: 'port', zh: '端口' }))
        .argParser(portOf)
        .default(4000)
        .env('PORT'),
    )
    .addOption(
      new Option('--host <address>', say({ en: 'address to listen on', zh: '监听地址' }))
        .default('127.0.0.1')
        .env('HOST'),
    )
    .option(
      '--sample',
      say({ en: 'enter real sample data into an empty folder', zh: '在空目录中录入真实示例数据' }),
    )
    .option(
      '--behind-https',
      say({
        en: 'a proxy in front speaks https: cookies for https only',
        zh: '前置代理使用 https：Cookie 仅限 https',
      }),
    )
    .action(
      action(async ({ terminal, directory: named }, { sample, behindHttps, ...options }: ServeOptions) => {
        const toldToStop = untilToldToStop();
        const directory = resolve(named);
        // Loaded here, so that no other command waits for the code of the server.
        const { startServer } = await import('../../http/start-server.ts');
        const report = (step: Sentence): void => {
          terminal.remark(step);
        };
        const server = await startServer({
          ...options,
          directory,
          isBehindHttps: behindHttps ?? false,
          hasGraphiql: process.env['NODE_ENV'] !== 'production',
          beforeListening: async () => {
            if (sample === true) await samples.enterOnce(directory, report, startServer);
          },
        });
        const enterprises = await withConsole(directory, ({ eventStore }) => eventStore.tenants());
        await samples.showKeysOnce(directory, (keys) => {
          printWelcome(terminal, { url: server.url, directory, ...keys, enterprises });
        });
        await toldToStop;
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
  throw new InvalidArgumentError('Use a whole number from 0 to 65535. 请用 0 至 65535 的整数。');
};
