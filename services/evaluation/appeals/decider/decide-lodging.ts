import { addDays, dayOf } from '@kaoping/calendar';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { LodgeAppeal } from './appeal-docket.commands.ts';
import { AppealDecidedAlready, AppealLimitReached, AppealOpenAlready } from './appeal-docket.errors.ts';
import type { AppealAgainst, AppealDocketEvent } from './appeal-docket.events.ts';
import { appealIn, isOpen, type AppealDocket } from './appeal-docket.state.ts';

/** The most files with an appeal or its reply. */
export const EVIDENCE_LIMIT = 50;

/** The most appeals of one organisation in one cycle: above the number of indicators of any scheme. */
const APPEAL_LIMIT = 200;

const GROUNDS = { field: { en: 'Grounds', zh: '申诉理由' }, max: DESCRIPTION_LIMIT };
const WANTED = { field: { en: 'What is asked for', zh: '申诉请求' }, max: DESCRIPTION_LIMIT };

/** One open appeal for each entry, adjustment or ranking, and none against what was decided. */
export const lodge = (
  { data, metadata }: LodgeAppeal,
  docket: AppealDocket,
): readonly AppealDocketEvent[] => {
  const { days, late: _, wanted, evidenceIds, ...given } = data;
  if (appealIn(docket, data.appealId)) return [];
  requireFree(docket, data.against);
  if (evidenceIds.length > EVIDENCE_LIMIT) {
    throw new AppealLimitReached({ en: 'Evidence', zh: '佐证材料' }, EVIDENCE_LIMIT);
  }
  const lodgedOn = dayOf(metadata.now);
  return [
    {
      type: 'AppealLodged',
      data: {
        ...given,
        grounds: requiredText(data.grounds, GROUNDS),
        ...(wanted !== undefined && { wanted: requiredText(wanted, WANTED) }),
        evidenceIds,
        appellantId: metadata.actorId,
        lodgedOn,
        replyBy: addDays(lodgedOn, days),
        decideBy: addDays(lodgedOn, 2 * days),
      },
    },
  ];
};

const requireFree = ({ appeals }: AppealDocket, against: AppealAgainst): void => {
  const key = subjectOf(against);
  for (const appeal of Object.values(appeals)) {
    if (subjectOf(appeal.against) !== key) continue;
    if (isOpen(appeal)) throw new AppealOpenAlready(appeal.appealId);
    if (appeal.status === 'decided') throw new AppealDecidedAlready(appeal.appealId);
  }
  if (Object.keys(appeals).length < APPEAL_LIMIT) return;
  throw new AppealLimitReached(
    { en: 'Appeals of one organisation in a cycle', zh: '单个单位每周期的申诉' },
    APPEAL_LIMIT,
  );
};

const subjectOf = (against: AppealAgainst): string => {
  switch (against.kind) {
    case 'entry':
      return `entry:${against.entryId}`;
    case 'adjustment':
      return `adjustment:${against.adjustmentId}`;
    case 'ranking':
      return 'ranking';
  }
};
