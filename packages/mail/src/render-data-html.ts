import { escapeHtml } from './escape-html.ts';
import { styled } from './html-styles.ts';
import type { BarsBlock, FiguresBlock, TableBlock } from './templates/content.ts';

const chartHeight = 72;
/** Shows that there was something. */
const lowestBar = 2;
const layout = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

export function renderFigures({ figures }: FiguresBlock): string {
  const cells = figures.map(
    ({ label, value, note }) => `<td width="${Math.floor(100 / figures.length)}%" ${styled('figure')}>
<div ${styled('figureLabel')}>${escapeHtml(label)}</div>
<div ${styled('figureValue')}>${escapeHtml(value)}</div>
<div ${styled('figureNote')}>${escapeHtml(note)}</div>
</td>`,
  );
  return `<table ${layout}><tr>${cells.join('')}</tr></table>`;
}

/** Each column is a table of one cell as high as its value, standing on the bottom of its own. */
export function renderBars({ label, bars, labelEvery }: BarsBlock): string {
  const highest = Math.max(...bars.map(({ value }) => value), 1);
  const width = (100 / bars.length).toFixed(2);
  const columns = bars.map(({ label: name, value, text }) => {
    const height = value === 0 ? 0 : Math.max(Math.round((value / highest) * chartHeight), lowestBar);
    const bar =
      height === 0
        ? ''
        : `<table ${layout}><tr><td height="${height}" ${styled('bar', `height:${height}px`)}>&nbsp;</td></tr></table>`;
    return `<td width="${width}%" valign="bottom" title="${escapeHtml(`${name}: ${text}`)}" style="padding:0 1px;vertical-align:bottom;font-size:0;line-height:0">${bar}</td>`;
  });
  const axis = bars
    .filter((_bar, index) => index % labelEvery === 0)
    .map(({ label: name }, index) => {
      const span = Math.min(labelEvery, bars.length - index * labelEvery);
      return `<td colspan="${span}" ${styled('axis')}>${escapeHtml(name)}</td>`;
    });
  return `<p ${styled('caption')} aria-hidden="true">${escapeHtml(label)}</p>
<table role="img" aria-label="${escapeHtml(label)}" width="100%" cellpadding="0" cellspacing="0" border="0" ${styled('chart', 'table-layout:fixed')}><tr height="${chartHeight}">${columns.join('')}</tr></table>
<table ${layout} aria-hidden="true" style="table-layout:fixed">${columnWidths(bars.length, width)}<tr>${axis.join('')}</tr></table>`;
}

/** The columns of the axis are those of the chart, whatever its labels need. */
function columnWidths(columns: number, width: string): string {
  return `<tr>${`<td width="${width}%" style="font-size:0;line-height:0"></td>`.repeat(columns)}</tr>`;
}

export function renderTable({ head, rows }: TableBlock): string {
  const heads = head.map(
    (text, index) =>
      `<th scope="col" ${styled(index === 0 ? 'headCell' : 'headNumber')}>${escapeHtml(text)}</th>`,
  );
  const lines = rows.map(
    (row) =>
      `<tr>${row
        .map((text, index) =>
          index === 0
            ? `<th scope="row" ${styled('cell')}>${breakable(escapeHtml(text))}</th>`
            : `<td ${styled('number')}>${escapeHtml(text)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" ${styled('table')}><thead><tr>${heads.join('')}</tr></thead><tbody>
${lines.join('\n')}
</tbody></table>`;
}

/** A name like `order.paid` breaks after its dots before it breaks within words. */
function breakable(html: string): string {
  return html.replace(/[._/-](?=\w)/g, '$&<wbr>');
}
