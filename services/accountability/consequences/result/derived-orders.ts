import { dayOf } from '@kaoping/calendar';
import type { consequencesDerived, DataOf } from '@kaoping/contracts';
import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { ImposeBan, WithdrawBan } from '../../bans/decider/ban.commands.ts';
import { banDecider } from '../../bans/decider/ban.decider.ts';
import { banOfRule } from '../../bans/result/ban-id.ts';
import { followingSpan } from '../../bans/result/ban-span.ts';
import { DeriveConsequence, WithdrawConsequence } from '../decider/consequence.commands.ts';
import { consequenceDecider, consequenceIdOf } from '../decider/consequence.decider.ts';
import type { DerivedIds } from '../decider/consequence-derivation.events.ts';

/** What scoring tells of one ranking. */
export type DerivedList = DataOf<typeof consequencesDerived>;

/** One thing that a list asks for, under the metadata of the batch that it comes to be in. */
export type DerivedOrder = (metadata: CommandMetadata) => SealedOrder;

type Triggered = DerivedList['triggered'][number];
type Bar = DerivedList['bars'][number];

const idOf = ({ cycleId, peerGroup }: DerivedList, { consequence: key, organisationId }: Triggered): string =>
  consequenceIdOf({ cycleId, peerGroup: peerGroup.key, key, organisationId });

const banIdOf = ({ cycleId, peerGroup }: DerivedList, { key: rule, organisationId }: Bar): string =>
  banOfRule({ cycleId, peerGroup: peerGroup.key, rule, organisationId });

/** The ids of everything that a list holds, each once. */
export const listedIds = (list: DerivedList): DerivedIds => ({
  consequences: [...new Set(list.triggered.map((one) => idOf(list, one)))],
  bans: [...new Set(list.bars.map((one) => banIdOf(list, one)))],
});

/**
 * What a list asks for, in its own order, so that the same list is cut into the same batches whenever it is taken up
 * again.
 *
 * @param dropped What is not in the list any more and not withdrawn yet.
 */
export const derivedOrders = (list: DerivedList, dropped: DerivedIds): readonly DerivedOrder[] => [
  ...list.triggered.map((one) => derive(list, one)),
  ...list.bars.map((one) => bar(list, one)),
  ...dropped.consequences.map((consequenceId): DerivedOrder => (metadata) => {
    const { derivation, because } = list;
    const command = new WithdrawConsequence(metadata, { consequenceId, derivation, because });
    return orderFor(consequenceDecider, consequenceId, command);
  }),
  ...dropped.bans.map((banId): DerivedOrder => (metadata) => {
    const command = new WithdrawBan(metadata, { banId, because: list.because.reason });
    return orderFor(banDecider, banId, command);
  }),
];

const derive = (list: DerivedList, one: Triggered): DerivedOrder => {
  const definition = list.definitions.find(({ key }) => key === one.consequence);
  if (!definition) throw new Error(`the list triggers "${one.consequence}", which it does not define`);
  const { cycleId, title, period, scheme, peerGroup, revision, derivation, because } = list;
  const { organisationId, name, ancestorIds, evidence, history } = one;
  const consequenceId = idOf(list, one);
  const ground = { cycleId, title, period, scheme, peerGroup, revision, derivation, because };
  const met = { organisation: { organisationId, name, ancestorIds }, definition, evidence, history };
  return (metadata) =>
    orderFor(
      consequenceDecider,
      consequenceId,
      new DeriveConsequence(metadata, { consequenceId, ...ground, ...met }),
    );
};

/** A veto or fail rule bars its unit for the period that follows, without anybody's confirmation. */
const bar = (list: DerivedList, one: Bar): DerivedOrder => {
  const { organisationId, name, ancestorIds, title, barsFrom, clause, key: rule } = one;
  const banId = banIdOf(list, one);
  const ban = {
    organisation: { organisationId, name, ancestorIds },
    subjects: [{ kind: 'organisation', organisationId, name }],
    blocks: barsFrom,
    ...followingSpan(list.period, dayOf(list.derivedAt)),
    title,
    fact: { zh: `${list.title.zh}：${title.zh}`, en: `${list.title.en}: ${title.en}` },
    ...(clause !== undefined && { clause }),
    cycleId: list.cycleId,
    peerGroup: list.peerGroup.key,
    cause: { kind: 'rule', rule },
  } as const;
  return (metadata) => orderFor(banDecider, banId, new ImposeBan(metadata, { banId, ...ban }));
};
