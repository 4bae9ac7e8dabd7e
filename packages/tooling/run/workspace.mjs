/**
 * What `npm start` and `npm test` share: install once, build what changed, run on the Node that was installed
 * with the product. Needs nothing but Node 20 and npm, and no package of the workspace.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const NODE_MAJOR_NEEDED = 20;

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const isWindows = process.platform === 'win32';
const installedNode = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.kaoping-installed');

const isChinese = /^zh/iu.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
export const say = (zh, en) => process.stderr.write(`${isChinese ? zh : en}\n`);

/** Ends the command with a sentence instead of a stack. */
const giveUp = (zh, en, exitCode = 3) => {
  say(zh, en);
  process.exit(exitCode);
};

/** Runs a program to its end and resolves with its exit code; signals that reach us reach it too. */
const run = (program, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(one, pass);
      resolve(code ?? (signal === null ? 0 : 1));
    });
  });

/** Runs a script on the Node that was installed with the product. */
export const runNode = (args, options) => run(installedNode, args, options);

/** What an installation depends on: when none of it changed, nothing is installed again. */
const installedFor = () => {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
};

const isInstalled = () =>
  existsSync(installedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === installedFor();

const pnpm = (args) => {
  const npm = process.env.npm_execpath;
  // npm's own script, run by this Node: no shell comes between us and a path with spaces.
  if (npm && /npm-cli\.js$/u.test(npm)) {
    return run(process.execPath, [npm, 'exec', '--yes', '--', PNPM, ...args]);
  }
  return run('npx', ['--yes', PNPM, ...args], { shell: isWindows });
};

/** Installs the packages that the lockfile names, unless they are there. */
export const install = async () => {
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_NEEDED) {
    giveUp(
      `需要 Node ${NODE_MAJOR_NEEDED} 或更新版本，当前为 ${process.versions.node}。`,
      `Kaoping needs Node ${NODE_MAJOR_NEEDED} or newer; this is ${process.versions.node}.`,
    );
  }
  if (isInstalled()) return;
  requireWritable();
  say('[1/3] 正在安装依赖（首次约一分钟）…', '[1/3] Installing packages (about a minute the first time) …');
  const code = await pnpm(['install', '--frozen-lockfile']);
  if (code !== 0) {
    giveUp(
      '安装失败：请检查网络或 npm 镜像设置后重试。',
      'Installing failed: check the network or the npm registry setting, then try again.',
      code,
    );
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, installedFor());
};

const requireWritable = () => {
  const probe = join(root, '.write-probe');
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    giveUp(
      `目录 ${root} 无法写入（${error.code}）：安装与构建需要写权限。`,
      `The folder ${root} cannot be written (${error.code}): installing and building need to.`,
    );
  }
};

/** Compiles what changed since the last time. */
export const build = async () => {
  say('[2/3] 正在构建…', '[2/3] Building …');
  const compiled = await runNode([
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    '-b',
    'tsconfig.build.json',
  ]);
  const code =
    compiled === 0 ? await runNode([join(root, 'packages', 'tooling', 'run', 'copy-schemas.mjs')]) : compiled;
  if (code === 0) return;
  requireWritable();
  giveUp('构建失败。', 'The build failed.', code);
};
