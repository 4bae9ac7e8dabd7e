import type { Plan } from '@kaoping/scoring-engine';
import { parametersFor } from '../../scheme-tools/check-options.ts';
import { openScheme } from '../../scheme-tools/open-scheme.ts';
import { tableProblemLine } from '../../scheme-tools/print-problems.ts';
import { printSimulation } from '../../scheme-tools/print-simulation.ts';
import { computeFiles, type ScoreFiles } from '../../scheme-tools/score-files.ts';
import { simulate } from '../../scheme-tools/simulation.ts';
import type { CommandLine } from '../command-line.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { scoreFilesOf, withScoreOptions, type ScoreOptions } from '../score-options.ts';

interface SimulateOptions extends ScoreOptions {
  readonly against: string;
}

/** `kaoping simulate`: the same scores under another scheme; nothing is written. */
export const addSimulateCommand = ({ program, say, action }: CommandLine): void => {
  const command = program.command('simulate').description(
    say({
      en: 'hold the same scores under two schemes against each other: who moves, whose grade changes',
      zh: '同一份分数按两个方案试算：谁的名次变动，谁的等次变化',
    }),
  );
  withScoreOptions(command, say)
    .requiredOption('--against <scheme>', say({ en: 'the other scheme', zh: '另一个方案' }))
    .action(
      action(async ({ terminal }, { scheme, against, ...options }: SimulateOptions) => {
        const [before, after] = [openScheme(scheme), openScheme(against)];
        const files = scoreFilesOf({ ...options, scheme });
        const given = (plan: Plan, other: Plan): ScoreFiles => ({
          ...files,
          parameters: parametersFor(plan, other, files.parameters),
        });
        const old = computeFiles(before, given(before.plan, after.plan));
        const fresh = computeFiles(after, given(after.plan, before.plan));
        const periods = simulate(old, fresh);
        const problems = [...old.problems, ...fresh.problems];
        terminal.result({ periods, problems }, () =>
          [
            printSimulation(periods, before, after, terminal.language),
            ...new Set(problems.map((problem) => tableProblemLine(problem, terminal.language))),
          ].join('\n'),
        );
        return problems.length === 0 ? EXIT_CODES.ok : EXIT_CODES.refused;
      }),
    );
};
