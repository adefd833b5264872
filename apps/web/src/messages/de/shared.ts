import type english from '../en/shared.ts';
import type { Translated } from '../message.ts';

const shared: Translated<typeof english> = {
  'shared.title': 'Geteiltes Board',
  'shared.readOnly': 'Du siehst das über einen Link und kannst nichts ändern.',
  'shared.levels': 'Ereignisse nach Stufe',
  'shared.only': 'Es zeigt nur: {filter}.',
  'shared.countsAlone': 'Dieser Link zeigt nur Zahlen.',
  'shared.until': 'Er endet am {date}.',
  'shared.ended.title': 'Dieser Link ist beendet',
  'shared.ended.text':
    'Wer ihn dir geschickt hat, hat ihn beendet, oder er war nie vollständig. Bitte um einen neuen.',
};
export default shared;
