import type english from '../en/unsubscribe.ts';
import type { Translated } from '../message.ts';

const unsubscribe: Translated<typeof english> = {
  'unsubscribe.title': 'Abbestellen',
  'unsubscribe.daily.ask': 'Den täglichen Digest von „{project}“ abbestellen?',
  'unsubscribe.weekly.ask': 'Den wöchentlichen Digest von „{project}“ abbestellen?',
  'unsubscribe.daily.askUnnamed': 'Diesen täglichen Digest abbestellen?',
  'unsubscribe.weekly.askUnnamed': 'Diesen wöchentlichen Digest abbestellen?',
  'unsubscribe.text':
    'Diese Mail wird dir nicht mehr geschickt. Für andere ändert sich nichts, und für deine übrigen Mails auch nicht.',
  'unsubscribe.confirm': 'Abbestellen',
  'unsubscribe.done': 'Abbestellt',
  'unsubscribe.daily.done': 'Der tägliche Digest von „{project}“ wird dir nicht mehr geschickt.',
  'unsubscribe.weekly.done': 'Der wöchentliche Digest von „{project}“ wird dir nicht mehr geschickt.',
  'unsubscribe.daily.doneUnnamed': 'Dieser tägliche Digest wird dir nicht mehr geschickt.',
  'unsubscribe.weekly.doneUnnamed': 'Dieser wöchentliche Digest wird dir nicht mehr geschickt.',
  'unsubscribe.mind':
    'Doch lieber behalten? Melde dich an und wähle in den Einstellungen des Boards „Wieder an mich“.',
  'unsubscribe.settings': 'Einstellungen öffnen',
  'unsubscribe.wrong': 'Dieser Link funktioniert nicht',
  'unsubscribe.wrong.text':
    'Ein Teil davon fehlt, oder er ist nicht von hier. Versuch den in deiner neuesten Mail. Oder melde dich an, öffne die Einstellungen des Boards und wähle beim Digest „Nicht an mich“.',
  'unsubscribe.boards': 'Deine Boards',
};

export default unsubscribe;
