/** `npm start`: installs, builds and runs the product with real sample data. Further words go to `kaoping serve`. */
import { join } from 'node:path';
import { build, install, root, runNode, say } from './workspace.mjs';

await install();
await build();
say('[3/3] 正在启动…', '[3/3] Starting …');
process.exitCode = await runNode([
  '--disable-warning=ExperimentalWarning',
  join(root, 'services', 'standalone', 'dist', 'main.js'),
  'serve',
  '--sample',
  ...process.argv.slice(2),
]);
