import { isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type {
  DeliverDutyReport,
  DutyReportCommand,
  OpenDutyReport,
  SaveDutyReport,
  SendBackDutyReport,
  SubmitDutyReport,
  WithdrawReview,
} from './duty-report.commands.ts';
import {
  DutyReportConflict,
  DutyReportNotOpen,
  DutyReportRefused,
  ReviewUnknown,
} from './duty-report.errors.ts';
import type { DutyReportEvent, Reporter } from './duty-report.events.ts';
import {
  BLANK,
  evolveDutyReport,
  initialDutyReport,
  requireDutyReport,
  type DutyReport,
  type OpenedDutyReport,
  type WrittenReport,
} from './duty-report.state.ts';
import { reviewReport } from './review-report.ts';

type Decision = readonly DutyReportEvent[];

/** The longest text of one section, in characters: some twenty pages. */
const SECTION_LIMIT = 20_000;

/** How often one report is kept: at once in some seconds, more than an hour of writing without a pause. */
const REVISION_LIMIT = 1_000;

/** How often reports of one organisation are given before people. */
const DELIVERY_LIMIT = 50;

const open = ({ data }: OpenDutyReport, report: DutyReport): Decision =>
  report.status === 'absent' ? [{ type: 'DutyReportOpened', data }] : [];

/** Two windows that change different sections both keep theirs; the later of one section is refused. */
const save = ({ data }: SaveDutyReport, report: OpenedDutyReport): Decision => {
  const { who, baseRevision } = data;
  const written = requireDraft(report, who);
  const titles = new Map(report.frame.sections.map(({ key, title }) => [key, title]));
  const changed = data.sections.filter(({ key, text }) => (written.sections.get(key)?.text ?? '') !== text);
  const conflicts = changed.flatMap(({ key }) => {
    const isLater = (written.sections.get(key)?.revision ?? 0) > baseRevision;
    return (isLater && titles.get(key)) || [];
  });
  if (conflicts.length > 0) throw new DutyReportConflict(conflicts);
  if (changed.length === 0) return [];
  const isUnknown = changed.some(({ key, text }) => !titles.has(key) || text.length > SECTION_LIMIT);
  if (isUnknown || written.revision >= REVISION_LIMIT) throw new DutyReportRefused(tooMuch(report));
  return [
    { type: 'DutyReportSectionsSaved', data: { who, revision: written.revision + 1, sections: changed } },
  ];
};

const tooMuch = ({ frame }: OpenedDutyReport) => {
  const [characters, times] = [String(SECTION_LIMIT), String(REVISION_LIMIT)];
  const titles = (language: 'en' | 'zh'): string =>
    frame.sections.map(({ title }) => title[language]).join('/');
  return {
    en: `its sections are ${titles('en')}, up to ${characters} characters each, kept up to ${times} times.`,
    zh: `应分为${titles('zh')}，每部分不超过 ${characters} 字，最多保存 ${times} 次。`,
  };
};

const submit = ({ data, metadata }: SubmitDutyReport, report: OpenedDutyReport): Decision => {
  const { who, lateReason } = data;
  const written = requireDraft(report, who);
  const missing = report.frame.sections.filter(
    ({ key }) => (written.sections.get(key)?.text ?? '').trim() === '',
  );
  if (missing.length > 0) {
    throw new DutyReportRefused({
      en: `write these sections first: ${missing.map(({ title }) => title.en).join(', ')}.`,
      zh: `请先填写：${missing.map(({ title }) => title.zh).join('、')}。`,
    });
  }
  const late = lateReason === undefined ? {} : { lateReason: reasonOf(lateReason) };
  return [{ type: 'DutyReportSubmitted', data: { who, submittedAt: metadata.now, ...late } }];
};

const sendBack = ({ data }: SendBackDutyReport, report: OpenedDutyReport): Decision => {
  requireSubmitted(report, data.who);
  return [{ type: 'DutyReportSentBack', data: { who: data.who, reason: reasonOf(data.reason) } }];
};

const deliver = ({ data }: DeliverDutyReport, report: OpenedDutyReport): Decision => {
  const { who, direction, on, attendance } = data;
  requireSubmitted(report, who);
  const isRight = report.frame.directions.includes(direction) && isDay(on) && attendance > 0;
  if (!isRight || report.deliveries.length >= DELIVERY_LIMIT) {
    const directions = report.frame.directions.join(', ');
    throw new DutyReportRefused({
      en: `it is given ${directions}, on a day such as 2026-12-20, before at least one person, ${String(DELIVERY_LIMIT)} times at most.`,
      zh: `述职方向应为 ${directions}，日期形如 2026-12-20，参加人数不少于 1，最多 ${String(DELIVERY_LIMIT)} 次。`,
    });
  }
  const occasion = requiredText(data.occasion, {
    field: { en: 'Occasion', zh: '述职会议' },
    max: REASON_LIMIT,
  });
  return [{ type: 'DutyReportDelivered', data: { who, direction, on, attendance, occasion } }];
};

const withdrawReview = ({ data }: WithdrawReview, report: OpenedDutyReport): Decision => {
  const review = report.reviews.get(data.reviewId);
  if (!review) throw new ReviewUnknown(data.reviewId);
  const { cycleId, reviewId, entry } = review;
  const reason = reasonOf(data.reason);
  return [{ type: 'DutyReportReviewWithdrawn', data: { cycleId, reviewId, entryId: entry.entryId, reason } }];
};

const decideOpened = (
  command: Exclude<DutyReportCommand, OpenDutyReport>,
  report: OpenedDutyReport,
): Decision => {
  switch (command.type) {
    case 'SaveDutyReport':
      return save(command, report);
    case 'SubmitDutyReport':
      return submit(command, report);
    case 'SendBackDutyReport':
      return sendBack(command, report);
    case 'DeliverDutyReport':
      return deliver(command, report);
    case 'ReviewDutyReport':
      return reviewReport(command, report);
    case 'WithdrawReview':
      return withdrawReview(command, report);
  }
};

/** The rules of an organisation's duty reports in one cycle; their stream id comes from {@link dutyReportId}. */
export const dutyReportDecider: Decider<DutyReport, DutyReportCommand, DutyReportEvent> = {
  category: 'duty-report',
  initialState: initialDutyReport,
  stateVersion: 1,
  evolve: evolveDutyReport,
  decide: (command, report) => {
    if (command.type === 'OpenDutyReport') return open(command, report);
    const opened = requireDutyReport(report, command.data.organisationId);
    return opened.doneBy.includes(command.metadata.commandId) ? [] : decideOpened(command, opened);
  },
};

/** The stream id of an organisation's duty reports. */
export const dutyReportId = (cycleId: string, organisationId: string): string =>
  `${cycleId}:${organisationId}`;

const requireDraft = ({ frame, reports }: OpenedDutyReport, who: Reporter): WrittenReport => {
  if (!frame.who.includes(who)) {
    throw new DutyReportRefused({
      en: `"${who}" does not report by the scheme; those who do: ${frame.who.join(', ')}.`,
      zh: `按方案“${who}”无需述职；应述职的是：${frame.who.join('、')}。`,
    });
  }
  const written = reports.get(who) ?? BLANK;
  if (written.status !== 'draft') throw new DutyReportNotOpen(written.status);
  return written;
};

const requireSubmitted = ({ reports }: OpenedDutyReport, who: Reporter): void => {
  if (reports.get(who)?.status !== 'submitted') throw new DutyReportNotOpen('draft');
};

const reasonOf = (given: string): string =>
  requiredText(given, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
