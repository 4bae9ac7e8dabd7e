import type { Words } from '../complaint.ts';

/** What may stand somewhere, in words that end the sentence "write …". */
const FORMS: Readonly<Record<string, Words>> = {
  decimal: ['数字，例如 40 或 0.5', 'a number such as 40 or 0.5'],
  percent: ['百分数，例如 0.5%', 'a per cent such as 0.5%'],
  count: ['从 0 起的整数，例如 3', 'a whole number such as 3'],
  places: ['0 到 9 的小数位数，例如 2', 'a number of decimal places from 0 to 9, such as 2'],
  key: [
    '由文字和数字组成、以文字开头的名称，例如 common 或 共性工作',
    'a name of letters and digits that begins with a letter, such as common or 共性工作',
  ],
  path: ['用点连接的名称，例如 party.discipline', 'names joined by points, such as party.discipline'],
  schemeId: [
    '小写字母、数字和连字符，例如 dinghai-2018',
    'lower-case letters, digits and hyphens, such as dinghai-2018',
  ],
  formula: ['算式，例如 base × coefficient', 'a formula such as base × coefficient'],
  string: ['文字', 'a text'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表，例如 [a, b]', 'a list such as [a, b]'],
  object: ['下一层的“键: 值”', 'keys with values, further in'],
  record: ['下一层的“键: 值”', 'keys with values, further in'],
};

/** Words for one form by its name; any text where the name is unknown. */
export const wantedForm = (name: string): Words => FORMS[name] ?? ['文字', 'a text'];

/** Words for one of several fixed values. */
export const wantedValues = (values: readonly string[]): Words => [
  `下列之一：${values.join('、')}`,
  `one of: ${values.join(', ')}`,
];

/** Several forms, any of which would do. */
export const anyOf = (forms: readonly Words[]): Words => {
  const [zh, en] = [0, 1].map((language) => [...new Set(forms.map((form) => form[language] ?? ''))]);
  return [(zh ?? []).join('，或'), (en ?? []).join(', or ')];
};
