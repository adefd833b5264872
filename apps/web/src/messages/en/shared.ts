/** A board as whoever has a link to it sees it. */
const shared = {
  'shared.title': 'Shared board',
  'shared.readOnly': 'You see this by a link, and can change nothing.',
  'shared.levels': 'Events by level',
  'shared.only': 'It shows only: {filter}.',
  'shared.countsAlone': 'This link shows counts alone.',
  'shared.until': 'It ends on {date}.',
  'shared.ended.title': 'This link has ended',
  'shared.ended.text': 'Whoever sent it to you has ended it, or it was never complete. Ask them for another.',
} as const;
export default shared;
