import type { CSSProperties } from 'react';

/** React's style type knows no custom properties. */
export function barStyle(style: CSSProperties & { readonly '--share': number }): CSSProperties {
  return style;
}
