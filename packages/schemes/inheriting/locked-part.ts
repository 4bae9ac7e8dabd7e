import type { CanonicalMap } from '../canonical/canonical-scheme.ts';
import { subjectOf } from '../comparing/subject.ts';
import { pathLabel, refusal, type Words } from '../complaint.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { PlainData } from '../reading/plain-data.ts';
import type { Base } from './base.ts';

/** A change of something that headquarters did not leave open. */
export const lockedPart = ({ form, open }: Base, path: FilePath): SchemeProblem => {
  const [zh, en] = nameOf(form, path);
  const [left, leftEn] = leftOpen(open);
  const words: Words = [
    `${zh}由总部锁定，不能改。${left}`,
    `${en} is locked by headquarters and cannot be changed. ${leftEn}`,
  ];
  return refusal('LOCKED', ['changes', ...path], words);
};

/** A new key where headquarters lets none be added. */
export const lockedAddition = ({ form, open }: Base, path: FilePath): SchemeProblem => {
  const key = String(path.at(-1));
  const [zh, en] = nameOf(form, path.slice(0, -1));
  const [left, leftEn] = leftOpen(open);
  const words: Words = [
    `${zh}由总部锁定，不能新增“${key}”。${left}`,
    `${en} is locked by headquarters, so "${key}" cannot be added. ${leftEn}`,
  ];
  return refusal('LOCKED', ['changes', ...path], words);
};

/** Something taken away that headquarters wants kept. */
export const lockedRemoval = ({ form, open }: Base, path: FilePath, place: number): SchemeProblem => {
  const [zh, en] = nameOf(form, path);
  const [left, leftEn] = leftOpen(open);
  const words: Words = [
    `${zh}由总部锁定，不能删去。${left}`,
    `${en} is locked by headquarters and cannot be removed. ${leftEn}`,
  ];
  return refusal('LOCKED', ['removes', place], words);
};

/** A number outside what headquarters allows. */
export const beyondRange = (
  { form }: Base,
  path: FilePath,
  value: PlainData,
  [range, rangeEn]: Words,
): SchemeProblem => {
  const [zh, en] = nameOf(form, path);
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  const words: Words = [
    `${zh}须${range}（总部规定），这里是 ${written}。`,
    `${en} must be ${rangeEn}, as headquarters requires; it is ${written}.`,
  ];
  return refusal('OUT_OF_RANGE', ['changes', ...path], words);
};

/** Title and path: `指标“共性工作”满分（indicators.common.fullMark）`. */
const nameOf = (form: CanonicalMap, path: FilePath): Words => {
  const { thing, field } = subjectOf(form, path);
  const label = pathLabel(path);
  const [zh, en] = [`${thing[0]}${field[0]}`, [thing[1], field[1]].filter((each) => each !== '').join(': ')];
  return [`${zh}（${label}）`, `${en} (${label})`];
};

const leftOpen = (open: Base['open']): Words => {
  if (open.length === 0) return ['总部没有开放任何部分。', 'Headquarters left nothing open.'];
  const parts = open.map(({ part }) => part);
  return [`可改的部分：${parts.join('、')}。`, `These parts are open: ${parts.join(', ')}.`];
};
