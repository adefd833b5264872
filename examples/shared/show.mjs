const asJson = process.argv.includes('--json');
/** Option id → its text. */
const texts = new Map();

/** Lets the options of a poll be printed by their texts. */
export function nameOptions({ options }) {
  for (const { id, text } of options) texts.set(id, text);
}

/** Prints one frame: a line for people, or with `--json` the frame itself. */
export function show(frame) {
  if (asJson) {
    console.log(JSON.stringify(frame));
    return;
  }
  const { kind, event, data } = frame;
  if (event === 'poll.results') {
    const bars = data.options.map(({ id, votes }) => `${texts.get(id) ?? id}: ${votes ?? 'hidden'}`);
    console.log(`${data.sealed ? 'Final' : 'Now'}: ${data.total} voted. ${bars.join(', ')}`);
  } else if (event === 'message.posted') {
    console.log(`Said: ${data.message.content}`);
  } else if (kind === 'log') {
    console.log(`Happened: ${event}`);
  }
}
