/** `npm test`: installs, builds and runs every test that needs no server. Further words go to jest. */
import { join } from 'node:path';
import { build, install, root, runNode, say } from './workspace.mjs';

await install();
await build();
say('[3/3] 正在测试…', '[3/3] Testing …');
process.exitCode = await runNode([
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
  ...process.argv.slice(2),
]);
