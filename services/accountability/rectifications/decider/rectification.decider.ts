import { dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { acceptFix, reportFix, revisit, sendBackFix } from './check-fix.ts';
import { declareOverdue, escalate, extend, remind } from './keep-deadline.ts';
import { checkDay, listProblem, prompt, raise } from './raise-problem.ts';
import type {
  AssignRectification,
  DropRectification,
  ListProblem,
  PlanMeasure,
  PromptDeficit,
  RaiseRectification,
  RectificationCommand,
} from './rectification.commands.ts';
import {
  RectificationNotOpen,
  RectificationNotYoursToExtend,
  RectificationOwnerBlank,
} from './rectification.errors.ts';
import type { RectificationEvent } from './rectification.events.ts';
import {
  evolveRectification,
  initialRectification,
  requireRaised,
  type RaisedRectification,
  type Rectification,
} from './rectification.state.ts';
import { requiredWords, WORDS_LIMIT } from './required-words.ts';

type Decision = readonly RectificationEvent[];
type RaisingCommand = RaiseRectification | ListProblem | PromptDeficit;

const assign = ({ data, metadata }: AssignRectification, state: RaisedRectification): Decision => {
  if (state.status !== 'open') throw new RectificationNotOpen(data.rectificationId);
  const ownerId = data.ownerId.trim();
  if (ownerId === '') throw new RectificationOwnerBlank();
  const { dueOn = state.dueOn } = data;
  if (state.ownerId === ownerId && state.dueOn === dueOn) return [];
  checkOtherDay(dueOn, { data, metadata }, state);
  return [{ type: 'RectificationAssigned', data: { ownerId, dueOn, ...reasonOf(data) } }];
};

const checkOtherDay = (
  dueOn: string,
  { data, metadata }: Pick<AssignRectification, 'data' | 'metadata'>,
  state: RaisedRectification,
): void => {
  if (dueOn === state.dueOn) return;
  checkDay(dueOn, metadata.now);
  if (data.by === 'unit' && dueOn > state.dueOn) throw new RectificationNotYoursToExtend(state.dueOn);
};

const reasonOf = ({ reason = '' }: AssignRectification['data']): { readonly reason?: string } =>
  reason.trim() === '' ? {} : { reason: reason.trim() };

const plan = ({ data, metadata }: PlanMeasure, state: RaisedRectification): Decision => {
  if (state.status !== 'open') throw new RectificationNotOpen(data.rectificationId);
  const measure = requiredWords(data.measure, { en: 'measure', zh: '整改措施' }, WORDS_LIMIT);
  if (state.measure === measure) return [];
  return [{ type: 'RectificationMeasurePlanned', data: { measure, plannedAt: metadata.now } }];
};

/** What is put right already, or was dropped, need not be dropped. */
const drop = ({ data, metadata }: DropRectification, state: RaisedRectification): Decision => {
  if (state.status === 'dropped') return [];
  if (state.status !== 'open' && state.status !== 'fixed') {
    throw new RectificationNotOpen(data.rectificationId);
  }
  const reason = requiredWords(data.reason, { en: 'reason', zh: '撤销原因' });
  return [{ type: 'RectificationDropped', data: { reason, droppedOn: dayOf(metadata.now) } }];
};

const decideNew = (command: RaisingCommand, state: Rectification): Decision => {
  switch (command.type) {
    case 'RaiseRectification':
      return raise(command, state);
    case 'ListProblem':
      return listProblem(command, state);
    case 'PromptDeficit':
      return prompt(command, state);
  }
};

type RaisedCommand = Exclude<RectificationCommand, RaisingCommand>;
type Rule<Command> = (command: Command, state: RaisedRectification) => Decision;

const RULES: {
  readonly [Type in RaisedCommand['type']]: Rule<Extract<RaisedCommand, { readonly type: Type }>>;
} = {
  AssignRectification: assign,
  PlanMeasure: plan,
  ExtendRectification: extend,
  ReportFix: reportFix,
  AcceptFix: acceptFix,
  SendBackFix: sendBackFix,
  RecordRevisit: revisit,
  DropRectification: drop,
  RemindOfRectification: remind,
  DeclareRectificationOverdue: declareOverdue,
  EscalateRectification: escalate,
};

const isRaising = (command: RectificationCommand): command is RaisingCommand =>
  command.type === 'RaiseRectification' || command.type === 'ListProblem' || command.type === 'PromptDeficit';

/** The rules of a rectification; its stream id is the problem's. */
export const rectificationDecider: Decider<Rectification, RectificationCommand, RectificationEvent> = {
  category: 'rectification',
  initialState: initialRectification,
  stateVersion: 2,
  evolve: evolveRectification,
  decide: (command, state) => {
    if (isRaising(command)) return decideNew(command, state);
    const present = requireRaised(state, command.data.rectificationId);
    if (present.doneBy.includes(command.metadata.commandId)) return [];
    const rule = RULES[command.type] as Rule<RaisedCommand>;
    return rule(command, present);
  },
};
