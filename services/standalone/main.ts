import { enableCompileCache } from 'node:module';

// Commands come and go: compiled code that is kept between them saves each a third of its time.
enableCompileCache();
await import('reflect-metadata');
const { runKaoping } = await import('./run-kaoping.ts');

const exitCode = await runKaoping(process.argv.slice(2));
for (const channel of [process.stdout, process.stderr]) {
  await new Promise<void>((resolve) => {
    channel.write('', () => {
      resolve();
    });
  });
}
// Not left to end by itself: then the handlers of signals go first, and a second Ctrl-C in these last moments
// would turn a clean stop into a killed process.
process.exit(exitCode);
