import {
  tenantId,
  type DomainEvent,
  type Ledger,
  type ProposedEvent,
  type StreamWrite,
} from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import { openSession, openAccountWithPassword, withConsole, type OpenedSession } from '@kaoping/standalone';

const TENANT = tenantId('jinmei');
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const YEARS = ['2023', '2024', '2025'];
const GRADES = [
  { zh: '优秀', en: 'Excellent' },
  { zh: '良好', en: 'Good' },
  { zh: '一般', en: 'Fair' },
];

/** How large the group is: each subsidiary ranks so many peer groups of so many units every quarter for three years. */
export const GROUP_SIZE = { subsidiaries: 200, peerGroups: 2, units: 30 } as const;

const SINCE = '2023-01-01T00:00:00.000Z';
const DIGEST = 'a'.repeat(64);
const GIB = 1_073_741_824;

/** Fills an empty data folder with headquarters to which their subsidiaries reported, and signs an officer in. */
export const seedGroup = (directory: string): Promise<OpenedSession> =>
  withConsole(directory, async (session) => {
    await session.execute(new RegisterEnterprise(session.metadata(TENANT), { name: '晋煤集团' }));
    await openAccountWithPassword(session, TENANT, {
      ...{ loginName: 'officer', displayName: '王芳', password: '石井蓝田双江大埠桥五江口' },
      grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
    });
    const ledger = await session.eventStore.ledger(TENANT);
    for (let number = 0; number < GROUP_SIZE.subsidiaries; number += 1) await report(ledger, number);
    return openSession(session, TENANT, 'officer');
  });

/** Everything of one subsidiary in one commit. */
const report = async (ledger: Ledger, number: number): Promise<void> => {
  const subsidiary = `mine-${String(number).padStart(3, '0')}`;
  await ledger.append([
    writeOf('subsidiary', `invitation-${subsidiary}`, joined(subsidiary)),
    ...YEARS.flatMap((year) => QUARTERS.map((quarter) => `${year}-${quarter}`)).flatMap((label) =>
      Array.from({ length: GROUP_SIZE.peerGroups }, (_, group) =>
        rankingOf({ subsidiary, label, group, number }),
      ),
    ),
    writeOf('reported-progress', subsidiary, [progress(subsidiary, number)]),
    writeOf('reported-follow-up', subsidiary, [followUp(subsidiary, number)]),
  ]);
};

const rankingOf = (ranked: Ranked): StreamWrite => {
  const data = ranking(ranked);
  const id = `${data.subsidiary}:${data.cycleId}:${data.peerGroup.key}`;
  return writeOf('reported-result', id, [{ type: 'SubsidiaryResultReported', data }]);
};

let written = 0;

const writeOf = (category: string, id: string, events: readonly DomainEvent[]): StreamWrite => ({
  stream: { category, id },
  expectedRevision: -1,
  events: events.map(({ type, data }): ProposedEvent => ({
    ...{ id: `seeded-${String((written += 1))}`, type, version: 1, data },
    ...{ actorId: 'seed', correlationId: 'seed', causationId: 'seed' },
  })),
});

const joined = (subsidiary: string): readonly DomainEvent[] => {
  const named = { tenantId: subsidiary, name: `${subsidiary} 公司` };
  return [
    {
      type: 'SubsidiaryInvited',
      data: {
        ...{ nameHint: named.name, secretDigest: DIGEST, quotaBytes: GIB },
        ...{ invitedAt: SINCE, expiresAt: '2023-01-08T00:00:00.000Z' },
      },
    },
    { type: 'SubsidiaryInvitationAccepted', data: { ...named, acceptedAt: SINCE } },
    { type: 'SubsidiaryJoined', data: { tenantId: subsidiary, joinedAt: SINCE } },
    {
      type: 'SubsidiaryReported',
      data: {
        ...{ ...named, state: 'active', since: SINCE, sequence: 1 },
        readiness: { hasOfficer: true, hasTree: true },
      },
    },
  ];
};

interface Ranked {
  readonly subsidiary: string;
  readonly label: string;
  readonly group: number;
  readonly number: number;
}

const ranking = ({ subsidiary, label, group, number }: Ranked) => ({
  ...{ subsidiary, cycleId: label, period: { kind: 'quarter', label }, revision: 1, reason: '季度考核结束' },
  title: { zh: `${label} 党支部考核`, en: `Branches, ${label}` },
  ...{ schemeId: 'branches-quarter', schemeDigest: DIGEST, resultDigest: DIGEST },
  peerGroup: { key: `group-${String(group)}`, title: { zh: '生产支部', en: 'Branches' } },
  publishedAt: `${label.slice(0, 4)}-12-20T01:00:00.000Z`,
  standings: Array.from({ length: GROUP_SIZE.units }, (_, at) => ({
    ...{ organisationId: `unit-${String((at + number + group) % GROUP_SIZE.units)}`, rank: at + 1 },
    ...{
      name: `第 ${String(at)} 党支部`,
      score: `${String(99 - at)}.25`,
      grade: GRADES[Math.min(2, Math.floor(at / 8))],
    },
  })),
});

const progress = (subsidiary: string, number: number): DomainEvent => ({
  type: 'SubsidiaryProgressReported',
  data: {
    ...{ subsidiary, on: '2026-01-12' },
    progress: {
      cycles: Array.from({ length: 3 }, (_, at) => ({
        ...{ cycleId: `2025-Q4-${String(at)}`, period: { kind: 'quarter', label: '2025-Q4' } },
        title: { zh: '四季度党支部考核', en: 'Branches, fourth quarter' },
        ...{ stage: 'assess', until: '2026-01-10', daysLate: number % 3, sheetsDue: 60, sheetsIn: 58 },
      })),
      burden: { month: '2026-01', units: 60, minutesAsked: 840 + number, askedTwice: number % 5 },
    },
  },
});

const followUp = (subsidiary: string, number: number): DomainEvent => ({
  type: 'SubsidiaryFollowUpReported',
  data: {
    ...{ subsidiary, on: '2026-01-12' },
    counts: {
      warnings: { red: number % 3, yellow: 2, green: 57 },
      consequences: { waiting: number % 4, confirmed: 2, dismissed: 0, withdrawn: 1 },
      rectifications: { open: 3, overdue: 1, resolved: 7 },
      tasks: { open: 1, overdue: 0 },
    },
  },
});
