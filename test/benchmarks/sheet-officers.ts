import { AssignSheet, evaluationCycleDecider, OpenEvaluationCycle, sheetDecider } from '@kaoping/evaluation';
import {
  createCommandExecutor,
  orderFor,
  tenantId,
  type CommandExecutor,
  type CommandMetadata,
} from '@kaoping/event-sourcing';
import { OpenAccounts, RegisterEnterprise, type AccountRequest } from '@kaoping/organisations';
import { openSession, withConsole, type ConsoleSession, type OpenedSession } from '@kaoping/standalone';
import { sheetScheme } from './sheet-scheme.ts';

const SCHEME = sheetScheme();
const TENANT = tenantId('changping');
const CYCLE = '2026-03';
const ACCOUNTS_AT_ONCE = 100;

/** A day that has come and will not pass while anybody measures. */
const STAGE = { stage: 'assess', from: '2020-01-01', until: '2099-12-31' } as const;

/** Officers who are signed in, and sheets that wait for them. */
export interface OfficersWithSheets {
  readonly officers: readonly OpenedSession[];
  /** The answers of an officer to the questions of one round. */
  readonly submission: (round: number, officer: number) => Submission;
}

/** The input of the mutation that hands a sheet in. */
interface Submission {
  readonly sheetId: string;
  readonly answers: readonly {
    readonly input: string;
    readonly organisationId: string;
    readonly value: string;
  }[];
}

const sheetIdOf = (round: number, officer: number): string => `sheet-${String(round)}-${String(officer)}`;
const unitIdOf = (officer: number): string => `unit-${String(officer)}`;
const personIdOf = (officer: number): string => `officer-${String(officer)}`;

/** Fills an empty data folder with so many officers, each with one sheet a round and a session. */
export const seedOfficers = (
  directory: string,
  { officers: count, rounds }: { readonly officers: number; readonly rounds: number },
): Promise<OfficersWithSheets> =>
  withConsole(directory, async (session) => {
    const numbers = Array.from({ length: count }, (_, officer) => officer);
    await session.execute(new RegisterEnterprise(session.metadata(TENANT), { name: '常平集团' }));
    const commands = createCommandExecutor(session.eventStore);
    await openCycle(commands, session.metadata(TENANT), numbers);
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(
        numbers.map((officer) => assign(commands, session.metadata(TENANT), { round, officer })),
      );
    }
    await openAccounts(session, numbers);
    const officers = await Promise.all(
      numbers.map((officer) => openSession(session, TENANT, personIdOf(officer))),
    );
    const { inputs } = SCHEME.entering;
    return {
      officers,
      submission: (round, officer) => ({
        sheetId: sheetIdOf(round, officer),
        answers: inputs.map(({ name }, at) => ({
          input: name,
          organisationId: unitIdOf(officer),
          value: String(60 + ((at + officer) % 40)),
        })),
      }),
    };
  });

const openCycle = async (
  commands: CommandExecutor,
  metadata: CommandMetadata,
  officers: readonly number[],
): Promise<void> => {
  const title = { zh: '三月考核', en: 'March' };
  const open = new OpenEvaluationCycle(metadata, {
    cycleId: CYCLE,
    title,
    period: { kind: 'month', label: CYCLE, from: '2026-03-01', until: '2026-03-31' },
    scheme: SCHEME.pinned,
    peerGroups: ['departments'],
    roster: officers.map((officer) => ({
      organisationId: unitIdOf(officer),
      name: `第 ${String(officer)} 支部`,
      peerGroup: 'departments',
      ancestorIds: ['root'],
    })),
    stages: [{ ...STAGE, title }],
    opened: 'by-hand',
  });
  await commands.execute(metadata, orderFor(evaluationCycleDecider, CYCLE, open));
};

const assign = async (
  commands: CommandExecutor,
  metadata: CommandMetadata,
  { round, officer }: { readonly round: number; readonly officer: number },
): Promise<void> => {
  const { inputs } = SCHEME.entering;
  const organisationId = unitIdOf(officer);
  const command = new AssignSheet(metadata, {
    sheetId: sheetIdOf(round, officer),
    cycleId: CYCLE,
    procedure: 'leader-evaluation',
    rater: { name: `干部 ${String(officer)}`, personId: personIdOf(officer), ancestorIds: [] },
    acceptance: 'at-once',
    inputs,
    assessed: [{ organisationId, name: `第 ${String(officer)} 支部`, ancestorIds: ['root'] }],
    questions: inputs.map(({ name }) => ({ input: name, organisationId })),
    leftOut: [],
    late: 'refused',
  });
  await commands.execute(metadata, orderFor(sheetDecider, command.data.sheetId, command));
};

const openAccounts = async (session: ConsoleSession, officers: readonly number[]): Promise<void> => {
  const accounts = officers.map((officer): AccountRequest => ({
    loginName: personIdOf(officer),
    displayName: `干部 ${String(officer)}`,
    personId: personIdOf(officer),
    grants: [{ role: 'evaluator', scope: { kind: 'unit', organisationId: unitIdOf(officer) } }],
  }));
  for (let from = 0; from < accounts.length; from += ACCOUNTS_AT_ONCE) {
    const some = accounts.slice(from, from + ACCOUNTS_AT_ONCE);
    await session.execute(new OpenAccounts(session.metadata(TENANT), { accounts: some, mayGrant: true }));
  }
};
