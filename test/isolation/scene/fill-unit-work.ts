import { seen } from './door.ts';
import type { Filling } from './filling.ts';

/** What a unit does all year: files, facts, letters, topics, duty reports. */
export const fillUnitWork = async (filling: Filling): Promise<void> => {
  const { change, id, unitMark, places, today, unit } = filling;
  const evidenceId = await putEvidence(filling);
  const to = { kind: 'fact', id: id('use'), cycleId: id('towns-cycle') };
  await change('attachEvidence', { evidenceId, organisationId: unit, to });
  await change('recordFact', {
    organisationId: unit,
    key: id('members'),
    title: `党员人数${unitMark}`,
    value: `38${unitMark}`,
    on: today,
    evidenceIds: [evidenceId],
  });
  await change('reportFormEditing', {
    organisationId: unit,
    kind: 'sheet',
    formId: id('form'),
    sessionId: id('session'),
    sequence: 1,
    seconds: 600,
  });
  await change('recordDailyFact', {
    cycleId: id('union-cycle'),
    organisationId: unit,
    on: today,
    place: `一号会议室${unitMark}`,
    description: `“第一议题”未落实${unitMark}`,
    values: [{ input: 'assessment.daily.politics', value: '1' }],
  });
  await fillLetter(filling);
  await fillTopics(filling);
  await fillDutyReport(filling);
  Object.assign(places, {
    evidenceId,
    evidenceIds: evidenceId,
    'EvidenceUseInput.id': id('use'),
    'RecordFactInput.key': id('members'),
    'UseFactInput.key': id('members'),
    'CorrectFactInput.key': id('members'),
    factId: id('recordDailyFact'),
    formId: id('form'),
    sessionId: id('session'),
  });
};

const putEvidence = async ({ door, group, id, unit, unitMark, prefix }: Filling): Promise<string> => {
  const response = await fetch(`${group.url}/evidence`, {
    method: 'PUT',
    headers: {
      ...door('officer').headers,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(`会议记录${unitMark}.txt`),
      'x-organisation-id': unit,
      'x-request-id': id('evidence'),
    },
    body: `${prefix} 会议记录${unitMark}`,
  });
  const { status, text } = await seen(response);
  if (status >= 300) throw new Error(`PUT /evidence: ${text}`);
  return (JSON.parse(text) as { readonly evidenceId: string }).evidenceId;
};

const fillLetter = async ({ change, id, unitMark, places, unit }: Filling): Promise<void> => {
  const of = { cycleId: id('towns-cycle'), organisationId: unit };
  const target = (targetId: string) => ({
    targetId,
    kind: 'KEY',
    title: `原煤产量${unitMark}`,
    measure: `按年度报表核定${unitMark}`,
    value: '12000',
  });
  await change('saveLetterDraft', {
    ...of,
    draftRevision: 1,
    targets: [target(id('target')), target(id('second-target'))],
  });
  await change('issueLetter', of);
  await change('acceptLetter', of, 'recorder');
  await change('proposeLetterChange', {
    ...of,
    by: 'SUPERIOR',
    reason: `产能核减${unitMark}`,
    changes: [{ targetId: id('target') }],
  });
  Object.assign(places, {
    targetId: id('target'),
    removedTargetIds: id('target'),
    parentTargetId: id('target'),
    parentOrganisationId: id('other'),
    'ConsentToLetterChangeInput.changeId': id('proposeLetterChange'),
    'DeclineLetterChangeInput.changeId': id('proposeLetterChange'),
  });
};

const fillTopics = async ({ change, id, unitMark, places, today, unit }: Filling): Promise<void> => {
  const topicId = id('topic');
  await change('publishTopic', {
    topicId,
    kind: 'KEY_PROJECT',
    title: `智能化工作面${unitMark}`,
    description: `全年建成${unitMark}`,
    organisationId: unit,
    milestones: [{ milestoneId: id('milestone'), title: `设备到货${unitMark}`, dueOn: '2099-01-01' }],
  });
  await change('reportTopicProgress', {
    topicId,
    month: today.slice(0, 7),
    text: `完成招标${unitMark}`,
    doneMilestoneIds: [id('milestone')],
  });
  await change('publishKeyProjects', { month: today.slice(0, 7) });
  Object.assign(places, { topicId, milestoneId: id('milestone'), doneMilestoneIds: id('milestone') });
};

const fillDutyReport = async ({
  change,
  id,
  mark,
  unitMark,
  places,
  today,
  unit,
}: Filling): Promise<void> => {
  const of = { cycleId: id('union-cycle'), organisationId: unit, who: 'ORGANISATION' };
  const sections = ['performance', 'problems', 'causes', 'measures'];
  await change('saveDutyReport', {
    ...of,
    baseRevision: 0,
    sections: sections.map((key) => ({ key, text: `述职内容${unitMark}` })),
  });
  await change('submitDutyReport', of);
  await change('deliverDutyReport', {
    ...of,
    direction: 'UPWARD',
    on: today,
    attendance: 12,
    occasion: `述职大会${unitMark}`,
  });
  Object.assign(places, {
    'SectionInput.key': 'performance',
    reviewId: id('reviewDutyReport'),
    reviewerName: `王芳${mark}`,
  });
};
