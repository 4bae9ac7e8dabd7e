import type { Sentence } from '@kaoping/event-sourcing';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import type { OfficeFact } from '../result/office-fact.ts';
import type { OfficeRecord, OfficeSpan, ResultInOffice } from '../result/office-record.ts';
import type { DaySpan } from '../result/period-days.ts';
import { html, type Html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';

type Language = 'zh' | 'en';

/** In which language, and with which words, a page is written. */
interface Pen {
  readonly language: Language;
  readonly words: PageWords;
}

/** A record of office as a page to print. It loads nothing from anywhere. */
export const officeRecordPage = (record: OfficeRecord, language: Language): string => {
  const words = PAGE_WORDS[language];
  const pen: Pen = { language, words };
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.title} ${record.name}</title>
        <style>
          ${{ html: PAGE_STYLE }}
        </style>
      </head>
      <body>
        <h1>${words.title}</h1>
        <dl>
          <dt>${words.person}</dt>
          <dd>${record.name}</dd>
          <dt>${words.term}</dt>
          <dd>${daysText(record.term, pen)}</dd>
          <dt>${words.asOf}</dt>
          <dd>${record.asOf}</dd>
        </dl>
        <h2>${words.posts}</h2>
        ${listed(record.spans, pen, (spans) => spans.map((span) => spanPiece(span, pen)))}
        <h2>${words.appraisals}</h2>
        ${listed(record.appraisals, pen, (appraisals) => appraisalsPiece(appraisals, pen))}
        ${ownPiece(record, pen)}
        <h2>${words.ofPerson}</h2>
        ${listed(record.facts, pen, (facts) => factsPiece(facts, pen))}
      </body>
    </html>`;
  return page.html;
};

const daysText = ({ from, until }: DaySpan, { words }: Pen): string => `${from} ${words.until} ${until}`;

const bracketed = (text: string, { language }: Pen): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

const textOf = (sentence: Sentence, { language }: Pen): string => sentence[language];

/** What there is, or that there is nothing: an empty place could be taken for a page that was cut off. */
const listed = <Item>(
  items: readonly Item[],
  { words }: Pen,
  piece: (items: readonly Item[]) => Html | readonly Html[],
): Html | readonly Html[] => (items.length === 0 ? html`<p class="none">${words.none}</p>` : piece(items));

const spanPiece = ({ post, organisationName, days, results, facts }: OfficeSpan, pen: Pen): Html => html`
  <h3>${organisationName} ${post.title}${bracketed(daysText(days, pen), pen)}</h3>
  <h4>${pen.words.results}</h4>
  ${listed(results, pen, (all) => resultsPiece(all, pen))}
  <h4>${pen.words.ofUnit}</h4>
  ${listed(facts, pen, (all) => factsPiece(all, pen))}
`;

const resultsPiece = (results: readonly ResultInOffice[], pen: Pen): Html =>
  html`<table>
    <thead>
      <tr>
        ${columnsOf(pen).map((name) => html`<th>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${results.map((one) => resultRow(one, pen))}
    </tbody>
  </table>`;

const columnsOf = ({ words }: Pen): readonly string[] => [
  words.period,
  words.assessment,
  words.score,
  words.rank,
  words.grade,
  words.inOffice,
];

const resultRow = ({ result, inOffice, isWhole }: ResultInOffice, pen: Pen): Html => {
  const { words } = pen;
  const days = isWhole ? words.wholePeriod : daysText(inOffice, pen);
  return html`<tr>
    <td class="day" data-name="${words.period}">${result.period.label}</td>
    <td data-name="${words.assessment}">
      ${textOf(result.title, pen)}${bracketed(textOf(result.peerGroupTitle, pen), pen)}
    </td>
    <td class="figure" data-name="${words.score}">${result.score}</td>
    <td class="figure" data-name="${words.rank}">${result.rank}</td>
    <td data-name="${words.grade}">${gradeText(result, pen)}</td>
    <td data-name="${words.inOffice}">${days}</td>
  </tr>`;
};

const gradeText = ({ grade }: UnitResult, pen: Pen): string => (grade ? textOf(grade.title, pen) : '—');

const appraisalsPiece = (appraisals: OfficeRecord['appraisals'], pen: Pen): Html =>
  html`<ul>
    ${appraisals.map(({ year, linked }) => {
      const missing = linked.missing.map((sentence) => textOf(sentence, pen)).join(' ');
      const text = linked.derivation ? textOf(linked.derivation, pen) : missing;
      return html`<li><span class="kind">${year}</span> ${linked.appraisal?.score ?? ''} ${text}</li>`;
    })}
  </ul>`;

const ownPiece = ({ ownResults }: OfficeRecord, pen: Pen): Html =>
  ownResults.length === 0
    ? html``
    : html`<h2>${pen.words.own}</h2>
        <ul>
          ${ownResults.map(
            (result) =>
              html`<li>
                ${result.period.label} ${textOf(result.title, pen)} ${pen.words.score} ${result.score}
                ${pen.words.grade} ${gradeText(result, pen)}
              </li>`,
          )}
        </ul>`;

const factsPiece = (facts: readonly OfficeFact[], pen: Pen): Html =>
  html`<ul>
    ${facts.map(
      ({ kind, title, states }) =>
        html`<li>
          <span class="kind">${pen.words.kinds[kind]}</span> ${textOf(title, pen)}
          ${states.map(({ on, text }) => html`<span class="state">${on}${pen.words.colon}${textOf(text, pen)}</span>`)}
        </li>`,
    )}
  </ul>`;
