/** Runs in the browser: sends what is typed, shows what comes. Plain JavaScript, served as it stands. */
export const explorerScript = `'use strict';
const element = (id) => document.getElementById(id);
const fields = ['query', 'variables', 'token'];
const kept = (name) => 'pulse-graphql-' + name;
for (const name of fields) {
  // The token is kept for this tab alone.
  const storage = name === 'token' ? sessionStorage : localStorage;
  element(name).value = storage.getItem(kept(name)) ?? element(name).value;
  element(name).addEventListener('input', () => storage.setItem(kept(name), element(name).value));
}
let running;
const show = (text) => { element('answer').textContent = text; };

async function run() {
  running?.abort();
  running = new AbortController();
  show('');
  const token = element('token').value.trim();
  const query = element('query').value;
  const streams = /^\\s*subscription\\b/m.test(query);
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      signal: running.signal,
      headers: {
        'content-type': 'application/json',
        accept: streams ? 'text/event-stream' : 'application/json',
        ...(token === '' ? {} : { authorization: 'Bearer ' + token }),
      },
      body: JSON.stringify({ query, variables: JSON.parse(element('variables').value || '{}') }),
    });
    if (!response.headers.get('content-type').startsWith('text/event-stream')) {
      return show(JSON.stringify(await response.json(), null, 2));
    }
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\\n\\n');
      rest = blocks.pop();
      for (const block of blocks) {
        const data = /^data: (.+)$/m.exec(block)?.[1];
        if (data) show(JSON.stringify(JSON.parse(data), null, 2) + '\\n\\n' + element('answer').textContent);
      }
    }
  } catch (error) {
    if (error.name !== 'AbortError') show(String(error));
  }
}

async function showSchema() {
  const response = await fetch(location.pathname + '/schema.graphql');
  show(await response.text());
}

element('run').addEventListener('click', run);
element('stop').addEventListener('click', () => running?.abort());
element('schema').addEventListener('click', showSchema);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
`;
