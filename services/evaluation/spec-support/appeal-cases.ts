import { commandMetadata } from '@kaoping/testing';
import type { PlanInput } from '@kaoping/scoring-engine';
import {
  AcknowledgeAppeal,
  DecideAppeal,
  LodgeAppeal,
  RecordHearing,
  ReplyToAppeal,
  TendAppeals,
  WithdrawAppeal,
} from '../appeals/decider/appeal-docket.commands.ts';
import type { AppealAgainst } from '../appeals/decider/appeal-docket.events.ts';

/** The street and cycle of every example. */
const PLACE = { cycleId: '2026', organisationId: '盐仓街道' };

/** The appeal of every example that names none. */
export const TARGET = { ...PLACE, appealId: 'appeal-1' };

/** The entry that is appealed against. */
export const ECONOMY: AppealAgainst = {
  kind: 'entry',
  entryId: 'sheet-7/economy',
  input: 'base.economy',
  title: { zh: '经济发展', en: 'Economic development' },
  value: '31.5',
};

const INPUT: PlanInput = {
  name: 'base.economy',
  title: { zh: '经济发展', en: 'Economic development' },
  entry: { kind: 'decimal', min: '0', max: '40' },
  entries: 'one',
};

let serial = 0;
const by = (actorId: string, day = '2026-07-01') =>
  commandMetadata({ actorId, now: `${day}T02:00:00.000Z`, commandId: `appeal-${String((serial += 1))}` });

/** The unit appeals on 2026-07-01: the reply is due by 07-06, the decision by 07-11. */
export const lodging = (given: Partial<LodgeAppeal['data']> = {}, day?: string): LodgeAppeal =>
  new LodgeAppeal(by('recorder', day), {
    ...TARGET,
    organisationName: '盐仓街道',
    ancestorIds: ['root'],
    against: ECONOMY,
    grounds: '漏计规上企业增加值',
    evidenceIds: ['statistics-1'],
    involvedIds: [],
    days: 5,
    late: 'refused',
    ...given,
  });

/** The office takes it in. */
export const acknowledging = (): AcknowledgeAppeal => new AcknowledgeAppeal(by('clerk'), TARGET);

/** The first reviewer replies. */
export const replying = (actorId = 'reviewer', reply = '数据口径以统计局为准'): ReplyToAppeal =>
  new ReplyToAppeal(by(actorId), { ...TARGET, reply, evidenceIds: [] });

/** The parties are heard. */
export const hearing = (given: Partial<RecordHearing['data']> = {}): RecordHearing =>
  new RecordHearing(by('clerk', '2026-07-03'), {
    ...TARGET,
    hearingId: 'hearing-1',
    heldOn: '2026-07-02',
    participants: ['盐仓街道 李明', '区统计局 王芳'],
    record: '双方核对了统计口径',
    ...given,
  });

/** A decision, upheld with 33 instead of 31.5 unless told. */
export const deciding = (
  actorId = 'judge',
  given: Partial<DecideAppeal['data']> = {},
  day = '2026-07-03',
): DecideAppeal =>
  new DecideAppeal(by(actorId, day), {
    ...TARGET,
    outcome: 'upheld',
    reason: '漏计属实，予以更正',
    corrections: [
      { replacedEntryId: 'sheet-7/economy', replacement: { input: 'base.economy', value: '33' } },
    ],
    inputs: [INPUT],
    ...given,
  });

/** The unit gives it up. */
export const withdrawing = (reason = '已沟通解决'): WithdrawAppeal =>
  new WithdrawAppeal(by('recorder'), { ...TARGET, reason });

/** The look at deadlines, on a day. */
export const tendedOn = (day: string): TendAppeals => new TendAppeals(by('clock', day), PLACE);
