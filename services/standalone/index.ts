export { withConsole, type ConsoleSession } from './console/console-session.ts';
export { issueToken } from './console/issue-token.ts';
export { openAccountWithPassword } from './console/open-account.ts';
export { runCommandLine } from './console/run-command-line.ts';
export { startServer, type RunningServer, type ServerOptions } from './http/start-server.ts';
export { seedSample, type SeededTable } from './sample/seed-sample.ts';
export { computedReport, type ComputedReport } from './scheme-tools/computed-report.ts';
export { openScheme } from './scheme-tools/open-scheme.ts';
export { computeFiles, type ComputedFiles } from './scheme-tools/score-files.ts';
