import type { Filling } from './filling.ts';

interface AskedSheet {
  readonly sheet: {
    readonly questions: readonly { readonly input: string; readonly organisationId: string }[];
    readonly entries: readonly { readonly entryId: string; readonly input: string; readonly value: string }[];
  };
}

const SHEET =
  'query ($id: ID!) { sheet(sheetId: $id) { questions { input organisationId } entries { entryId input value } } }';

/** Sheets: one that counts, one in draft. */
export const fillSheets = async ({
  change,
  door,
  id,
  mark,
  unitMark,
  places,
  unit,
}: Filling): Promise<void> => {
  const requestId = id('assignSheets');
  await change('assignSheets', {
    cycleId: id('towns-cycle'),
    requestId,
    raters: [
      {
        procedure: 'LEADER_EVALUATION',
        rater: { name: `李建国${mark}`, personId: id('wei'), organisationId: id('third') },
        organisationIds: [unit],
      },
      {
        procedure: 'DEPARTMENT_EVALUATION',
        rater: { name: `赵明${mark}`, organisationId: id('third') },
        organisationIds: [unit],
      },
    ],
  });
  const [sheetId, drafted] = [`${requestId}-1`, `${requestId}-2`];
  const { sheet } = await door('officer').ask<AskedSheet>(SHEET, { id: sheetId });
  const answers = sheet.questions.map((question) => ({
    ...question,
    value: '8',
    reason: `评价意见${unitMark}`,
  }));
  await change('submitSheet', { sheetId, answers, onBehalfReason: `代为录入${mark}` });
  await change('acceptSheet', { sheetId });
  const { sheet: other } = await door('officer').ask<AskedSheet>(SHEET, { id: drafted });
  const [question] = other.questions;
  await change('saveSheetDraft', {
    sheetId: drafted,
    baseRevision: 0,
    answers: [{ ...question, value: '1', reason: `草稿${unitMark}` }],
  });
  const [entry] = (await door('officer').ask<AskedSheet>(SHEET, { id: sheetId })).sheet.entries;
  Object.assign(places, {
    sheetId,
    entryId: entry?.entryId,
    replacedEntryId: entry?.entryId,
    input: entry?.input,
    inputs: entry?.input,
    indicator: entry?.input,
    indicators: entry?.input,
    'LodgeAppealInput.value': entry?.value,
    raterGroup: 'peers',
  });
};
