import type { Period } from '@kaoping/scoring-engine';

/** A period as a span of months since the year 0, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Where a period lies: `2017-Q2` is April to June of 2017. */
export const spanOf = ({ kind, label }: Period): Span => {
  const [year = '', part = '1'] = label.split('-');
  const start = Number(year) * 12;
  if (kind === 'term') return { from: start, to: Number(part) * 12 + 11 };
  const months = MONTHS[kind];
  const place = Number(part.replace(/^[QH]/u, ''));
  const from = start + (place - 1) * months;
  return { from, to: from + months - 1 };
};

export const lengthOf = ({ from, to }: Span): number => to - from + 1;

/** The same length of time, so many periods earlier. */
export const earlier = (span: Span, count: number): Span => {
  const months = lengthOf(span) * count;
  return { from: span.from - months, to: span.to - months };
};

export const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;
/** January to December of the year in which a span ends. */
export const yearOf = ({ to }: Span): Span => {
  const from = Math.floor(to / 12) * 12;
  return { from, to: from + 11 };
};
