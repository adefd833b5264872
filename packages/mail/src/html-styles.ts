/** Colours of the web app's design. */
interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly onAccent: string;
}
const light: Palette = {
  ground: '#f7f7f8',
  surface: '#ffffff',
  line: '#e3e3e7',
  ink: '#18181b',
  soft: '#4b4b54',
  accent: '#b8125f',
  onAccent: '#ffffff',
};
const dark: Palette = {
  ground: '#101013',
  surface: '#18181c',
  line: '#303037',
  ink: '#f4f4f6',
  soft: '#b9b9c2',
  accent: '#ff6ba8',
  onAccent: '#25030f',
};

const font = 'system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';
const tabular = 'font-variant-numeric:tabular-nums;white-space:nowrap';

function stylesIn(colours: Palette) {
  return {
    body: `margin:0;padding:24px 12px;background-color:${colours.ground};color:${colours.ink};font:16px/1.5 ${font}`,
    frame: 'max-width:560px;margin:0 auto',
    card: `padding:32px;background-color:${colours.surface};border:1px solid ${colours.line};border-radius:12px;font:16px/1.5 ${font}`,
    title: 'margin:0 0 4px;font-size:20px;line-height:1.4;font-weight:600',
    heading: 'margin:24px 0 4px;font-size:16px;line-height:1.4;font-weight:600',
    paragraph: 'margin:0 0 16px',
    button: `display:inline-block;padding:12px 20px;border-radius:8px;background-color:${colours.accent};color:${colours.onAccent};font-weight:600;text-decoration:none`,
    address: `margin:8px 0 16px;font-size:13px;color:${colours.soft};overflow-wrap:anywhere`,
    note: `margin:16px 0 0;font-size:14px;color:${colours.soft}`,
    link: `color:${colours.soft};text-decoration:underline`,
    footer: `margin:16px 0 0;font-size:12px;color:${colours.soft};text-align:center`,
    figure: 'padding:0 12px 16px 0;vertical-align:top;font-size:14px;line-height:1.4',
    figureLabel: `color:${colours.soft}`,
    figureValue: 'font-size:28px;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums',
    figureNote: `font-size:13px;color:${colours.soft}`,
    caption: `margin:8px 0 4px;font-size:13px;color:${colours.soft}`,
    chart: `margin:0;border-bottom:1px solid ${colours.line}`,
    bar: `background-color:${colours.accent};font-size:0;line-height:0`,
    axis: `padding-top:4px;font-size:12px;line-height:1.3;color:${colours.soft};text-align:left;font-weight:400`,
    table: 'margin:0 0 24px',
    headCell: `padding:6px 0;border-bottom:1px solid ${colours.line};font-size:13px;font-weight:400;color:${colours.soft};text-align:left;vertical-align:bottom`,
    headNumber: `padding:6px 0 6px 12px;border-bottom:1px solid ${colours.line};font-size:13px;font-weight:400;color:${colours.soft};text-align:right;vertical-align:bottom`,
    cell: `padding:6px 0;border-bottom:1px solid ${colours.line};font-size:14px;font-weight:400;text-align:left;vertical-align:top;overflow-wrap:anywhere;word-break:break-word`,
    number: `padding:6px 0 6px 12px;border-bottom:1px solid ${colours.line};font-size:14px;text-align:right;vertical-align:top;${tabular}`,
  } as const;
}

/** Inline, because mail programs drop the rest. */
const styles = stylesIn(light);

type StyleName = keyof typeof styles;

/** The attributes of an element: its style, and the class under which it is another one in the dark. */
export function styled(name: StyleName, more = ''): string {
  return `class="${name}" style="${styles[name]}${more && `;${more}`}"`;
}

/** What programs that know a dark theme put in place of the light colours; narrow ones get a narrower margin. */
export const themeStyles = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (max-width:480px){.card{padding:20px!important}.body{padding:12px 8px!important}.figureValue{font-size:20px!important}.number,.headNumber{padding-left:8px!important}}',
  `@media (prefers-color-scheme:dark){${darkRules()}}`,
].join('');

/** Of each style, what is another in the dark. */
function darkRules(): string {
  return Object.entries(stylesIn(dark))
    .map(([name, style]) => {
      const before = styles[name as StyleName].split(';');
      const changed = style.split(';').filter((declaration, index) => declaration !== before[index]);
      return changed.length === 0 ? '' : `.${name}{${changed.map((one) => `${one}!important`).join(';')}}`;
    })
    .join('');
}
