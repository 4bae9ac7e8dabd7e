import type { PlanInput } from '@kaoping/scoring-engine';
import { commandMetadata } from '@kaoping/testing';
import {
  AcceptLetter,
  ConsentToLetterChange,
  IssueLetter,
  ProposeLetterChange,
  ReportLetterSheet,
  SaveLetterDraft,
  SendBackLetter,
  DeclineLetterChange,
  SendBackLetterSheet,
  SignOffLetterSheet,
} from '../decider/target-letter.commands.ts';
import { targetLetterId } from '../decider/target-letter.decider.ts';
import type {
  LetterSheetItem,
  LetterSheetKind,
  LetterSide,
  LetterTarget,
} from '../decider/target-letter.events.ts';

const CYCLE = '2026';
export const KAITUO = { organisationId: '开拓', name: '开拓采油队党支部', ancestorIds: ['root', '采油厂'] };
export const LETTER = targetLetterId(CYCLE, KAITUO.organisationId);
const hundred = { kind: 'decimal', min: '0' } as const;
const title = { zh: '任务完成量', en: 'Work done' };
/** What the scheme says of being late. */
const entering = { cycleId: CYCLE, late: 'refused' } as const;
/** The plan's inputs of the ratio indicator in oil-gas-branches. */
const INPUTS: readonly PlanInput[] = ['results', 'results/target', 'results/difficulty'].map((name) => ({
  name,
  title,
  entry: hundred,
  entries: 'one',
}));

export const OUTPUT: LetterTarget = {
  targetId: 't1',
  kind: 'key',
  title: '原油产量',
  measure: '按年度生产报表核定',
  value: '12000',
  unit: '吨',
  evidenceWanted: '年度生产报表',
  responsibility: 'main',
  indicator: 'results',
  difficulty: '1.05',
};
export const SAFETY: LetterTarget = {
  targetId: 't2',
  kind: 'safety',
  title: '安全生产无事故',
  measure: '全年无重伤以上事故',
  value: '无事故',
};

const at = (commandId: string, actorId: string) =>
  commandMetadata({ now: '2026-01-05T08:00:00.000Z', commandId, actorId });
export const OFFICE = '党委组织部 李强';
export const BRANCH = '开拓队 王芳';

export const save = (
  draftRevision: number,
  targets: readonly LetterTarget[] = [OUTPUT, SAFETY],
  given: Partial<SaveLetterDraft['data']> = {},
  commandId = `save-${String(draftRevision)}`,
) =>
  new SaveLetterDraft(at(commandId, OFFICE), {
    letterId: LETTER,
    cycleId: CYCLE,
    organisation: KAITUO,
    draftRevision,
    targets,
    removedTargetIds: [],
    ...given,
  });
export const issue = (actorId = OFFICE, commandId = 'issue-1') =>
  new IssueLetter(at(commandId, actorId), { letterId: LETTER, inputs: INPUTS, entering });
export const accept = (actorId = BRANCH) =>
  new AcceptLetter(at('accept-1', actorId), { letterId: LETTER, entering });
export const sendBack = (reason = '产量目标偏高') =>
  new SendBackLetter(at('send-back-1', BRANCH), { letterId: LETTER, reason });
export const propose = (
  changes = [{ targetId: 't1', target: { ...OUTPUT, value: '11500' } }],
  reason = '两口井停产检修',
  commandId = 'propose-1',
) =>
  new ProposeLetterChange(at(commandId, BRANCH), {
    letterId: LETTER,
    by: 'unit',
    changes,
    reason,
    inputs: INPUTS,
    entering,
  });
export const consent = (by: LetterSide = 'superior', actorId = OFFICE) =>
  new ConsentToLetterChange(at('consent-1', actorId), {
    letterId: LETTER,
    changeId: 'propose-1',
    by,
    entering,
  });
export const decline = (changeId = 'propose-1', reason = '检修不影响全年产量') =>
  new DeclineLetterChange(at('decline-1', OFFICE), { letterId: LETTER, changeId, by: 'superior', reason });
export const items: readonly LetterSheetItem[] = [
  { targetId: 't1', value: '12600', text: '全年产油 12600 吨', evidenceIds: ['a'.repeat(64)] },
  { targetId: 't2', text: '全年无事故', evidenceIds: [] },
];
export const report = (sheet: LetterSheetKind, given = items, commandId = `report-${sheet}`) =>
  new ReportLetterSheet(at(commandId, BRANCH), {
    letterId: LETTER,
    sheet,
    items: given,
    place: KAITUO,
    entering,
  });
export const signOff = (sheet: LetterSheetKind, actorId = OFFICE, commandId = `sign-off-${sheet}`) =>
  new SignOffLetterSheet(at(commandId, actorId), { letterId: LETTER, sheet, inputs: INPUTS });
export const wantAgain = (sheet: LetterSheetKind, reason = '产量与报表不符') =>
  new SendBackLetterSheet(at('want-again-1', OFFICE), { letterId: LETTER, sheet, reason });
