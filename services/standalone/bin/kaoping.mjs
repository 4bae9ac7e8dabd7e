#!/usr/bin/env node
/** Starts the command line on a Node that is new enough: the one at hand, or the one installed with the product. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR_NEEDED = 24;

const service = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(service, 'dist', 'main.js');
const installed = join(
  service,
  '..',
  '..',
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
const isNewEnough = Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_NEEDED;
const node = isNewEnough || !existsSync(installed) ? process.execPath : installed;

if (!existsSync(main)) {
  process.stderr.write(
    'Kaoping is not built yet: run `npm start` once. 尚未构建，请先运行一次 `npm start`。\n',
  );
  process.exit(3);
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
