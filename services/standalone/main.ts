import 'reflect-metadata';
import { runCommandLine } from './console/run-command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
