/** Black on white, for A4 and for a phone: a wide table becomes lines of name and value on a narrow screen. */
export const PAGE_STYLE = `
@page { size: A4; margin: 18mm 16mm; }
:root { font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; color: #111; background: #fff; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 52rem; }
h1 { font-size: 1.6rem; text-align: center; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid #111; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; break-after: avoid; }
h4 { font-size: .95rem; margin: .9rem 0 .3rem; font-weight: 600; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #777; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #eee; }
tr, li { break-inside: avoid; }
td.figure { text-align: right; white-space: nowrap; }
td.day { white-space: nowrap; }
ul { margin: 0; padding-left: 1.2rem; }
li { margin: .2rem 0; }
.kind { font-weight: 600; }
.state { display: block; color: #333; }
.none { color: #555; margin: 0; }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { border: 1px solid #777; margin-bottom: .6rem; }
  td, td.figure { border: 0; display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; text-align: left; white-space: normal; }
  td::before { content: attr(data-name); font-weight: 600; }
}
@media print { body { max-width: none; padding: 0; } th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;
