import type { Filling } from './filling.ts';

/** Adjustments, overdue work, vetoes and appeals of one unit. */
export const fillClaims = async (filling: Filling): Promise<void> => {
  const { change, id, unitMark, places, since, today, unit } = filling;
  const of = { cycleId: id('towns-cycle'), organisationId: unit };
  const { adjustmentId } = await change<{ readonly adjustmentId: string }>(
    'claimAdjustment',
    {
      ...of,
      side: 'BONUS',
      circumstance: 'centralCommendation',
      document: {
        number: `中发〔2026〕8号${unitMark}`,
        title: `关于表彰先进集体的决定${unitMark}`,
        issuer: `中共中央${unitMark}`,
        level: 'CENTRAL',
        issuedOn: today,
        isFormal: true,
        documentId: id('document'),
      },
      description: `获中央表彰${unitMark}`,
    },
    'recorder',
  );
  await change('reviewAdjustment', { ...of, adjustmentId, verdict: 'APPROVE' }, 'reviewer');
  await change('reviewAdjustment', { ...of, adjustmentId, verdict: 'APPROVE' });
  await change('objectToAdjustment', { ...of, adjustmentId, text: `文件级别存疑${unitMark}` }, 'recorder');
  await change('noticeOverdue', {
    ...of,
    workId: id('work'),
    kind: 'TOPIC',
    workTitle: `专题报告${unitMark}`,
    dueOn: since,
    circumstance: 'criticism',
    graceDays: 31,
  });
  await change('replyToOverdue', { ...of, workId: id('work'), text: `正在办理${unitMark}` });
  await fillVetoAndAppeal(filling, of);
  Object.assign(places, {
    adjustmentId,
    objectionId: id('objectToAdjustment'),
    circumstance: 'centralCommendation',
    side: 'BONUS',
    workId: id('work'),
    documentId: id('document'),
  });
};

const fillVetoAndAppeal = async (
  { change, unitMark, places, unit }: Filling,
  of: { readonly cycleId: string; readonly organisationId: string },
): Promise<void> => {
  const { vetoId } = await change<{ readonly vetoId: string }>('raiseVeto', {
    organisationId: unit,
    veto: 'environment',
    cycleId: of.cycleId,
    reason: `环境污染${unitMark}`,
    documentNumber: `晋环罚〔2026〕1号${unitMark}`,
  });
  const { appealId } = await change<{ readonly appealId: string }>('lodgeAppeal', {
    ...of,
    kind: 'ENTRY',
    entryId: places['entryId'],
    input: places['input'],
    value: places['LodgeAppealInput.value'],
    grounds: `评分有误${unitMark}`,
    wanted: `改为九分${unitMark}`,
    onBehalfReason: `代为申诉${unitMark}`,
  });
  Object.assign(places, { vetoId, veto: 'environment', appealId });
};
